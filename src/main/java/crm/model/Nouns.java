package crm.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All kinds of record of one database: those declared here, each with the fields its users added. Immutable. */
public final class Nouns {
    /** The nouns that have commands, in the order in which help shows them. */
    public static final List<RecordType> VISIBLE = List.of(
            Contacts.TYPE,
            Companies.TYPE,
            Relations.TYPE,
            Leads.TYPE,
            Deals.TYPE,
            Products.TYPE,
            Prices.TYPE,
            Stock.TYPE,
            Orders.TYPE,
            Invoices.TYPE,
            Payments.TYPE,
            Activities.TYPE,
            Tasks.TYPE,
            Tickets.TYPE,
            Articles.TYPE,
            Segments.TYPE,
            Campaigns.TYPE,
            Consents.TYPE,
            Users.TYPE);

    /** Kinds that are parts of others or of the business itself: stored and journalled alike, without commands. */
    static final List<RecordType> PARTS = List.of(
            FurtherValues.TYPE,
            OrderLines.TYPE,
            Members.TYPE,
            OwnFields.TYPE,
            Settings.TYPE,
            SavedReports.TYPE,
            SavedMappings.TYPE,
            TakenFiles.TYPE);

    private final Map<String, RecordType> types = new LinkedHashMap<>();

    private Nouns(Map<String, ? extends List<? extends Field<?>>> own) {
        for (RecordType type : declared()) {
            types.put(type.name(), own.containsKey(type.name()) ? type.with(own.get(type.name())) : type);
        }
    }

    /** Every kind that is declared, nouns and parts, without own fields. */
    public static List<RecordType> declared() {
        List<RecordType> all = new ArrayList<>(VISIBLE);
        all.addAll(PARTS);
        return all;
    }

    /** The nouns without any own fields. */
    public static Nouns plain() {
        return new Nouns(Map.of());
    }

    /** The nouns with own fields, given by noun. */
    public static Nouns with(Map<String, ? extends List<? extends Field<?>>> own) {
        return new Nouns(own);
    }

    /** The kind of that singular name. */
    public RecordType type(String name) {
        return Optional.ofNullable(types.get(name)).orElseThrow(() -> new IllegalArgumentException("no noun " + name));
    }

    /** The same kind with its own fields. */
    public RecordType type(RecordType declared) {
        return type(declared.name());
    }

    /** The noun that the user calls so: singular, plural or alias. */
    public Optional<RecordType> called(String word) {
        return visible().stream()
                .filter(type -> type.name().equals(word)
                        || type.plural().equals(word)
                        || type.alias().filter(word::equals).isPresent())
                .findFirst();
    }

    /** The nouns that have commands. */
    public List<RecordType> visible() {
        return VISIBLE.stream().map(this::type).toList();
    }

    /** All kinds, nouns first. */
    public List<RecordType> all() {
        return List.copyOf(types.values());
    }
}
