package crm.cli;

import crm.model.RecordType;
import crm.model.Row;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.store.ChangeSet;
import crm.store.History;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code history} and {@code NOUN history}: what was changed, by whom, when and by which command. */
@Command(footer = {"", "Examples:", "  crm history -n 20", "  crm history ann@example.com", "  crm history h42"})
final class RecordHistoryCommand implements Runnable {
    private static final int USUAL = 30;
    private static final List<Column> CHANGE_SETS = List.of(
            Column.of("change_set", Kind.TEXT),
            Column.of("time", Kind.TIME),
            Column.of("user", Kind.TEXT),
            Column.of("command", Kind.TEXT),
            Column.of("changed", Kind.TEXT),
            Column.of("undone_by", Kind.TEXT));
    private static final List<Column> VERSIONS = List.of(
            Column.of("change_set", Kind.TEXT),
            Column.of("time", Kind.TIME),
            Column.of("user", Kind.TEXT),
            Column.of("command", Kind.TEXT),
            Column.of("changed", Kind.TEXT));

    private final Crm crm;
    private final Optional<RecordType> declared;

    @Parameters(paramLabel = "<ref>", arity = "0..1", description = "A record, or a change set such as h42.")
    private Optional<String> ref = Optional.empty();

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "<number>",
            description = "At most so many; 30 when nothing is said.")
    private int limit = USUAL;

    @Mixin
    private OutputOptions output;

    RecordHistoryCommand(Crm crm, Optional<RecordType> declared) {
        this.crm = crm;
        this.declared = declared;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> printer.print(listing(session)));
    }

    private Listing listing(Session session) {
        if (ref.isEmpty()) {
            return changeSets(History.of(session.store()).last(limit));
        }
        if (ref.get().matches("h\\d{1,18}")) {
            return new Differences(session).of(ChangeSets.find(session, ref.get()));
        }
        Row row = declared.isPresent()
                ? session.find(declared.get(), ref.get())
                : session.references().findAny(ref.get(), true);
        return versions(session, row);
    }

    private static Listing changeSets(List<ChangeSet> sets) {
        List<List<Object>> rows = new ArrayList<>();
        for (ChangeSet set : sets) {
            rows.add(Arrays.asList(
                    set.name(),
                    set.at(),
                    set.user(),
                    set.command(),
                    set.summary(),
                    set.undoneBy().map(by -> "h" + by).orElse(null)));
        }
        return Listing.of(CHANGE_SETS, rows);
    }

    private static Listing versions(Session session, Row row) {
        History history = History.of(session.store());
        Differences differences = new Differences(session);
        List<List<Object>> rows = new ArrayList<>();
        for (History.Change change : history.of(row.type(), row.id())) {
            ChangeSet set =
                    history.changeSet(change.after().orElseThrow().changed()).orElseThrow();
            String words = String.join("; ", differences.words(change));
            rows.add(Arrays.asList(set.name(), set.at(), set.user(), set.command(), words));
        }
        return Listing.of(VERSIONS, rows);
    }
}
