package crm.exchange.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small files in the shapes of real ones, and what is read from them. */
record Fixture(Path file) {
    static Fixture of(Path directory, String text) {
        return of(directory, text.getBytes(StandardCharsets.UTF_8));
    }

    static Fixture of(Path directory, String text, String charset) {
        return of(directory, text.getBytes(Charset.forName(charset)));
    }

    static Fixture of(Path directory, byte[] bytes) {
        try {
            return new Fixture(Files.write(directory.resolve("people.csv"), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Detected detected() {
        try (TableFile table = TableFile.open(file, TableOptions.detect())) {
            return table.detected();
        }
    }

    List<String> columns() {
        try (TableFile table = TableFile.open(file, TableOptions.detect())) {
            return table.columns();
        }
    }

    List<List<String>> cells() {
        return rows().stream().map(SourceRow::cells).toList();
    }

    List<SourceRow> rows() {
        return rows(TableOptions.detect());
    }

    List<SourceRow> rows(TableOptions options) {
        List<SourceRow> rows = new ArrayList<>();
        try (TableFile table = TableFile.open(file, options)) {
            table.forEach(rows::add);
        }
        return rows;
    }
}
