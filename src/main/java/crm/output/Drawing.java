package crm.output;

/** What a table on a terminal draws of a column, where people would rather look than read; other formats give the numbers. */
public enum Drawing {
    /** Nothing: the cells as they are. */
    NONE,
    /** A bar behind each number, as long as it is great beside the greatest of the column. */
    BAR,
    /** A shade for each number, by the greatest of all columns that are drawn so; percent and money are rounded. */
    HEAT,
    /** The same, but by the greatest of the row. */
    ROW_HEAT,
    /** A curve in place of the numbers of a list. */
    SPARK;

    /** Whether cells are shaded. */
    boolean isHeat() {
        return this == HEAT || this == ROW_HEAT;
    }
}
