package crm.measure;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Leads;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lead rules}: the rules of the lead score. */
@Command(
        footer = {
            "",
            "A lead's score is the sum of the points of all rules whose filter holds, at least 0, at most 100.",
            "",
            "Example:",
            "  crm lead rules"
        })
final class LeadRulesCommand implements Runnable {
    private final Crm crm;

    @Mixin
    private OutputOptions output;

    LeadRulesCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> printer.print(listing(session)));
    }

    private static Listing listing(Session session) {
        List<List<Object>> rows = new ArrayList<>();
        for (LeadRules.Rule rule : LeadRules.of(session).rules()) {
            long[] leads = new long[1];
            session.each(Leads.TYPE, List.of(rule.filter()), "id", cells -> leads[0]++);
            rows.add(List.of(rows.size() + 1L, (long) rule.points(), rule.filter(), leads[0]));
        }
        return Listing.of(
                List.of(
                        Column.of("rule", Kind.INTEGER),
                        Column.of("points", Kind.INTEGER),
                        Column.of("filter", Kind.TEXT),
                        Column.of("leads", Kind.INTEGER)),
                rows);
    }
}
