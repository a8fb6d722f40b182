package crm.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One field of a kind of record: its name, type and what may be done with it. Immutable: each of the describing methods
 * returns a changed copy.
 *
 * @param <T> what a row holds for it
 */
public final class Field<T> {
    /** Folded copies of text are cut to this length, so that an index entry fits a page. */
    public static final int KEY_LENGTH = 200;

    /** Names that are words of SQL: their columns have an underscore behind them. */
    private static final Set<String> WORDS_OF_SQL = Set.of("order", "values");

    private enum Trait {
        REQUIRED,
        LISTED,
        SEARCHABLE,
        PERSONAL,
        MULTI,
        KEYED,
        INDEXED,
        UNIQUE,
        OWN,
        MEASURE,
        SET_BY_VERB,
        FILTERS_CONTACTS
    }

    private final String name;
    private final FieldType type;
    private final Optional<String> target;
    private final List<String> choices;
    private final Optional<String> initial;
    private final String about;
    private final Set<Trait> traits;

    private Field(
            String name,
            FieldType type,
            Optional<String> target,
            List<String> choices,
            Optional<String> initial,
            String about,
            Set<Trait> traits) {
        this.name = name;
        this.type = type;
        this.target = target;
        this.choices = choices;
        this.initial = initial;
        this.about = about;
        this.traits = traits;
    }

    private static <T> Field<T> plain(String name, FieldType type) {
        return new Field<>(name, type, Optional.empty(), List.of(), Optional.empty(), "", EnumSet.noneOf(Trait.class));
    }

    /** One line of text. */
    static Field<String> text(String name) {
        return plain(name, FieldType.TEXT);
    }

    /** Text of any length. */
    static Field<String> longText(String name) {
        return plain(name, FieldType.LONG_TEXT);
    }

    /** An e-mail address. */
    static Field<String> email(String name) {
        return plain(name, FieldType.EMAIL);
    }

    /** A phone number. */
    static Field<String> phone(String name) {
        return plain(name, FieldType.PHONE);
    }

    /** An address in the web. */
    static Field<String> url(String name) {
        return plain(name, FieldType.URL);
    }

    /** A country. */
    static Field<String> country(String name) {
        return plain(name, FieldType.COUNTRY);
    }

    /** A user of this database. */
    static Field<String> user(String name) {
        return plain(name, FieldType.USER);
    }

    /** An amount in the business's currency. */
    static Field<BigDecimal> money(String name) {
        return plain(name, FieldType.MONEY);
    }

    /** A number. */
    public static Field<BigDecimal> number(String name) {
        return plain(name, FieldType.NUMBER);
    }

    /** A share of a hundred. */
    static Field<BigDecimal> percent(String name) {
        return plain(name, FieldType.PERCENT);
    }

    /** A whole number. */
    public static Field<Long> count(String name) {
        return plain(name, FieldType.COUNT);
    }

    /** A day. */
    static Field<LocalDate> date(String name) {
        return plain(name, FieldType.DATE);
    }

    /** A moment. */
    static Field<Instant> time(String name) {
        return plain(name, FieldType.TIME);
    }

    /** Yes or no. */
    static Field<Boolean> flag(String name) {
        return plain(name, FieldType.FLAG);
    }

    /** One of the given words. */
    public static Field<String> choice(String name, String... choices) {
        return Field.<String>plain(name, FieldType.CHOICE).choices(List.of(choices));
    }

    /** Another record of the kind {@code target}. */
    public static Field<Long> link(String name, String target) {
        return Field.<Long>plain(name, FieldType.LINK).target(target);
    }

    /** Any number of words. */
    static Field<List<String>> tags(String name) {
        return plain(name, FieldType.TAGS);
    }

    /** A field that a user added, of any type but link. */
    public static Field<?> own(String name, FieldType type, List<String> choices, String about) {
        return plain(name, type).choices(choices).about(about).with(Trait.OWN);
    }

    /** A ladder that a user added: a measure whose words are its rungs. */
    public static Field<?> ladder(String name, String about) {
        return text(name).about(about).with(Trait.OWN).with(Trait.MEASURE);
    }

    private Field<T> with(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Field<>(name, type, target, choices, initial, about, more);
    }

    private Field<T> target(String noun) {
        return new Field<>(name, type, Optional.of(noun), choices, initial, about, traits);
    }

    private Field<T> choices(List<String> words) {
        return new Field<>(name, type, target, List.copyOf(words), initial, about, traits);
    }

    /** Says in one line what the field is for. */
    public Field<T> about(String sentence) {
        return new Field<>(name, type, target, choices, initial, sentence, traits);
    }

    /** What a new record gets when nothing is said, as the user would type it ({@code today}, {@code new}). */
    Field<T> initially(String text) {
        return new Field<>(name, type, target, choices, Optional.of(text), about, traits);
    }

    /** No record without it. */
    Field<T> required() {
        return with(Trait.REQUIRED);
    }

    /** Shown by lists that name no columns. */
    Field<T> listed() {
        return with(Trait.LISTED);
    }

    /** Searched by bare words. */
    Field<T> searchable() {
        return with(Trait.SEARCHABLE);
    }

    /** Speaks of a person: leaves with erasure. */
    Field<T> personal() {
        return with(Trait.PERSONAL);
    }

    /** May have further values, kept as {@link FurtherValues}; the first stands in the record's own row. */
    Field<T> multi() {
        return with(Trait.MULTI);
    }

    /** Looked up by its folded text, kept beside it in an indexed column. */
    Field<T> keyed() {
        return with(Trait.KEYED);
    }

    /** Looked up by its value: has an index, as every link has. */
    Field<T> indexed() {
        return with(Trait.INDEXED);
    }

    /** No two records have the same, case and accents aside. */
    Field<T> unique() {
        return with(Trait.UNIQUE).keyed();
    }

    /** Written by a verb of its own, not by {@code add} and {@code edit} options. */
    Field<T> setByVerb() {
        return with(Trait.SET_BY_VERB);
    }

    /** Holds a filter over contacts, which is read when it is typed in. */
    Field<T> filtersContacts() {
        return with(Trait.FILTERS_CONTACTS);
    }

    /** Computed by {@code crm score} and kept in the table of measures. */
    Field<T> measure() {
        return with(Trait.MEASURE);
    }

    /** The name in filters, columns, JSON and imports. */
    public String name() {
        return name;
    }

    /** The option that sets it: {@code --job-title} for {@code job_title}. */
    public String option() {
        return "--" + name.replace('_', '-');
    }

    /** The column in the database. */
    public String column() {
        if (isOwn()) {
            return "x_" + name;
        }
        return WORDS_OF_SQL.contains(name) ? name + "_" : name;
    }

    /** The column of the folded text, for keyed fields. */
    public String keyColumn() {
        return name + "_key";
    }

    /** What the key column of keyed fields holds for a folded text. */
    public static String key(String folded) {
        return folded.length() > KEY_LENGTH ? folded.substring(0, KEY_LENGTH) : folded;
    }

    /** The type. */
    public FieldType type() {
        return type;
    }

    /** The kind of record a link points to. */
    public Optional<String> target() {
        return target;
    }

    /** The words a choice may have; empty for other types. */
    public List<String> choices() {
        return choices;
    }

    /** What a new record gets when nothing is said. */
    public Optional<String> initial() {
        return initial;
    }

    /** One line that says what the field is for. */
    public String about() {
        return about;
    }

    /** Whether no record may be without it. */
    public boolean isRequired() {
        return traits.contains(Trait.REQUIRED);
    }

    /** Whether lists show it unasked. */
    public boolean isListed() {
        return traits.contains(Trait.LISTED);
    }

    /** Whether bare words search it. */
    public boolean isSearchable() {
        return traits.contains(Trait.SEARCHABLE);
    }

    /** Whether it speaks of a person. */
    public boolean isPersonal() {
        return traits.contains(Trait.PERSONAL);
    }

    /** Whether a record may have several values. */
    public boolean isMulti() {
        return traits.contains(Trait.MULTI);
    }

    /** Whether a folded copy is kept and indexed. */
    public boolean isKeyed() {
        return traits.contains(Trait.KEYED);
    }

    /** Whether the value itself is indexed. */
    public boolean isIndexed() {
        return traits.contains(Trait.INDEXED) || (type == FieldType.LINK && !isOwn());
    }

    /** Whether two records may not have the same. */
    public boolean isUnique() {
        return traits.contains(Trait.UNIQUE);
    }

    /** Whether a user added it. */
    public boolean isOwn() {
        return traits.contains(Trait.OWN);
    }

    /** Whether it is computed, not written. */
    public boolean isMeasure() {
        return traits.contains(Trait.MEASURE);
    }

    /** Whether {@code add} and {@code edit} offer no option for it. */
    public boolean isSetByVerb() {
        return traits.contains(Trait.SET_BY_VERB);
    }

    /** Whether it holds a filter over contacts. */
    public boolean isFilterOfContacts() {
        return traits.contains(Trait.FILTERS_CONTACTS);
    }

    @Override
    public String toString() {
        return name;
    }
}
