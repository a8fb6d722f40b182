package crm.report;

import crm.cli.Crm;
import crm.cli.OnOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.measure.Scoring;
import crm.model.Contacts;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.query.Select;
import crm.score.leaving.Stage;
import crm.score.purchase.PurchaseTotals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code report stages}: how many contacts are at each stage. */
@Command(
        footer = {
            "",
            "stranger: no order, no open lead or deal; prospect: an open lead or deal; first-time, repeat (2 to 4",
            "orders), client (5 or more); former: none in the last crm config former_after days.",
            "",
            "Example:",
            "  crm report stages"
        })
final class StagesReportCommand implements Runnable {
    private final Crm crm;

    @Mixin
    private OnOptions on;

    @Mixin
    private OutputOptions output;

    StagesReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> {
            LocalDate day = on.day(session);
            printer.print(listing(session, Scoring.of(session, day)));
        });
    }

    private static Listing listing(Session session, Scoring scoring) {
        long contacts = session.store().count(Select.from(session.nouns(), Contacts.TYPE, session.scope()));
        Map<Stage, long[]> counts = new EnumMap<>(Stage.class);
        Arrays.stream(Stage.values()).forEach(stage -> counts.put(stage, new long[2]));
        PurchaseTotals totals = scoring.contacts();
        for (int at = 0; at < totals.size(); at++) {
            long[] count = counts.get(scoring.stage(totals, at));
            count[0]++;
            count[1] += totals.spend(at);
        }
        counts.get(Stage.PROSPECT)[0] += scoring.prospectContacts();
        long known = counts.values().stream().mapToLong(count -> count[0]).sum();
        counts.get(Stage.STRANGER)[0] += contacts - known;
        List<List<Object>> rows = new ArrayList<>();
        counts.forEach((stage, count) -> rows.add(
                Arrays.asList(stage.word(), count[0], Figures.percent(count[0], contacts), Figures.money(count[1]))));
        return Listing.of(
                List.of(
                        Column.of("stage", Kind.TEXT),
                        Column.of("contacts", Kind.INTEGER),
                        Column.of("share", Kind.PERCENT),
                        Column.of("spend", Kind.MONEY)),
                rows);
    }
}
