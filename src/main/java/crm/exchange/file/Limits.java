package crm.exchange.file;

/** How much one file may ask for, so that a hostile one cannot fill the memory. */
final class Limits {
    /** Characters in one cell. */
    static final int CELL = 1 << 20;
    /** Characters in one record. */
    static final int RECORD = 4 << 20;
    /** Columns of a table. */
    static final int COLUMNS = 2_000;

    private Limits() {}
}
