package crm.exchange;

import crm.model.Consents;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.Nouns;
import crm.model.OrderLines;
import crm.model.RecordType;
import crm.value.CrmException;
import crm.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the user said with {@code --map}: fields and the columns, templates or texts that they come from. */
final class SaidColumns {
    private static final Set<String> PSEUDO = Set.of(
            "middle",
            "who",
            "formatted",
            "code",
            "label",
            "tag",
            "note",
            "return",
            "cancelled",
            "refunded",
            "currency",
            "converted",
            "converted_to",
            "payer",
            "payee",
            "question",
            "handle",
            "option",
            "from",
            "to");

    private final Nouns nouns;
    private final Map<Integer, Slot> slots = new LinkedHashMap<>();
    private final List<Mapping.Computed> computed = new ArrayList<>();

    /**
     * Reads what was said.
     *
     * @throws CrmException usage, when a column or field is not there
     */
    SaidColumns(Nouns nouns, RecordType type, List<String> columns, Map<String, String> said) {
        this.nouns = nouns;
        said.forEach((field, column) -> {
            Slot slot = checked(type, field);
            if (!columns.contains(column) && Template.isOne(column)) {
                Template template = Template.parse(column);
                template.columns().forEach(name -> index(columns, name));
                computed(template, slot, columns).ifPresent(computed::add);
            } else {
                slots.put(index(columns, column), slot);
            }
        });
    }

    /** Where columns go, by their place. */
    Map<Integer, Slot> slots() {
        return slots;
    }

    /** What is put together from columns. */
    List<Mapping.Computed> computed() {
        return computed;
    }

    /** A computed value over the columns of a file; none when one of them is missing. */
    static Optional<Mapping.Computed> computed(Template template, Slot slot, List<String> columns) {
        List<Integer> from = template.columns().stream()
                .flatMap(name -> at(columns, name).stream())
                .toList();
        return from.size() == template.columns().size()
                ? Optional.of(new Mapping.Computed(template, from, slot))
                : Optional.empty();
    }

    private static Optional<Integer> at(List<String> columns, String column) {
        int exact = columns.indexOf(column);
        if (exact >= 0) {
            return Optional.of(exact);
        }
        String key = Slot.key(column);
        for (int i = 0; i < columns.size(); i++) {
            if (!key.isEmpty() && Slot.key(columns.get(i)).equals(key)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static int index(List<String> columns, String column) {
        return at(columns, column).orElseThrow(() -> CrmException.usage("the file has no column " + column)
                .hint("it has: " + String.join(", ", columns) + "; a text for every row stands in double quotes")
                .nearest(column, columns));
    }

    /** Whether a slot names something that a record of a kind, or what it links to, has. */
    static boolean isKnown(Nouns nouns, RecordType type, Slot slot) {
        String outer = slot.link().isEmpty() ? slot.group() : slot.link();
        if (outer.isEmpty()) {
            return PSEUDO.contains(slot.field())
                    || type.field(slot.field())
                            .filter(field -> !field.isMeasure())
                            .isPresent();
        }
        if (outer.equals("line")) {
            return type.name().equals("order")
                    && (slot.field().equals("code")
                            || OrderLines.TYPE.field(slot.field()).isPresent());
        }
        Optional<RecordType> target = type.field(outer)
                .filter(field -> field.type() == FieldType.LINK)
                .flatMap(Field::target)
                .map(nouns::type);
        return target.isPresent() ? isKnown(nouns, target.get(), slot.inner()) : isGroup(slot);
    }

    private static boolean isGroup(Slot slot) {
        return switch (slot.group()) {
            case "address" ->
                List.of("street", "formatted", "label", "city", "region", "postcode", "country")
                        .contains(slot.field());
            case "email", "phone", "handle", "ref" -> slot.isLabel();
            case "consent" ->
                Consents.CHANNEL.choices().contains(slot.field())
                        || List.of("state", "date", "subscribed", "unsubscribed", "cleaned")
                                .contains(slot.field());
            case "campaign" -> slot.field().equals("name");
            default -> false;
        };
    }

    private Slot checked(RecordType type, String text) {
        Slot slot = Slot.parse(text);
        Optional<Field<?>> field = type.field(slot.group().isEmpty() ? slot.field() : slot.group());
        boolean linked = field.isPresent() && field.get().type() == FieldType.LINK;
        if (linked && slot.group().isEmpty()) {
            return Slot.parse(Mapper.linked(nouns, field.get()));
        }
        boolean known = isKnown(nouns, type, slot);
        if (!known
                && type.name().equals("contact")
                && slot.group().isEmpty()
                && slot.field().equals("campaign")) {
            return Slot.parse("campaign.name");
        }
        if (!known && type.name().equals("lead") && slot.group().isEmpty()) {
            return checked(nouns.type("contact"), text).within("contact");
        }
        if (!known) {
            throw CrmException.usage(Text.a(type.name()) + " has no field " + text)
                    .nearest(
                            slot.field(),
                            type.writable().stream().map(Field::name).toList());
        }
        return slot;
    }
}
