package crm.store;

import java.util.Optional;

/**
 * A condition on a row: a column lies between two values, both included.
 *
 * @param column the name of a column
 * @param low a text or a whole number
 * @param high the same; empty for no end
 */
record KeyRange(String column, Object low, Optional<Object> high) {
    static KeyRange is(String column, Object value) {
        return new KeyRange(column, value, Optional.of(value));
    }

    static KeyRange between(String column, long low, long high) {
        return new KeyRange(column, low, Optional.of(high));
    }

    static KeyRange above(String column, long value) {
        return new KeyRange(column, value + 1, Optional.empty());
    }
}
