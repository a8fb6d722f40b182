package crm.identity;

/** How well two records agree in one feature. */
enum Level {
    /** The same, spelling aside. */
    SAME(1, "same"),
    /** One is a common short form, an initial or a part of the other. */
    SHORT(2, "short form"),
    /** One typing error apart. */
    CLOSE(3, "nearly the same"),
    /** Similar. */
    NEAR(4, "similar"),
    /** Given and family name, or day and month, have changed places. */
    CROSSED(5, "swapped"),
    /** Both are known, and they disagree. */
    DIFFER(6, "differs");

    static final int COUNT = values().length;
    private static final Level[] ALL = values();

    private final int code;
    private final String word;

    Level(int code, String word) {
        this.code = code;
        this.word = word;
    }

    /** The level in words. */
    String word() {
        return word;
    }

    /** Its number within a pattern; 0 is left for features that one of the records lacks. */
    int code() {
        return code;
    }

    /** Its place among the shares of the levels, from 0. */
    int place() {
        return code - 1;
    }

    /** The level of that number, which is not 0. */
    static Level of(int code) {
        return ALL[code - 1];
    }
}
