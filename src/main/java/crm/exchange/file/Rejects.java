package crm.exchange.file;

import crm.value.CrmException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The rows of a file that could not be taken, as a CSV file to mend and import again: the columns of the original, then
 * line, column, value and reason, which {@link TableFile} leaves out again. Cells stand as they came. The file is made
 * when the first row is rejected, readable by its owner alone, and never replaces another one.
 */
public final class Rejects implements Closeable {
    /** What is added to the columns of the original. */
    static final List<String> COLUMNS = List.of("crm:line", "crm:column", "crm:value", "crm:reason");

    private static final Pattern NAME = Pattern.compile(".*-(rejects|review)(-\\d+)?\\.csv");
    private static final int HEAD = 1 << 16;
    private static final int MOST_NAMES = 10_000;

    private final Path directory;
    private final String name;
    private final List<String> columns;
    private final CSVFormat csv;
    private Optional<Path> path = Optional.empty();
    private Optional<CSVPrinter> printer = Optional.empty();
    private long count;

    /**
     * Rows of one file that are not taken.
     *
     * @param directory where to put {@code NAME-WORD.csv}
     * @param file the name of the original, such as {@code people.csv}
     * @param columns the columns of the original
     * @param word {@code rejects} for rows to be mended, {@code review} for rows to be decided about
     * @param decimalCommas whether numbers have them: semicolons separate the cells then, as in the files of programs that
     *     write so, by which it is known what {@code 1,500} means when no other row tells
     */
    public Rejects(Path directory, String file, List<String> columns, String word, boolean decimalCommas) {
        this.directory = directory;
        this.name = file.replaceFirst("\\.[^.]*$", "").replaceAll("[^\\p{L}\\p{N}._-]+", "-") + "-" + word;
        this.columns = List.copyOf(columns);
        this.csv = CSVFormat.DEFAULT
                .builder()
                .setRecordSeparator('\n')
                .setDelimiter(decimalCommas ? ';' : ',')
                .get();
    }

    /** Whether a file is one of these, by its name and by the columns that are added. */
    public static boolean isOne(Path file) throws IOException {
        return NAME.matcher(file.getFileName().toString()).matches()
                && new String(Encodings.head(file, HEAD), StandardCharsets.UTF_8).contains(COLUMNS.get(0));
    }

    /**
     * Writes a row and why it was rejected. Column and value are those of the first problem, the reason tells all.
     *
     * @param problems at least one
     * @throws CrmException when the file cannot be made or written
     */
    public void add(SourceRow row, List<Problem> problems) {
        List<String> record = new ArrayList<>(row.cells());
        Problem first = problems.get(0);
        record.add(String.valueOf(row.line()));
        record.add(first.column());
        record.add(first.value());
        record.add(
                first.reason() + problems.stream().skip(1).map(Rejects::further).collect(Collectors.joining()));
        try {
            printer().printRecord(record);
            count++;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** How many rows were rejected. */
    long count() {
        return count;
    }

    /** The file, if a row was rejected. */
    public Optional<Path> path() {
        return path;
    }

    /** Deletes the file again, for an import that was taken back as a whole. */
    public void discard() {
        close();
        try {
            if (path.isPresent()) {
                Files.deleteIfExists(path.orElseThrow());
            }
        } catch (IOException e) {
            throw failed(e);
        }
        path = Optional.empty();
    }

    /**
     * Ends the file.
     *
     * @throws CrmException when its last rows cannot be written
     */
    @Override
    public void close() {
        try {
            if (printer.isPresent()) {
                printer.orElseThrow().close(true);
            }
        } catch (IOException e) {
            throw failed(e);
        }
        printer = Optional.empty();
    }

    private static String further(Problem problem) {
        return "; " + (problem.column().isEmpty() ? "" : problem.column() + ": ") + problem.reason();
    }

    private CSVPrinter printer() throws IOException {
        if (printer.isEmpty()) {
            CSVPrinter made = new CSVPrinter(create(), csv);
            printer = Optional.of(made);
            List<String> header = new ArrayList<>(columns);
            header.addAll(COLUMNS);
            made.printRecord(header);
        }
        return printer.orElseThrow();
    }

    private Writer create() throws IOException {
        if (!Files.isDirectory(directory)) {
            throw CrmException.missing("no directory " + directory + " for the rejected rows")
                    .hint("make it, or name another one: --rejects DIR");
        }
        for (int n = 1; n < MOST_NAMES; n++) {
            Path file = directory.resolve(name + (n == 1 ? "" : "-" + n) + ".csv");
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try {
                Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Writer writer =
                        Channels.newWriter(Files.newByteChannel(file, fresh, ownerOnly()), StandardCharsets.UTF_8);
                path = Optional.of(file);
                return writer;
            } catch (FileAlreadyExistsException e) {
                path = Optional.empty(); // taken at this very moment: the next name
            }
        }
        throw CrmException.conflict(directory + " is full of rejected rows")
                .hint("delete " + name + "-*.csv that you do not need");
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private CrmException failed(IOException e) {
        return CrmException.failed(
                        "the rejected rows cannot be written to " + path.orElse(directory) + ": " + e.getMessage())
                .hint("free some space, or name another directory: --rejects DIR")
                .because(e);
    }
}
