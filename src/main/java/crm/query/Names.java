package crm.query;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The names that filters, columns and sort keys may use for one noun: its fields, {@code id} and {@code changed}, what
 * stands behind its links, and for contacts {@code segment} and {@code campaign}.
 */
public final class Names {
    /** The id of any record. */
    public static final Field<Long> ID = Field.count("id").about("Its number, one sequence over all nouns.");

    /** The change set that made a record as it is. */
    static final Field<Long> CHANGED = Field.count("changed").about("The change set that made it as it is.");

    static final Field<Long> SEGMENT = Field.link("segment", "segment").about("A segment the contact is in.");
    static final Field<Long> CAMPAIGN = Field.link("campaign", "campaign").about("A campaign the contact is in.");

    private final Nouns nouns;
    private final RecordType type;

    /** The names of a noun with its own fields. */
    public Names(Nouns nouns, RecordType type) {
        this.nouns = nouns;
        this.type = nouns.type(type);
    }

    /** The noun. */
    public RecordType type() {
        return type;
    }

    /** All nouns of the database. */
    Nouns nouns() {
        return nouns;
    }

    /** The names of the noun that a link points to. */
    Names behind(Field<?> link) {
        return new Names(nouns, nouns.type(link.target().orElseThrow()));
    }

    /** The path in its declared spelling, when there is such a field. */
    Optional<FieldPath> find(String typed) {
        String[] parts = FieldPath.canonical(typed).split("\\.", -1);
        if (parts.length == 1) {
            return own(parts[0]).map(field -> FieldPath.of(field.name()));
        }
        Optional<Field<?>> link = own(parts[0]).filter(Names::leadsOn);
        if (link.isEmpty() || parts.length > 2) {
            return Optional.empty();
        }
        return behind(link.get())
                .own(parts[1])
                .map(field -> FieldPath.of(link.get().name(), field.name()));
    }

    /** The path in its declared spelling, or a usage error that names the nearest. */
    FieldPath require(String typed, Place at) {
        return find(typed).orElseThrow(() -> unknown(typed, at));
    }

    /** The field a path ends in. */
    public Field<?> field(FieldPath path) {
        if (path.link().isPresent()) {
            return behind(link(path.link().get())).field(FieldPath.of(path.name()));
        }
        return own(path.name()).orElseThrow(() -> unknown(path.name(), Place.NONE));
    }

    /** The link a path goes over. */
    Field<?> link(String name) {
        return own(name)
                .filter(field -> field.type() == FieldType.LINK)
                .orElseThrow(() -> CrmException.usage(type.plural() + " have no link " + name));
    }

    /** Whether the name is a flag of the noun: a word for a filter, or a field that is yes or no. */
    boolean isFlag(String word) {
        return type.flags().containsKey(word)
                || type.field(word)
                        .filter(field -> field.type() == FieldType.FLAG)
                        .isPresent();
    }

    /** Whether the field says in which segments or campaigns a contact is, which no column does. */
    static boolean isMembership(Field<?> field) {
        return field == SEGMENT || field == CAMPAIGN;
    }

    /** Whether a path is, or goes over, a field that no column holds. */
    boolean isMembership(FieldPath path) {
        return path.link().map(this::link).filter(Names::isMembership).isPresent() || isMembership(field(path));
    }

    /** All names, for suggestions. */
    List<String> all() {
        List<String> names = new ArrayList<>();
        fields().forEach(field -> names.add(field.name()));
        names.addAll(type.flags().keySet());
        return names;
    }

    /** All fields that have a name here. */
    public List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>(List.of(ID));
        fields.addAll(type.fields());
        if (isContact()) {
            fields.addAll(List.of(SEGMENT, CAMPAIGN));
        }
        fields.add(CHANGED);
        return fields;
    }

    /** The names behind a link, where a dot may follow it. */
    public Optional<Names> behind(String link) {
        return own(FieldPath.canonical(link)).filter(Names::leadsOn).map(this::behind);
    }

    private Optional<Field<?>> own(String name) {
        Optional<Field<?>> declared = type.field(name);
        if (declared.isPresent()) {
            return declared;
        }
        return switch (name) {
            case "id" -> Optional.of(ID);
            case "changed" -> Optional.of(CHANGED);
            case "tag" -> type.field("tags");
            case "segment" -> isContact() ? Optional.of(SEGMENT) : Optional.empty();
            case "campaign" -> isContact() ? Optional.of(CAMPAIGN) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether a dot may follow: behind any link, but who is in a segment is a filter, not a record. */
    private static boolean leadsOn(Field<?> field) {
        return field.type() == FieldType.LINK && field != SEGMENT;
    }

    private boolean isContact() {
        return type.name().equals("contact");
    }

    private CrmException unknown(String typed, Place at) {
        String wrong = FieldPath.canonical(typed);
        int dot = wrong.indexOf('.');
        Optional<Field<?>> link =
                dot < 0 ? Optional.empty() : own(wrong.substring(0, dot)).filter(Names::leadsOn);
        if (link.isPresent()) {
            Names target = behind(link.get());
            String rest = wrong.substring(dot + 1);
            if (rest.indexOf('.') >= 0) {
                return at.usage(typed + " goes over two links; one is possible");
            }
            return at.unknown(target.type.plural() + " have no field " + rest, rest, target.all());
        }
        if (dot >= 0 && own(wrong.substring(0, dot)).isPresent()) {
            return at.usage(wrong.substring(0, dot) + " is no link: it has no field " + wrong.substring(dot + 1));
        }
        if (type.flags().containsKey(wrong)) {
            return at.usage(wrong + " stands alone: it is compared with nothing");
        }
        String plural = type.plural().replace('_', ' ');
        return at.unknown(plural + " have no field " + typed.toLowerCase(Locale.ROOT), wrong, all());
    }
}
