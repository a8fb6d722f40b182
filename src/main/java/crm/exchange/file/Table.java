package crm.exchange.file;

import java.io.IOException;

/** One table behind a path, which can be opened again and again while it is given. */
public final class Table {
    private final Source source;
    private final TableOptions options;

    Table(Source source, TableOptions options) {
        this.source = source;
        this.options = options;
    }

    /** What messages call it: the name of the file, in an archive behind that of the archive. */
    String name() {
        return source.name();
    }

    /**
     * Opens it at its first row.
     *
     * @throws crm.value.CrmException when it cannot be read or is no table
     */
    public TableFile open() {
        try {
            return TableFile.of(source, options);
        } catch (IOException e) {
            throw TableFile.failed(source.name(), e);
        }
    }
}
