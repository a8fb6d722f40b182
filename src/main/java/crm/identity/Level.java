package crm.identity;

/** How well two records agree in one feature. */
enum Level {
    /** The same, spelling aside. */
    SAME("same"),
    /** One is a common short form, an initial or a part of the other. */
    SHORT("short form"),
    /** One typing error apart. */
    CLOSE("nearly the same"),
    /** Similar. */
    NEAR("similar"),
    /** Given and family name, or day and month, have changed places. */
    CROSSED("swapped"),
    /** Both are known, and they disagree. */
    DIFFER("differs");

    static final int COUNT = values().length;
    private static final Level[] ALL = values();

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /** The level in words. */
    String word() {
        return word;
    }

    /** Its number within a pattern; 0 is left for features that one of the records lacks. */
    int code() {
        return ordinal() + 1;
    }

    /** The level of that number, which is not 0. */
    static Level of(int code) {
        return ALL[code - 1];
    }
}
