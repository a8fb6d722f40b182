package crm.exchange;

import crm.cli.Session;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.FurtherValues;
import crm.model.OrderLines;
import crm.model.Products;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.Setting;
import java.util.List;
import java.util.Optional;

/** The values of a record that stand in the slots of a shape: what an import of the file would read into them. */
final class SlotValues {
    private final Shape shape;
    private final Linked linked;
    private final String currency;
    private final Session session;
    private Optional<Answers> answers = Optional.empty();

    SlotValues(Session session, Shape shape) {
        this.session = session;
        this.shape = shape;
        this.currency = session.settings().get(Setting.CURRENCY).orElse("");
        this.linked = new Linked(session.store(), true);
    }

    /** Reads what the links of some records point to. */
    void read(List<Row> records) {
        linked.read(records);
    }

    /** The value for a slot of the record itself or of what a link names; null where there is none. */
    Object of(Slot slot, RecordColumns.Whole whole) {
        String outer = slot.link().isEmpty() ? slot.group() : slot.link();
        RecordType type = whole.row().type();
        if (outer.isEmpty()) {
            return plain(slot, whole);
        }
        if (outer.equals("consent")) {
            return consent(slot, whole.row());
        }
        if (outer.equals("address")) {
            return place(slot, whole);
        }
        if (slot.isLabel()) {
            return label(slot, whole);
        }
        return type.field(outer)
                .filter(field -> field.type() == FieldType.LINK)
                .flatMap(field -> linked.target(whole.row(), field))
                .map(row -> slot.field().equals("who") && slot.inner().group().isEmpty()
                        ? Linked.name(row)
                        : of(slot.inner(), new RecordColumns.Whole(row, List.of(), List.of())))
                .orElse(null);
    }

    /** A template with the values of its slots, {@code {currency}} as that of the business. */
    String filled(Template template, RecordColumns.Whole whole) {
        return template.fill(template.columns().stream()
                        .map(slot -> slot.equals("currency") ? currency : shown(of(Slot.parse(slot), whole)))
                        .toList())
                .strip();
    }

    private static String shown(Object value) {
        return value == null ? "" : value.toString();
    }

    /** The value for a slot of an order's line. */
    Object ofLine(Slot slot, Row line) {
        return switch (slot.field()) {
            case "code" ->
                line.get(OrderLines.PRODUCT)
                        .flatMap(id -> linked.record("product", id))
                        .flatMap(product -> product.get(Products.CODE).or(() -> product.get(Products.NAME)))
                        .orElse(null);
            default -> line.values().get(slot.field());
        };
    }

    private Object consent(Slot slot, Row contact) {
        if (slot.number() > 0 || !contact.type().equals(Contacts.TYPE)) {
            return null;
        }
        if (answers.isEmpty()) {
            answers = Optional.of(Answers.on(session, session.reading().dates().today()));
        }
        return answers.get().word(contact.id(), slot.field(), slot.label());
    }

    private Object plain(Slot slot, RecordColumns.Whole whole) {
        Optional<Field<?>> field = whole.row().type().field(slot.field());
        if (field.isEmpty() && slot.field().equals(Currencies.CURRENCY)) {
            return currency;
        }
        if (field.isEmpty() || (slot.number() > 1 && !field.get().isMulti())) {
            return null;
        }
        if (field.get().isMulti()) {
            return several(slot, field.get(), whole).orElse(null);
        }
        Object value = whole.row().values().get(slot.field());
        return field.get().type() == FieldType.CHOICE && value != null
                ? shape.written().word(slot.field(), value.toString())
                : value;
    }

    private Optional<String> several(Slot slot, Field<?> field, RecordColumns.Whole whole) {
        Optional<String> first =
                Optional.ofNullable((String) whole.row().values().get(field.name()));
        List<Row> further = whole.further(field.name());
        if (field.name().equals("ref")) {
            return ref(first, further);
        }
        if (field.equals(Contacts.HANDLE) && !slot.label().isEmpty()) {
            return all(first, further).stream()
                    .filter(handle -> handle.startsWith(slot.label() + ":"))
                    .map(handle -> handle.substring(slot.label().length() + 1))
                    .findFirst();
        }
        if (slot.number() < 2) {
            return first;
        }
        if (!slot.label().isEmpty()) {
            return further.stream()
                    .filter(value -> value.get(FurtherValues.LABEL)
                            .filter(slot.label()::equalsIgnoreCase)
                            .isPresent())
                    .flatMap(value -> value.get(FurtherValues.CONTENT).stream())
                    .findFirst();
        }
        return slot.number() - 2 < further.size()
                ? further.get(slot.number() - 2).get(FurtherValues.CONTENT)
                : Optional.empty();
    }

    /** The external id in that program, as it writes it itself. */
    private Optional<String> ref(Optional<String> first, List<Row> further) {
        String before = shape.system().isEmpty() ? "" : shape.system() + ":";
        return all(first, further).stream()
                .filter(ref -> before.isEmpty() ? ref.indexOf(':') < 0 : ref.startsWith(before))
                .map(ref -> ref.substring(before.length()))
                .findFirst();
    }

    private static List<String> all(Optional<String> first, List<Row> further) {
        return java.util.stream.Stream.concat(
                        first.stream(), further.stream().flatMap(value -> value.get(FurtherValues.CONTENT).stream()))
                .toList();
    }

    /** Address 1 is that of the record itself, others are further ones: those of the slot's label, else in their order. */
    private Object place(Slot slot, RecordColumns.Whole whole) {
        if (slot.number() > 1 || slot.field().equals("formatted")) {
            return null;
        }
        if (slot.groupNumber() < 2) {
            return slot.isLabel() ? null : whole.row().values().get(slot.field());
        }
        List<Row> further = whole.further("address");
        String wanted = shape.written().headings().stream()
                .map(Shape.Heading::slot)
                .filter(other -> other.group().equals("address") && other.groupNumber() == slot.groupNumber())
                .map(Slot::label)
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse("");
        Optional<Row> place = wanted.isEmpty()
                ? further.stream().skip(slot.groupNumber() - 2L).findFirst()
                : further.stream()
                        .filter(value -> value.get(FurtherValues.LABEL)
                                .filter(wanted::equalsIgnoreCase)
                                .isPresent())
                        .findFirst();
        return place.map(value -> value.values().get(slot.field().equals("street") ? "content" : slot.field()))
                .orElse(null);
    }

    private static Object label(Slot slot, RecordColumns.Whole whole) {
        List<Row> further = whole.further(slot.group());
        int at = slot.groupNumber() - 2;
        return at < 0 || at >= further.size()
                ? null
                : further.get(at).get(FurtherValues.LABEL).orElse(null);
    }
}
