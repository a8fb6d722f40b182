package crm.exchange;

import crm.exchange.file.Problem;
import crm.exchange.file.SourceRow;
import crm.model.Activities;
import crm.model.Consents;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.FurtherValues;
import crm.model.Nouns;
import crm.model.OrderLines;
import crm.model.RecordType;
import crm.model.Row;
import crm.output.FormulaGuard;
import crm.value.Countries;
import crm.value.CrmException;
import crm.value.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Fills drafts of one kind of record from the cells of rows. For one thread. */
final class DraftFiller {
    /** How Outlook writes that there is no day. */
    private static final Pattern NO_DAY = Pattern.compile("0{1,4}([-/.])0{1,2}\\10{1,4}");

    private static final List<String> SUBSCRIPTIONS = List.of("subscribed", "unsubscribed", "cleaned");

    private record Part(int column, Slot slot, Optional<Field<?>> field) {}

    private record Value(int number, String label, String text) {}

    private final RecordType type;
    private final Optional<Mapping> mapping;
    private final CellReader reader;
    private final List<String> columns;
    private final String system;
    private final boolean guarded;
    private final boolean ours;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, DraftFiller> nested = new LinkedHashMap<>();
    private final boolean addresses;
    private final boolean families;
    private Optional<String> country = Optional.empty();

    /**
     * A filler for a file.
     *
     * @param guarded whether texts may be guarded against formulas, as CSV files for spreadsheets are
     */
    DraftFiller(Nouns nouns, Mapping mapping, CellReader reader, boolean guarded) {
        this(
                nouns,
                mapping.type(),
                mapping.allSlots(),
                reader,
                mapping.allColumns(),
                mapping.system(),
                guarded,
                Optional.of(mapping));
    }

    private DraftFiller(
            Nouns nouns,
            RecordType type,
            List<Optional<Slot>> slots,
            CellReader reader,
            List<String> columns,
            String system,
            boolean guarded,
            Optional<Mapping> mapping) {
        this.mapping = mapping;
        this.guarded = guarded;
        this.ours = mapping.filter(known -> new OwnHeader(nouns).test(known.columns()))
                .isPresent();
        this.type = type;
        this.reader = reader;
        this.columns = columns;
        this.system = system;
        Map<String, List<Optional<Slot>>> inner = new LinkedHashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).isPresent()) {
                place(slots.get(i).get(), i, slots.size(), inner);
            }
        }
        inner.forEach((link, those) -> nested.put(
                link,
                new DraftFiller(
                        nouns, target(nouns, link), those, reader, columns, system, guarded, Optional.empty())));
        families = parts.stream().anyMatch(part -> part.slot().field().equals("family"));
        addresses = parts.stream().anyMatch(part -> part.slot().group().equals("address"));
        parts.sort((a, b) -> Boolean.compare(isCountry(b), isCountry(a)));
    }

    private static boolean isCountry(Part part) {
        return part.slot().field().equals("country");
    }

    private void place(Slot slot, int column, int width, Map<String, List<Optional<Slot>>> inner) {
        String outer = slot.link().isEmpty() ? slot.group() : slot.link();
        boolean link = outer.equals("line")
                || type.field(outer)
                        .filter(field -> field.type() == FieldType.LINK)
                        .isPresent();
        if (link) {
            List<Optional<Slot>> those = inner.computeIfAbsent(outer, any -> {
                List<Optional<Slot>> empty = new ArrayList<>();
                for (int i = 0; i < width; i++) {
                    empty.add(Optional.empty());
                }
                return empty;
            });
            those.set(column, Optional.of(slot.inner()));
        } else {
            boolean grouped = !slot.group().isEmpty();
            Optional<Field<?>> field = slot.group().equals("address")
                    ? FurtherValues.TYPE.field(slot.field().equals("street") ? "content" : slot.field())
                    : type.field(grouped ? slot.group() : slot.field());
            parts.add(new Part(column, slot, field));
        }
    }

    private RecordType target(Nouns nouns, String link) {
        return link.equals("line")
                ? OrderLines.TYPE
                : nouns.type(type.field(link).flatMap(Field::target).orElseThrow());
    }

    /** The draft of a row; its problems are those of the row and of its cells. */
    Draft draft(SourceRow row) {
        Draft draft = new Draft(type);
        draft.rows().add(row);
        draft.problems().addAll(row.problems());
        if (row.problems().isEmpty()) {
            List<String> cells = mapping.map(known -> known.cells(row.cells())).orElse(row.cells());
            fill(draft, cells, row.line());
            if (type.equals(Activities.TYPE)) {
                Finishing.byText(draft, row.cells());
            }
        }
        return draft;
    }

    private void fill(Draft draft, List<String> cells, long line) {
        Map<String, List<Value>> several = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        Map<Integer, Map<String, Object>> places = new TreeMap<>();
        country = Optional.empty();
        for (Part part : parts) {
            String cell = cells.get(part.column());
            String text = guarded && cell.startsWith("'") ? FormulaGuard.unguard(cell) : cell;
            if (text.isEmpty() || isNoDay(part, text)) {
                blank(draft, part);
                continue;
            }
            if (isPartial(part, cells)) {
                note(draft, columns.get(part.column()) + ": " + text);
                continue;
            }
            try {
                take(draft, part, text, several, labels, places);
            } catch (CrmException e) {
                String reason =
                        e.getMessage() + e.hint().map(hint -> "; " + hint).orElse("");
                draft.problems().add(new Problem(line, columns.get(part.column()), text, reason));
            }
        }
        if (addresses) {
            addresses(draft, places, labels);
        }
        several.forEach((field, values) -> several(draft, field, values, labels));
        nested.forEach((link, filler) -> nest(draft, link, filler, cells, line));
        if (!families) {
            Finishing.familyBesideGiven(draft);
        }
        Finishing.of(draft);
    }

    /** Whether a value put together is a date or a number of which something is missing. */
    private boolean isPartial(Part part, List<String> cells) {
        return mapping.isPresent()
                && part.column() >= mapping.get().columns().size()
                && part.field()
                        .filter(field -> field.type() != FieldType.TEXT && field.type() != FieldType.LONG_TEXT)
                        .isPresent()
                && !mapping.get().isWhole(part.column(), cells);
    }

    /** Whether a cell says that there is no day, as Outlook writes it. */
    private static boolean isNoDay(Part part, String text) {
        boolean day = part.slot().isNote()
                || part.field().filter(field -> field.type() == FieldType.DATE).isPresent();
        return day && text.charAt(0) == '0' && NO_DAY.matcher(text).matches();
    }

    private static void blank(Draft draft, Part part) {
        if (part.slot().group().isEmpty()
                && part.slot().number() == 0
                && part.field().isPresent()) {
            draft.blanks().add(part.slot().field());
        }
    }

    private void take(
            Draft draft,
            Part part,
            String text,
            Map<String, List<Value>> several,
            Map<String, String> labels,
            Map<Integer, Map<String, Object>> places) {
        Slot slot = part.slot();
        if (slot.isNote()) {
            note(draft, columns.get(part.column()) + ": " + text);
        } else if (slot.isLabel()) {
            labels.put(slot.group() + " " + slot.groupNumber(), text.startsWith("* ") ? text.substring(2) : text);
        } else if (slot.group().equals("address")) {
            Map<String, Object> place = places.computeIfAbsent(slot.groupNumber(), any -> new LinkedHashMap<>());
            if (slot.field().equals("country") && Countries.code(text).isEmpty()) {
                note(draft, columns.get(part.column()) + ": " + text);
            } else {
                Object value = part.field().isPresent()
                        ? reader.read(part.field().get(), part.column(), text, Optional.empty())
                        : text;
                if (slot.field().equals("country")) {
                    country = country.or(() -> Countries.code(text));
                }
                place.merge(slot.field(), value, (a, b) -> slot.number() > 1 ? a + ", " + b : b);
            }
            if (!slot.label().isEmpty()) {
                labels.put("address " + slot.groupNumber(), slot.label());
            }
        } else if (slot.group().equals("consent")) {
            consent(draft, slot, part.column(), text);
        } else if (slot.group().equals("campaign")) {
            draft.campaigns().add(text);
        } else if (part.field().isPresent()) {
            field(draft, part, part.field().get(), text, several);
        } else if (slot.field().equals("who")) {
            draft.who(text);
        } else {
            draft.values()
                    .merge(
                            slot.field(),
                            text,
                            (a, b) -> slot.number() > 1 ? a + " / " + b : b); // taken out again when all is finished
        }
    }

    private void field(Draft draft, Part part, Field<?> field, String text, Map<String, List<Value>> several) {
        if (field.isMulti()) {
            List<Value> values = several.computeIfAbsent(field.name(), any -> new ArrayList<>(2));
            for (String one : ours ? List.of(text) : SeveralValues.of(field, text)) {
                Text.clean(one)
                        .ifPresent(clean -> values.add(new Value(
                                part.slot().number(), part.slot().label(), value(field, part, clean, draft))));
            }
        } else if (field.type() == FieldType.LONG_TEXT) {
            draft.values().merge(field.name(), text, (a, b) -> a + "\n" + b);
        } else if (field.type() == FieldType.CHOICE) {
            choice(draft, field, part.column(), text);
        } else if (field.equals(Contacts.BIRTHDAY) && text.matches("--\\d\\d?-?\\d\\d?")) {
            note(draft, columns.get(part.column()) + ": " + text);
        } else {
            if (field.type() == FieldType.MONEY) {
                Currencies.written(type, text).ifPresent(code -> draft.values().putIfAbsent(Currencies.CURRENCY, code));
            }
            Object value = reader.read(field, part.column(), text, Optional.empty());
            boolean goesOn = part.slot().number() > 1 && value instanceof String;
            draft.values().merge(field.name(), value, (a, b) -> goesOn ? a + ", " + b : b);
        }
    }

    private String value(Field<?> field, Part part, String text, Draft draft) {
        if (field.equals(Contacts.HANDLE)) {
            return Handles.of(part.slot().label(), text);
        }
        if (field.name().equals(Contacts.REF.name())) {
            return system.isEmpty() || text.startsWith(system + ":") ? text : system + ":" + text;
        }
        return (String) reader.read(
                field, part.column(), text, draft.get(Contacts.COUNTRY).or(() -> country));
    }

    private void choice(Draft draft, Field<?> field, int column, String text) {
        Optional<String> word = mapping.flatMap(Mapping::shape)
                .flatMap(shape -> shape.written().ours(field.name(), text))
                .or(() -> reader.choice(type, field, text));
        if (word.isPresent()) {
            draft.values().put(field.name(), word.get());
        } else if ((field.initial().isPresent() || field.isSetByVerb())
                && type.field("notes").isPresent()) {
            note(draft, columns.get(column) + ": " + text);
        } else {
            reader.read(field, column, text, Optional.empty());
        }
    }

    private static void note(Draft draft, String text) {
        draft.values().merge("notes", text, (a, b) -> a + "\n" + b);
    }

    private void consent(Draft draft, Slot slot, int column, String text) {
        if (slot.field().equals("date") || SUBSCRIPTIONS.contains(slot.field())) {
            LocalDate day = (LocalDate) reader.read(Consents.DATE, column, text, Optional.empty());
            draft.permit(slot.field(), day);
            return;
        }
        String channel = slot.field().equals("state") ? "email" : slot.field();
        Optional<String> word = reader.choice(Consents.TYPE, Consents.STATE, text);
        if (word.isEmpty()) {
            reader.read(Consents.STATE, column, text, Optional.empty());
        }
        ChannelAnswer.of(slot.label(), word.orElseThrow(), text)
                .ifPresent(says -> draft.permit(new ChannelAnswer(channel, says, text)));
    }

    /** The first address stands in the record itself, unless it has one there already; others are further values. */
    private static void addresses(Draft draft, Map<Integer, Map<String, Object>> places, Map<String, String> labels) {
        boolean has =
                draft.get(Contacts.STREET).or(() -> draft.get(Contacts.CITY)).isPresent();
        for (Map<String, Object> place : places.values()) {
            Object formatted = place.remove("formatted");
            if (formatted != null) {
                place.putIfAbsent("street", formatted);
            }
        }
        for (Map.Entry<Integer, Map<String, Object>> place : places.entrySet()) {
            if (place.getValue().isEmpty()) {
                continue;
            }
            if (has) {
                Map<String, Object> values = new LinkedHashMap<>(place.getValue());
                values.put("kind", "address");
                Optional.ofNullable(labels.get("address " + place.getKey()))
                        .ifPresent(label -> values.put(FurtherValues.LABEL.name(), label));
                Object street = values.remove("street");
                if (street != null) {
                    values.put("content", street);
                }
                draft.further().add(new Row(FurtherValues.TYPE, 0, 0, values));
            } else {
                draft.values().putAll(place.getValue());
                has = true;
            }
        }
    }

    private static void several(Draft draft, String field, List<Value> values, Map<String, String> labels) {
        List<String> seen = new ArrayList<>(values.size());
        values.sort((a, b) -> Integer.compare(a.number(), b.number()));
        for (Value value : values) {
            if (seen.contains(value.text())) {
                continue;
            }
            seen.add(value.text());
            if (seen.size() == 1) {
                draft.values().put(field, value.text());
                continue;
            }
            String label = labels.getOrDefault(field + " " + value.number(), value.label());
            Row further = Row.draft(FurtherValues.TYPE)
                    .with(FurtherValues.KIND, field)
                    .with(FurtherValues.CONTENT, value.text());
            draft.further().add(label.isEmpty() ? further : further.with(FurtherValues.LABEL, label));
        }
    }

    private void nest(Draft draft, String link, DraftFiller filler, List<String> cells, long line) {
        Draft target = new Draft(filler.type);
        filler.fill(target, cells, line);
        draft.problems().addAll(target.problems());
        target.problems().clear();
        if (target.isEmpty() && target.who().isEmpty()) {
            return;
        }
        if (link.equals("line")) {
            Object currency = target.values().remove(Currencies.CURRENCY);
            if (currency != null) {
                draft.values().putIfAbsent(Currencies.CURRENCY, currency);
            }
            draft.lines().add(target);
        } else {
            draft.links().put(link, target);
        }
    }
}
