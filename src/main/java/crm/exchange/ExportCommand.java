package crm.exchange;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.cli.StreamedRows;
import crm.model.Field;
import crm.model.FurtherValues;
import crm.model.OrderLines;
import crm.model.RecordType;
import crm.model.Row;
import crm.output.Format;
import crm.output.Listing;
import crm.output.Printer;
import crm.query.Condition;
import crm.query.Select;
import crm.value.CrmException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code export}: writes records to a file that {@code import} reads back. */
@Command(
        footer = {
            "",
            "All fields are written, further e-mails, phones and addresses too, and what links point to by",
            "something unique. Importing the file again changes nothing.",
            "",
            "Examples:",
            "  crm export contacts -o contacts.csv",
            "  crm export orders 'date >= 2026-01-01' -o orders.jsonl"
        })
final class ExportCommand implements Runnable {
    private static final int BATCH = 1_000;

    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<kind>", description = "The kind of record, singular or plural.")
    private String kind;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "<filter>",
            description = "Conditions and search words, all of which must hold; see: crm help filters")
    private List<String> filter = new ArrayList<>();

    @Mixin
    private OutputOptions output;

    ExportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (!output.isNamed()) {
            filter.stream().filter(ExportCommand::isFile).findFirst().ifPresent(file -> {
                throw CrmException.usage(file + " is not a filter").hint("write: crm export " + kind + " -o " + file);
            });
        }
        long[] written = {0};
        crm.read(output, (session, printer) -> written[0] = write(session, printer));
        crm.talk().note(type(crm.declared().called(kind)).counted(written[0]) + " exported");
    }

    private static boolean isFile(String word) {
        return word.indexOf('=') < 0
                && word.indexOf(' ') < 0
                && Format.forFile(Path.of(word)).isPresent();
    }

    private RecordType type(Optional<RecordType> named) {
        return named.orElseThrow(() -> CrmException.usage("no kind of record " + kind)
                .nearest(
                        kind,
                        crm.declared().visible().stream()
                                .map(RecordType::plural)
                                .toList()));
    }

    private long write(Session session, Printer printer) {
        RecordType type = type(session.nouns().called(kind));
        Condition wanted = session.filter(type, filter);
        Select select = Select.from(session.nouns(), type, session.scope()).where(wanted);
        ExportColumns columns = new ExportColumns(session, type, most(session, type));
        long[] records = {0};
        printer.print(Listing.of(columns.columns(), new StreamedRows(to -> {
            List<Row> batch = new ArrayList<>(BATCH);
            session.store().each(select, row -> {
                records[0]++;
                batch.add(row);
                if (batch.size() == BATCH) {
                    pass(session, columns, batch, to);
                }
            });
            pass(session, columns, batch, to);
        })));
        return records[0];
    }

    private static void pass(Session session, ExportColumns columns, List<Row> batch, Consumer<List<Object>> to) {
        Map<Long, List<Row>> further = parts(session, FurtherValues.TYPE, batch);
        boolean order = columns.type().name().equals("order");
        Map<Long, List<Row>> lines = order ? parts(session, OrderLines.TYPE, batch) : Map.of();
        for (Row row : batch) {
            columns.rows(new ExportColumns.Whole(
                            row, further.getOrDefault(row.id(), List.of()), lines.getOrDefault(row.id(), List.of())))
                    .forEach(to);
        }
        batch.clear();
    }

    private static Map<Long, List<Row>> parts(Session session, RecordType part, List<Row> owners) {
        Map<Long, List<Row>> parts = new HashMap<>();
        long[] ids = owners.stream().mapToLong(Row::id).sorted().toArray();
        session.store().eachById(part, ids, row -> parts.computeIfAbsent(
                        (Long) row.values().get("owner"), any -> new ArrayList<>())
                .add(row));
        return parts;
    }

    /** How many further values of each kind a record has at most. */
    private static Map<String, Integer> most(Session session, RecordType type) {
        Map<String, Integer> most = new HashMap<>();
        KeyIndex counts = new KeyIndex();
        KeyIndex owners = new KeyIndex();
        boolean several = type.stored().stream().anyMatch(Field::isMulti);
        if (several) {
            session.store().eachOf(type, List.of(), cells -> owners.put((Long) cells.get(0), 1));
            session.store().eachOf(FurtherValues.TYPE, List.of(FurtherValues.OWNER, FurtherValues.KIND), cells -> {
                String kind = (String) cells.get(2);
                if (owners.get((Long) cells.get(1)) != 0
                        && !List.of(FurtherValues.MERGED, FurtherValues.WITH).contains(kind)) {
                    int count = counts.count(Identity.hash(cells.get(1) + kind));
                    most.merge(kind, count, Math::max);
                }
            });
        }
        return most;
    }
}
