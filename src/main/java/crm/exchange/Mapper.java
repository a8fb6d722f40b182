package crm.exchange;

import crm.model.Consents;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.value.CrmException;
import crm.value.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out where the columns of a file go: what the user says, then fields of the user's own of that name, what the program
 * that wrote the file calls its columns, fields of that name, usual names.
 */
final class Mapper {
    private static final List<String> NOUNS = List.of(
            "contact",
            "company",
            "lead",
            "deal",
            "product",
            "price",
            "stock",
            "order",
            "invoice",
            "payment",
            "activity",
            "task",
            "ticket",
            "campaign",
            "consent",
            "user",
            "member");
    private static final String DOMAIN = "_domain";
    private static final List<String> OF_THE_LEAD = List.of("owner", "source", "since");

    private final Nouns nouns;
    private final List<Shape> saved;
    private final Recognition programs = new Recognition(Shapes.ALL, Shapes.COMMON, Recognition.SURE);
    private final Recognition usual = new Recognition(Shapes.COMMON, List.of(), 0);

    /**
     * A mapper for a database.
     *
     * @param saved the shapes that its users saved
     */
    Mapper(Nouns nouns, List<Shape> saved) {
        this.nouns = nouns;
        this.saved = List.copyOf(saved);
    }

    /** The nouns that can be imported, plural, for messages. */
    static String kinds(Nouns nouns) {
        return NOUNS.stream()
                .map(noun ->
                        noun.equals("member") ? "responses" : nouns.type(noun).plural())
                .collect(Collectors.joining(", ", "", ", returns"));
    }

    /** Whether a header is known for a kind of record, or for any when none is named. */
    boolean isKnown(Optional<RecordType> type, String header) {
        return programs.isKnown(header)
                || saved.stream().anyMatch(shape -> shape.knows(header))
                || type.filter(noun -> own(noun, header).isPresent()).isPresent();
    }

    /**
     * Maps the columns of a file.
     *
     * @param wanted the kind of record, when the user says so
     * @param named the shape, when the user says so
     * @param rows some rows, which tell what a column with a common name holds
     * @param said fields and the columns or templates they come from, as typed
     * @throws CrmException usage, when the kind is not clear or a column or field is not there
     */
    Mapping map(
            Optional<RecordType> wanted,
            Optional<Shape> named,
            List<String> columns,
            List<List<String>> rows,
            Map<String, String> said) {
        named.filter(shape -> wanted.isPresent() && !fits(shape, wanted.get())).ifPresent(shape -> {
            throw CrmException.usage(shape.name() + " is a shape of files with a " + shape.noun() + " in each row, not "
                            + wanted.get().plural())
                    .hint("leave out the kind, or the shape");
        });
        List<String> headings = Headings.of(columns);
        Optional<Shape> shape = named.or(() -> mine(wanted, columns))
                .or(() -> programs.of(headings, known -> wanted.isEmpty() || fits(known, wanted.get())));
        RecordType type = wanted.or(() -> shape.map(this::kind))
                .or(() -> usual.of(headings, known -> known.suffices(headings)).map(this::kind))
                .or(() -> Optional.of(nouns.type("contact")).filter(any -> TellingValues.arePeople(rows)))
                .orElseThrow(() -> CrmException.usage("the columns do not tell what kind of record this is")
                        .hint("say one of: " + kinds(nouns)));
        if (!NOUNS.contains(type.name())) {
            throw CrmException.usage(type.plural() + " are not imported from tables")
                    .hint("say one of: " + kinds(nouns));
        }
        return new Columns(nouns.type(type), shape, columns, rows).mapping(said);
    }

    /** A shape that a user saved for just these columns. */
    private Optional<Shape> mine(Optional<RecordType> wanted, List<String> columns) {
        Set<String> keys = columns.stream().map(Slot::key).collect(Collectors.toSet());
        return saved.stream()
                .filter(shape -> wanted.isEmpty() || wanted.get().name().equals(shape.noun()))
                .filter(shape -> shape.missing(keys) == 0 && keys.stream().allMatch(shape::knowsKey))
                .findFirst();
    }

    private RecordType kind(Shape shape) {
        return nouns.all().stream()
                .filter(type -> type.name().equals(shape.noun()))
                .findFirst()
                .orElseThrow(() -> CrmException.usage("these are " + shape.noun()
                                + "s, a kind of record that is not kept here yet (" + shape.about() + ")")
                        .hint("say what to keep them as, such as: crm import activities FILE"));
    }

    private static boolean fits(Shape shape, RecordType wanted) {
        boolean person = List.of("contact", "lead").containsAll(List.of(shape.noun(), wanted.name()));
        return person || shape.noun().equals(wanted.name());
    }

    /** A header that is the name of a field itself, in any spelling. */
    private Optional<Slot> own(RecordType type, String column) {
        String key = Slot.key(column);
        return type.stored().stream()
                .filter(field -> Slot.key(field.name()).equals(key))
                .filter(field -> !field.name().equals("same"))
                .map(field -> Slot.parse(field.type() == FieldType.LINK ? linked(nouns, field) : field.name()))
                .findFirst()
                .or(() -> domain(type, column));
    }

    /** {@code company_domain}, as an export says which company of that name it is. */
    private static Optional<Slot> domain(RecordType type, String column) {
        return Optional.of(column)
                .filter(name -> name.endsWith(DOMAIN))
                .map(name -> name.substring(0, name.length() - DOMAIN.length()))
                .flatMap(type::field)
                .filter(link -> link.target().filter("company"::equals).isPresent())
                .map(link -> Slot.parse(link.name() + ".domain"));
    }

    /** The slot of what a link names, where nothing but the link is said: a contact however called, others by their title. */
    static String linked(Nouns nouns, Field<?> link) {
        String target = link.target().orElseThrow();
        return link.name()
                + (target.equals("contact")
                        ? ".who"
                        : "." + nouns.type(target).title().map(Field::name).orElse("ref"));
    }

    /** The columns of one file. */
    private final class Columns {
        private final RecordType type;
        private final Optional<Shape> shape;
        private final List<String> columns;
        private final List<String> headings;
        private final List<List<String>> rows;
        private final Set<String> taken = new HashSet<>();

        Columns(RecordType type, Optional<Shape> shape, List<String> columns, List<List<String>> rows) {
            this.type = type;
            this.shape = shape;
            this.columns = columns;
            this.headings = Headings.of(columns);
            this.rows = rows;
        }

        Mapping mapping(Map<String, String> said) {
            SaidColumns told = new SaidColumns(nouns, type, columns, said);
            List<Mapping.Computed> computed = new ArrayList<>(told.computed());
            told.slots().values().forEach(slot -> taken.add(slot.toString()));
            computed.forEach(value -> taken.add(value.slot().toString()));
            shape.or(this::common).ifPresent(known -> known.computed()
                    .forEach((template, slot) -> SaidColumns.computed(template, slot, columns)
                            .filter(value -> taken.add(value.slot().toString()))
                            .ifPresent(computed::add)));
            List<Optional<Slot>> slots = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                int at = i;
                slots.add(Optional.ofNullable(told.slots().get(i))
                        .or(() -> found(at).filter(some -> isSeveral(some) || taken.add(some.toString()))));
            }
            return new Mapping(type, shape, columns, told(slots), computed);
        }

        private Optional<Shape> common() {
            return Shapes.COMMON.stream()
                    .filter(known -> known.noun().equals(type.name()))
                    .findFirst();
        }

        /** With columns under unknown names of which the values tell what they are: the e-mails and phones of people. */
        private List<Optional<Slot>> told(List<Optional<Slot>> slots) {
            boolean person = type.name().equals("contact");
            if (!person && !type.name().equals("lead")) {
                return slots;
            }
            List<Optional<Slot>> more = new ArrayList<>(slots);
            TellingValues.of(rows, columns.size(), at -> more.get(at).isEmpty()).forEach((field, at) -> {
                Slot slot = person ? Slot.parse(field) : Slot.parse(field).within("contact");
                if (slots.stream().flatMap(Optional::stream).noneMatch(one -> isAbout(one, slot))) {
                    more.set(at, Optional.of(slot));
                }
            });
            return more;
        }

        private static boolean isAbout(Slot slot, Slot other) {
            return slot.field().equals(other.field()) && slot.link().equals(other.link());
        }

        private Optional<Slot> found(int at) {
            String column = headings.get(at);
            Optional<Slot> mine = own(type, column)
                    .filter(slot ->
                            type.field(slot.field()).filter(Field::isOwn).isPresent());
            if (mine.isPresent()) {
                return mine;
            }
            if (shape.filter(known -> known.knows(column)).isPresent()) {
                return shape.get().slot(column).flatMap(this::fitted);
            }
            return person(column)
                    .or(() -> own(type, column))
                    .or(() -> usual(type.name(), at))
                    .or(() -> contact(at))
                    .or(() -> shape.flatMap(Shape::rest));
        }

        private Optional<Slot> usual(String noun, int at) {
            return Shapes.common(noun)
                    .slot(headings.get(at))
                    .filter(slot -> !slot.group().equals("consent")
                            || isConsent(at, slot.label().equals("maybe")))
                    .map(Slot::certain);
        }

        /** A slot of the shape of contacts in a file of leads, and the other way round. */
        private Optional<Slot> fitted(Slot slot) {
            String noun = shape.orElseThrow().noun();
            if (noun.equals(type.name()) || !List.of("contact", "lead").contains(noun)) {
                return Optional.of(slot);
            }
            boolean plain = slot.link().isEmpty() && slot.group().isEmpty();
            if (type.name().equals("lead")) {
                boolean ofLead = plain && OF_THE_LEAD.contains(slot.field());
                return Optional.of(ofLead || !slot.link().isEmpty() ? slot : slot.within("contact"));
            }
            String outer = slot.link().isEmpty() ? slot.group() : slot.link();
            return outer.equals("contact")
                    ? Optional.of(slot.inner())
                    : Optional.of(slot)
                            .filter(some -> !plain
                                    || (!some.field().equals("name")
                                            && type.field(some.field()).isPresent()));
        }

        /** In a file of leads the only name is that of the person. */
        private Optional<Slot> person(String column) {
            boolean alone = type.name().equals("lead")
                    && Slot.key(column).equals("name")
                    && headings.stream()
                            .filter(other -> !other.equals(column))
                            .noneMatch(other -> Shapes.common("lead")
                                            .slot(other)
                                            .filter(slot -> slot.group().equals("contact"))
                                            .isPresent()
                                    || Shapes.common("contact")
                                            .slot(other)
                                            .filter(slot -> List.of("name", "given", "family")
                                                    .contains(slot.field()))
                                            .filter(slot -> slot.group().isEmpty())
                                            .isPresent());
            return alone ? Optional.of(Slot.parse("contact.name")) : Optional.empty();
        }

        /** In a file of leads, what no lead has belongs to its contact. */
        private Optional<Slot> contact(int at) {
            return type.name().equals("lead")
                    ? own(nouns.type("contact"), headings.get(at))
                            .or(() -> usual("contact", at))
                            .map(slot -> slot.within("contact"))
                    : Optional.empty();
        }

        /**
         * Whether all the words of a column say yes or no.
         *
         * @param vague whether the name of the column does not say to what, so that a word must speak of subscribing
         */
        private boolean isConsent(int at, boolean vague) {
            Set<String> words = new LinkedHashSet<>();
            rows.stream()
                    .filter(row -> at < row.size())
                    .map(row -> Text.fold(row.get(at)))
                    .forEach(words::add);
            words.remove("");
            return words.stream().allMatch(word -> ChoiceWords.of(Consents.TYPE, Consents.STATE, word)
                            .isPresent())
                    && words.stream().anyMatch(word -> !vague || word.contains("subscri") || word.equals("cleaned"));
        }

        private boolean isSeveral(Slot slot) {
            return slot.isNote()
                    || slot.group().equals("consent")
                    || (slot.group().isEmpty()
                            && type.field(slot.field())
                                    .filter(field -> field.isMulti()
                                            || field.type() == FieldType.LONG_TEXT
                                            || field.type() == FieldType.TAGS)
                                    .isPresent());
        }
    }
}
