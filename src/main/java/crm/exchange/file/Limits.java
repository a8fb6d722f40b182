package crm.exchange.file;

/** How much one file may ask for, so that a hostile one cannot fill the memory. */
final class Limits {
    /** Characters in one cell. */
    static final int CELL = 1 << 20;
    /** Characters in one record. */
    static final int RECORD = 4 << 20;
    /** Columns of a table. */
    static final int COLUMNS = 2_000;
    /** Characters in one card, event or line of such files; a picture is among them. */
    static final int BLOCK = 8 << 20;
    /** Bytes of one e-mail that are looked at; behind them are attachments. */
    static final int MESSAGE = 4 << 20;
    /** Cards, components or parts of a message within each other. */
    static final int DEEP = 20;
    /** Files in an archive. */
    static final int ENTRIES = 1_000;
    /** Bytes from which on the ratio below is watched. */
    static final long WATCHED = 32L << 20;
    /** How many times its packed size a file may have. */
    static final long RATIO = 250;
    /** Bytes of one part of a workbook that is kept in memory, such as its texts. */
    static final long PART = 256L << 20;

    private Limits() {}
}
