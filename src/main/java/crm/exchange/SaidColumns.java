package crm.exchange;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the user said with {@code --map}: fields and the columns, templates or texts that they come from. */
final class SaidColumns {
    private static final Set<String> GROUPS = Set.of("address", "line", "consent", "email", "phone", "handle", "ref");
    private static final Set<String> PSEUDO =
            Set.of("middle", "who", "formatted", "code", "label", "tag", "note", "return");

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
            if (at(columns, column).isEmpty() && Template.isOne(column)) {
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

    private Slot checked(RecordType type, String text) {
        Slot slot = Slot.parse(text);
        Optional<Field<?>> field = type.field(slot.group().isEmpty() ? slot.field() : slot.group());
        boolean linked = field.isPresent() && field.get().type() == FieldType.LINK;
        if (linked && slot.group().isEmpty()) {
            return Slot.parse(slot.field() + (Mapper.isPersonal(field.get()) ? ".who" : ".name"));
        }
        boolean known = linked
                ? PSEUDO.contains(slot.field())
                        || nouns.type(field.get().target().orElseThrow())
                                .field(slot.field())
                                .isPresent()
                : slot.group().isEmpty()
                        ? field.filter(plain -> !plain.isMeasure()).isPresent() || PSEUDO.contains(slot.field())
                        : GROUPS.contains(slot.group()) || !slot.link().isEmpty();
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
            throw CrmException.usage("a " + type + " has no field " + text)
                    .nearest(
                            slot.field(),
                            type.writable().stream().map(Field::name).toList());
        }
        return slot;
    }
}
