import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The floor of a mail merge: as many files of as many bytes, written one after the other. */
public final class WriteFloor {
    private WriteFloor() {}

    /** Takes the directory of the letters and one that is made. */
    public static void main(String[] arguments) throws IOException {
        Path target = Files.createDirectory(Path.of(arguments[1]));
        try (Stream<Path> letters = Files.list(Path.of(arguments[0]))) {
            List<Path> all = letters.filter(Files::isRegularFile).toList();
            byte[] bytes = new byte[(int) Files.size(all.get(0))];
            for (int i = 0; i < all.size(); i++) {
                Files.write(target.resolve(i + ".txt"), bytes);
            }
        }
    }
}
