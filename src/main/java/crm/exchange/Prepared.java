package crm.exchange;

import crm.cli.Session;
import crm.exchange.file.SourceRow;
import crm.exchange.file.TableFile;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.FurtherValues;
import crm.model.Nouns;
import crm.model.OrderLines;
import crm.model.RecordType;
import crm.value.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * A file that is about to be imported or judged: its first rows are read, and it is known what its columns mean.
 *
 * @param first the rows that were read already
 * @param mapping where the columns go
 * @param habits how they write dates and numbers
 * @param returns whether the orders in it are goods that came back
 */
record Prepared(TableFile file, List<SourceRow> first, Mapping mapping, ColumnHabits habits, boolean returns) {
    private static final int SAMPLE = 2_000;

    /**
     * Reads the beginning of a file, and all of it where that does not tell how a column writes dates or numbers.
     *
     * @param again opens the file once more; nothing where that cannot be done
     * @throws CrmException when the file cannot be read or its columns do not say what they are
     */
    static Prepared of(Session session, ImportOptions options, TableFile file, Supplier<Optional<TableFile>> again) {
        List<SourceRow> first = first(file);
        List<List<String>> cells = first.stream().map(SourceRow::cells).toList();
        Mapping mapping = mapping(session, options, file, cells);
        ColumnHabits habits = new ColumnHabits(
                cells,
                options.dateOrder().or(session.settings()::dateOrder),
                options.dateOrder().isPresent(),
                file.detected().delimiter().filter("semicolon"::equals).isPresent() ? ',' : '.');
        List<Integer> unsettled = habits.open(fields(session.nouns(), mapping));
        List<Integer> open = first.size() < SAMPLE
                ? List.of()
                : unsettled.stream()
                        .filter(column -> column < file.columns().size())
                        .toList();
        if (!open.isEmpty()) {
            again.get().ifPresent(once -> {
                try (once) {
                    habits.learn(once, open);
                }
            });
        }
        boolean back = options.kind().filter(Prepared::isReturns).isPresent()
                || mapping.words().containsValue("return");
        return new Prepared(
                file, first, mapping, habits, back && mapping.type().name().equals("order"));
    }

    /**
     * About how many rows there are, by the size of the file and of its first rows; none where that does not tell, as in a
     * packed file.
     */
    OptionalLong rows(Path path) {
        if (first.size() < SAMPLE) {
            return OptionalLong.of(first.size());
        }
        long characters = first.stream()
                .mapToLong(row -> row.cells().stream()
                        .mapToLong(cell -> cell.length() + 1L)
                        .sum())
                .sum();
        boolean wide = file.detected().encoding().startsWith("UTF-16");
        boolean plain = file.detected().delimiter().isPresent() && Files.isRegularFile(path);
        try {
            return plain
                    ? OptionalLong.of(Files.size(path) / (wide ? 2 : 1) * first.size() / Math.max(1, characters))
                    : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty(); // only the time left is not shown then
        }
    }

    /** The same with another mapping. */
    Prepared with(Mapping other) {
        return new Prepared(file, first, other, habits, returns);
    }

    /** The field that each column goes to, of whatever record; absent for those without one. */
    List<Optional<Field<?>>> fields(Nouns nouns) {
        return fields(nouns, mapping);
    }

    /** Whether some column of numbers has decimal commas. */
    boolean hasDecimalCommas(Nouns nouns) {
        return habits.decimalSigns(mapping.allColumns(), fields(nouns)).containsValue("comma");
    }

    private static List<Optional<Field<?>>> fields(Nouns nouns, Mapping mapping) {
        List<Optional<Field<?>>> fields = new ArrayList<>();
        mapping.allSlots().forEach(slot -> fields.add(slot.flatMap(some -> field(nouns, mapping.type(), some))));
        return fields;
    }

    private static Optional<Field<?>> field(Nouns nouns, RecordType type, Slot slot) {
        String outer = slot.link().isEmpty() ? slot.group() : slot.link();
        if (outer.isEmpty()) {
            return type.field(slot.field());
        }
        if (outer.equals("line")) {
            return OrderLines.TYPE.field(slot.field());
        }
        if (outer.equals("address")) {
            return FurtherValues.TYPE.field(slot.field().equals("street") ? "content" : slot.field());
        }
        return type.field(outer)
                .filter(link -> link.type() == FieldType.LINK)
                .flatMap(Field::target)
                .flatMap(target -> field(nouns, nouns.type(target), slot.inner()));
    }

    private static List<SourceRow> first(TableFile file) {
        List<SourceRow> first = new ArrayList<>();
        Optional<SourceRow> row = file.next();
        while (row.isPresent()) {
            first.add(row.get());
            row = first.size() < SAMPLE ? file.next() : Optional.empty();
        }
        return first;
    }

    private static Mapping mapping(Session session, ImportOptions options, TableFile file, List<List<String>> cells) {
        Optional<RecordType> kind = options.kind().or(file::kind).map(word -> kind(session.nouns(), word));
        SavedShapes saved = new SavedShapes(session);
        Mapper mapper = new Mapper(session.nouns(), saved.all());
        Optional<Shape> shape = options.shape().map(saved::named).or(() -> file.kind()
                .flatMap(noun -> Shapes.of(file.detected().format(), noun)));
        boolean unnamed = file.detected().delimiter().isPresent()
                && file.detected().headerLine().isEmpty();
        boolean people = kind.map(RecordType::name).orElse("contact").equals("contact");
        if (!unnamed || !people) {
            return mapper.map(kind, shape, file.columns(), cells, options.maps());
        }
        Map<String, String> said = new LinkedHashMap<>(UnnamedColumns.of(file.columns(), cells));
        Optional<RecordType> found =
                said.isEmpty() ? kind : Optional.of(session.nouns().type("contact"));
        said.putAll(options.maps());
        return mapper.map(found, shape, file.columns(), cells, said);
    }

    /** Whether a word names a kind of record that is imported and is no noun of its own. */
    static boolean isWord(String word) {
        return isReturns(word) || isResponses(word) || isMessages(word);
    }

    /** Whether a word names messages: activities that begin with whom they are from. */
    static boolean isMessages(String word) {
        return List.of("message", "messages").contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word names members of campaigns, or what they answered. */
    static boolean isResponses(String word) {
        return List.of("response", "responses", "member", "members").contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isReturns(String word) {
        return List.of("return", "returns").contains(word.toLowerCase(Locale.ROOT));
    }

    /**
     * The kind of record that the user named.
     *
     * @throws CrmException usage, when there is none of that name
     */
    static RecordType kind(Nouns nouns, String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (isReturns(plain)) {
            return nouns.type("order");
        }
        if (isResponses(plain)) {
            return nouns.type("member");
        }
        if (isMessages(plain)) {
            return nouns.type("activity");
        }
        List<String> names = nouns.visible().stream().map(RecordType::plural).toList();
        return nouns.called(plain).orElseThrow(() -> CrmException.usage("no kind of record " + word)
                .hint("one of: " + Mapper.kinds(nouns))
                .nearest(word, names));
    }
}
