package crm.query;

import java.util.List;
import java.util.Set;

/** A filter, understood: which records are meant. Immutable; values are still text. */
public sealed interface Condition {
    /** Every record. */
    record All() implements Condition {}

    /** All of the parts hold. */
    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of the parts holds. */
    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold; true also where a value is absent. */
    record Not(Condition part) implements Condition {}

    /**
     * A field compared with values: any of them for {@code =} and {@code ~}, none of them for {@code !=}.
     *
     * @param values one; two for between; any number for {@code =}, {@code !=} and {@code ~}
     * @param at where the field stood
     */
    record Compare(FieldPath path, Op op, List<Value> values, Place at) implements Condition {
        public Compare {
            values = List.copyOf(values);
        }
    }

    /** The field has no value. */
    record Empty(FieldPath path, Place at) implements Condition {}

    /** A phrase found in one of the searchable fields. */
    record Words(String text, Place at) implements Condition {}

    /** A word that stands for a filter of its noun ({@code open}, {@code mine}), or a flag that is set. */
    record Named(String word, Place at) implements Condition {}

    /** The records with these ids. */
    record Ids(List<Long> ids) implements Condition {
        public Ids {
            ids = List.copyOf(ids);
        }
    }

    /** One field compared with one value, made by the program. */
    static Condition compare(String field, Op op, String value) {
        return new Compare(FieldPath.of(field), op, List.of(Value.of(value)), Place.NONE);
    }

    /** This and another one. */
    default Condition and(Condition other) {
        if (this instanceof All) {
            return other;
        }
        return other instanceof All ? this : new And(List.of(this, other));
    }

    /** Whether one of these names is used, as a field or as a word of its own. */
    default boolean mentions(Set<String> names) {
        if (this instanceof And and) {
            return and.parts().stream().anyMatch(part -> part.mentions(names));
        }
        if (this instanceof Or or) {
            return or.parts().stream().anyMatch(part -> part.mentions(names));
        }
        if (this instanceof Not not) {
            return not.part().mentions(names);
        }
        if (this instanceof Compare compare) {
            return compare.path().link().isEmpty()
                    && names.contains(compare.path().name());
        }
        if (this instanceof Empty empty) {
            return empty.path().link().isEmpty() && names.contains(empty.path().name());
        }
        return this instanceof Named named && names.contains(named.word());
    }

    /** Whether a bare search word is part of it, which writes over a filter refuse. */
    default boolean searches() {
        if (this instanceof And and) {
            return and.parts().stream().anyMatch(Condition::searches);
        }
        if (this instanceof Or or) {
            return or.parts().stream().anyMatch(Condition::searches);
        }
        return this instanceof Words || (this instanceof Not not && not.part().searches());
    }

    /** How it was understood, fully parenthesised; parsing that again gives the same condition. */
    default String explain() {
        return Explanation.of(this);
    }
}
