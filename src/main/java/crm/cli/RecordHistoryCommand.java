package crm.cli;

import crm.model.RecordType;
import crm.model.Row;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.store.history.History;
import crm.store.journal.ChangeSet;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code history} and {@code NOUN history}: what was changed, by whom, when and by which command. */
@Command(
        footer = {
            "",
            "Newest first, one line a command: what it changed in words, and with --fields field by field, before and",
            "after. A change set (h42) is always shown field by field; a record from its beginning on, deleted ones too.",
            "",
            "Examples:",
            "  crm history -n 20",
            "  crm history --by me --since monday",
            "  crm history ann@example.com --fields",
            "  crm history h42"
        })
final class RecordHistoryCommand implements Runnable {
    private static final int USUAL = 30;
    private static final int USUAL_RECORDS = 1000;
    private static final List<Column> CHANGE_SETS = List.of(
            Column.of("change_set", Kind.TEXT),
            Column.of("time", Kind.TIME),
            Column.of("user", Kind.TEXT),
            Column.of("command", Kind.TEXT),
            Column.of("changed", Kind.TEXT),
            Column.of("undone_by", Kind.TEXT));
    private static final List<Column> VERSIONS = CHANGE_SETS.subList(0, CHANGE_SETS.size() - 1);

    private final Crm crm;
    private final Optional<RecordType> declared;

    @Parameters(paramLabel = "<ref>", arity = "0..1", description = "A record, or a change set such as h42.")
    private Optional<String> ref = Optional.empty();

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "<number>",
            description = "At most so many change sets, 30 when nothing is said; with --fields or h42 at most so many"
                    + " records, 1000 when nothing is said.")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--fields", description = "Field by field: what each was before and is after.")
    private boolean fields;

    @Mixin
    private HistoryRange range;

    @Mixin
    private OutputOptions output;

    RecordHistoryCommand(Crm crm, Optional<RecordType> declared) {
        this.crm = crm;
        this.declared = declared;
    }

    @Override
    public void run() {
        limit.filter(most -> most < 1).ifPresent(most -> {
            throw CrmException.usage("-n " + most + ": at least 1");
        });
        crm.read(output, (session, printer) -> printer.print(listing(session)));
    }

    private Listing listing(Session session) {
        History.Which which = range.which(session, crm.user(), declared);
        if (ref.isEmpty()) {
            return fields ? fieldsOf(session, which) : changeSets(session, which);
        }
        if (ChangeSets.isName(ref.get())) {
            return oneSet(session, ChangeSets.find(session, ref.get()));
        }
        return ofRecord(session, which, history(session));
    }

    private Listing changeSets(Session session, History.Which which) {
        History history = History.of(session.store());
        List<List<Object>> rows = new ArrayList<>();
        for (ChangeSet set : history.last(which, limit.orElse(USUAL))) {
            List<Object> row = line(set, set.summary());
            row.add(set.undoneBy().map(by -> "h" + by).orElse(null));
            rows.add(row);
        }
        more(rows.size(), history.count(which), "change sets");
        return Listing.of(CHANGE_SETS, rows);
    }

    private static List<Object> line(ChangeSet set, String changed) {
        return new ArrayList<>(List.of(set.name(), set.at(), set.user(), set.command(), changed));
    }

    private Listing oneSet(Session session, ChangeSet past) {
        int most = limit.orElse(USUAL_RECORDS);
        long all = past.records();
        more(Math.min(most, all), all, "records");
        return new Differences(session).of(past, most);
    }

    private Listing fieldsOf(Session session, History.Which which) {
        List<ChangeSet> sets = History.of(session.store()).last(which, limit.orElse(USUAL));
        int most = limit.orElse(USUAL_RECORDS);
        long all = sets.stream().mapToLong(ChangeSet::records).sum();
        more(Math.min(most, all), all, "records");
        return new Differences(session).of(sets, most);
    }

    private void more(long shown, long all, String what) {
        if (shown < all) {
            crm.talk().note(shown + " of " + all + " " + what + " are shown; -n " + all + " shows all");
        }
    }

    /** What was done to the record that is meant, which may be deleted by now. */
    private List<History.Change> history(Session session) {
        History history = History.of(session.store());
        if (ref.get().matches("\\d{1,18}")) {
            long id = Long.parseLong(ref.get());
            List<RecordType> types =
                    declared.map(List::of).orElseGet(() -> session.nouns().visible());
            for (RecordType type : types) {
                List<History.Change> changes = history.of(type, id);
                if (!changes.isEmpty()) {
                    return changes;
                }
            }
        }
        Row row = declared.isPresent()
                ? session.find(declared.get(), ref.get())
                : session.references().findAny(ref.get(), true);
        return history.of(row.type(), row.id());
    }

    private Listing ofRecord(Session session, History.Which which, List<History.Change> changes) {
        History history = History.of(session.store());
        Differences differences = new Differences(session);
        List<List<Object>> rows = new ArrayList<>();
        for (History.Change change : changes) {
            ChangeSet set = history.changeSet(change.by()).orElseThrow();
            if (which.has(set)) {
                rows.addAll(
                        fields
                                ? differences.dated(set, change)
                                : List.of(line(set, String.join("; ", differences.words(change)))));
            }
        }
        int from = Math.max(0, rows.size() - limit.orElse(rows.size()));
        return Listing.of(fields ? Differences.DATED : VERSIONS, rows.subList(from, rows.size()));
    }
}
