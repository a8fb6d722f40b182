package crm.exchange.file;

import java.util.Objects;

/**
 * Why a row cannot be taken as it is.
 *
 * @param line the line of the file in which the row begins, from 1
 * @param column the name of the column; empty when the row as a whole is meant
 * @param value the value as it came
 * @param reason what is wrong, in words for people
 */
public record Problem(long line, String column, String value, String reason) {
    /** Checks that all parts are there. */
    public Problem {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(reason, "reason");
    }
}
