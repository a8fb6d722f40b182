package crm.value;

/** How a command ended, for the shell that called it. */
public enum ExitCode {
    /** Done; an empty list is done. */
    OK(0, "done (an empty list is done)"),
    /** Failed for a reason outside the command line: a file, a disk. */
    FAILED(1, "failed: a file or the disk would not do it"),
    /** The command line is wrong. */
    USAGE(2, "usage: the command line is wrong"),
    /** What was named is not there. */
    NOT_FOUND(3, "not found: what was named is not there"),
    /** A value breaks a rule. */
    INVALID(4, "a value breaks a rule"),
    /** Something stands in the way: a second of what must be one, a record others point to, later changes. */
    CONFLICT(5, "conflict: something stands in the way; nothing was changed"),
    /** Partly done: some rows were rejected. */
    PARTLY(6, "partly done: some rows were rejected"),
    /** Another process has the database. */
    BUSY(7, "the database is in use by another process"),
    /** The database is damaged, or the password is wrong. */
    DAMAGED(8, "the database is damaged, or the password is wrong"),
    /** {@code --fail-if-any} found something. */
    FOUND_ANY(10, "--fail-if-any found something"),
    /** A bug in the program. */
    BUG(70, "a bug in crm: please report it"),
    /** Interrupted from the keyboard. */
    INTERRUPTED(130, "interrupted");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number the shell sees. */
    public int code() {
        return code;
    }

    /** What it means, in one line for the manual. */
    public String meaning() {
        return meaning;
    }
}
