package crm.deal;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Deals;
import crm.model.Row;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.store.history.History;
import crm.store.journal.ChangeSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code deal stages}: the stages a deal went through, when, and who moved it. */
@Command(
        footer = {
            "",
            "One row a stage: since when, by whose command, how many days it stayed there (until today, where it still is),",
            "how many deals usually stay (the median of at least 5 stays that ended; crm report pipeline) and what the amount",
            "was when it came there. What an import brought begins with the import.",
            "",
            "Example:",
            "  crm deal stages 14"
        })
final class DealStagesCommand implements Runnable {
    private static final int FEWEST = 5;

    private final Crm crm;

    @Parameters(paramLabel = "<deal>", description = "Id or unique name.")
    private String deal;

    @Mixin
    private OutputOptions output;

    DealStagesCommand(Crm crm) {
        this.crm = crm;
    }

    /** A stage as the deal came there. */
    private record Stay(String stage, Optional<ChangeSet> by, Row row) {}

    @Override
    public void run() {
        crm.read(output, (session, printer) -> {
            List<Stay> stays = stays(session, session.find(Deals.TYPE, deal).id());
            LocalDate today = session.reading().dates().today();
            printer.print(listing(session, stays, StageStays.of(session, today, any -> true)));
        });
    }

    private static List<Stay> stays(Session session, long id) {
        History history = History.of(session.store());
        List<Stay> stays = new ArrayList<>();
        for (History.Change change : history.of(Deals.TYPE, id)) {
            Optional<String> before = change.before().flatMap(row -> row.get(Deals.STAGE));
            change.after()
                    .filter(row -> !row.get(Deals.STAGE).equals(before))
                    .ifPresent(
                            row -> stays.add(new Stay(row.require(Deals.STAGE), history.changeSet(change.by()), row)));
        }
        return stays;
    }

    private static Listing listing(Session session, List<Stay> stays, StageStays all) {
        ZoneId zone = session.reading().dates().zone();
        LocalDate today = session.reading().dates().today();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            Optional<LocalDate> from = day(stay, zone);
            Optional<LocalDate> to = i + 1 < stays.size() ? day(stays.get(i + 1), zone) : Optional.of(today);
            boolean closed = i + 1 == stays.size() && List.of("won", "lost").contains(stay.stage());
            Long days = from.isEmpty() || to.isEmpty() || closed
                    ? null
                    : Math.max(0, ChronoUnit.DAYS.between(from.get(), to.get()));
            rows.add(Arrays.asList(
                    stay.stage(),
                    stay.by().map(ChangeSet::at).orElse((Instant) null),
                    stay.by().map(ChangeSet::user).orElse(null),
                    stay.by().map(ChangeSet::name).orElse(null),
                    days,
                    all.ended(stay.stage()) < FEWEST ? null : Math.round(all.median(stay.stage())),
                    stay.row().get(Deals.AMOUNT).orElse(null),
                    stay.row().get(Deals.REASON).orElse(null)));
        }
        return Listing.of(
                List.of(
                        Column.of("stage", Kind.TEXT),
                        Column.of("since", Kind.TIME),
                        Column.of("user", Kind.TEXT),
                        Column.of("change_set", Kind.TEXT),
                        Column.of("days", Kind.INTEGER),
                        Column.of("usual", Kind.INTEGER),
                        Column.of("amount", Kind.MONEY),
                        Column.of("reason", Kind.TEXT)),
                rows);
    }

    private static Optional<LocalDate> day(Stay stay, ZoneId zone) {
        return stay.by().map(set -> LocalDate.ofInstant(set.at(), zone));
    }
}
