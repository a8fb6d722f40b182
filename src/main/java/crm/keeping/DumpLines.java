package crm.keeping;

import crm.output.JsonLine;
import crm.value.CrmException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The lines of one file of a dump, one after the other; whatever is wrong is told with file and line. */
final class DumpLines implements Iterator<Map<String, Object>>, AutoCloseable {
    private final Path file;
    private final BufferedReader reader;
    private Optional<String> ahead = Optional.empty();
    private long line;

    private DumpLines(Path file, BufferedReader reader) {
        this.file = file;
        this.reader = reader;
        ahead = readLine();
    }

    /** Stands before the first line of a file. */
    static DumpLines open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw CrmException.invalid(file + " is missing; nothing was loaded").hint("write the dump again");
        }
        try {
            return new DumpLines(file, Files.newBufferedReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw CrmException.failed("cannot read " + file + ": " + e.getMessage())
                    .because(e);
        }
    }

    @Override
    public boolean hasNext() {
        return ahead.isPresent();
    }

    @Override
    public Map<String, Object> next() {
        line++;
        String text = ahead.orElseThrow(
                () -> line == 1 ? wrong("it is empty") : new NoSuchElementException("no line " + line));
        try {
            Map<String, Object> fields = JsonLine.read(text);
            ahead = readLine();
            return fields;
        } catch (CrmException e) {
            throw e.getMessage().startsWith(file.toString()) ? e : wrong(e.getMessage());
        }
    }

    /** The number of the line read last. */
    long line() {
        return line;
    }

    /** An error in the line read last. */
    CrmException wrong(String what) {
        return wrongAt(file, line, what);
    }

    /** An error in a line. */
    static CrmException wrongAt(Path file, long line, String what) {
        return CrmException.invalid(file + " line " + line + ": " + what + "; nothing was loaded");
    }

    private Optional<String> readLine() {
        try {
            return Optional.ofNullable(reader.readLine());
        } catch (CharacterCodingException e) {
            throw wrongAt(file, line + 1, "it is not in UTF-8").because(e);
        } catch (IOException e) {
            throw CrmException.failed("cannot read " + file + ": " + e.getMessage())
                    .because(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw CrmException.failed("cannot close " + file + ": " + e.getMessage())
                    .because(e);
        }
    }
}
