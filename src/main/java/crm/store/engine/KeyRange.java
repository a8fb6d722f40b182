package crm.store.engine;

import crm.store.WithinStore;
import java.util.Optional;

/**
 * A condition on a row: a column lies between two values, both included.
 *
 * @param column the name of a column
 * @param low a text or a whole number
 * @param high the same; empty for no end
 */
@WithinStore
public record KeyRange(String column, Object low, Optional<Object> high) {
    /** The rows whose column equals a value. */
    public static KeyRange is(String column, Object value) {
        return new KeyRange(column, value, Optional.of(value));
    }

    /** The rows whose column lies between two numbers, both included. */
    public static KeyRange between(String column, long low, long high) {
        return new KeyRange(column, low, Optional.of(high));
    }

    /** The rows whose column is greater than a number. */
    public static KeyRange above(String column, long value) {
        return new KeyRange(column, value + 1, Optional.empty());
    }
}
