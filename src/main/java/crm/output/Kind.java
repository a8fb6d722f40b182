package crm.output;

/** What a column holds, which decides how its cells are written and aligned. */
public enum Kind {
    /** Any text. */
    TEXT,
    /** A whole number: an id, a count. */
    INTEGER,
    /** A number with a fraction. */
    NUMBER,
    /** An amount in the base currency: two decimals and grouped for people, plain for programs. */
    MONEY,
    /** A number of percent: 12.5 means 12.5 %. */
    PERCENT,
    /** A day. */
    DATE,
    /** An instant: the business's zone for people, UTC for programs. */
    TIME,
    /** Yes or no. */
    FLAG,
    /** Several values, or maps of names and values. */
    LIST;

    /** Whether cells stand at the right edge of their column. */
    boolean isRightAligned() {
        return switch (this) {
            case INTEGER, NUMBER, MONEY, PERCENT -> true;
            case TEXT, DATE, TIME, FLAG, LIST -> false;
        };
    }

    /** Whether a cell may be cut to fit; a cut number or date would say something else. */
    boolean mayBeCut() {
        return this == TEXT || this == LIST;
    }
}
