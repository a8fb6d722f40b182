package crm.query;

import crm.model.Field;
import crm.model.Reading;
import crm.model.RecordType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What the meaning of a filter depends on besides its text.
 *
 * @param reading how typed values are read: today, the user, the home country
 * @param segments the segment of that name or id, if there is one
 * @param quantiles the value below which a share of the values lies
 * @param holders the records that hold a value, where an index tells
 * @param asOf the last change set to know of; empty for now
 */
public record Scope(
        Reading reading,
        Function<String, Optional<SavedSegment>> segments,
        Quantiles quantiles,
        Holders holders,
        OptionalLong asOf) {
    /** Finds quantiles. */
    @FunctionalInterface
    public interface Quantiles {
        /**
         * The value of the field below which {@code percent} of a hundred of the values lie; none when there are no values.
         * {@link Select#valuesOf} and {@link Select#valueAt} give the statements to find it.
         */
        Optional<BigDecimal> of(RecordType type, Field<?> field, BigDecimal percent);
    }

    /** Finds records by the values of an indexed field of several values. */
    @FunctionalInterface
    public interface Holders {
        /** The ids of the records that hold any of the values; none where they are many, so that the test is left to SQL. */
        Optional<List<Long>> of(RecordType type, Field<?> field, List<String> values);
    }

    /** A scope without segments, quantiles and holders, for now. */
    public static Scope of(Reading reading) {
        return new Scope(
                reading,
                name -> Optional.empty(),
                (type, field, percent) -> Optional.empty(),
                (type, field, values) -> Optional.empty(),
                OptionalLong.empty());
    }

    /** The same with segments. */
    public Scope withSegments(Function<String, Optional<SavedSegment>> found) {
        return new Scope(reading, found, quantiles, holders, asOf);
    }

    /** The same with quantiles. */
    public Scope withQuantiles(Quantiles found) {
        return new Scope(reading, segments, found, holders, asOf);
    }

    /** The same with holders. */
    public Scope withHolders(Holders found) {
        return new Scope(reading, segments, quantiles, found, asOf);
    }

    /** The same, as things stood after that change set. */
    public Scope asOf(long changeSet) {
        return new Scope(reading, segments, quantiles, holders, OptionalLong.of(changeSet));
    }
}
