package crm.exchange;

import crm.output.AtomicFile;
import crm.output.Reason;
import crm.value.CrmException;
import crm.value.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A small file in which a script keeps how far it has exported: the name of a change set, {@code h42}. */
final class Bookmark {
    private static final int LONGEST = 100;

    private final Path file;

    Bookmark(Path file) {
        this.file = file;
    }

    /**
     * The change set that stands there; none when the file is missing.
     *
     * @throws CrmException invalid, when something else stands there; failed, when it cannot be read
     */
    Optional<String> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            boolean small = Files.isRegularFile(file) && Files.size(file) < LONGEST;
            String text =
                    small ? Files.readString(file, StandardCharsets.ISO_8859_1).strip() : "";
            if (!text.matches("h\\d{1,18}")) {
                throw CrmException.invalid(Text.visible(file.toString()) + " is no bookmark")
                        .hint("it holds one change set, such as h42; name another file to begin anew");
            }
            return Optional.of(text);
        } catch (IOException e) {
            throw CrmException.failed("cannot read " + Text.visible(file.toString()) + ": " + Reason.of(e))
                    .because(e);
        }
    }

    /** Puts a change set there. */
    void write(String changeSet) {
        try (AtomicFile begun = AtomicFile.begin(file)) {
            begun.out().write((changeSet + "\n").getBytes(StandardCharsets.US_ASCII));
            begun.commit();
        } catch (IOException e) {
            throw CrmException.failed("cannot write " + Text.visible(file.toString()) + ": " + Reason.of(e))
                    .because(e);
        }
    }
}
