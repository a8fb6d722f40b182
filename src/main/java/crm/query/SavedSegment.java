package crm.query;

import java.util.Optional;

/**
 * A segment as filters need it.
 *
 * @param id its id
 * @param name its name
 * @param filter the filter over contacts; empty for a frozen one
 */
public record SavedSegment(long id, String name, Optional<String> filter) {}
