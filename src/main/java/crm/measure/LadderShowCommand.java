package crm.measure;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Companies;
import crm.model.Contacts;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ladder show}: the rungs of a ladder, their filters, and how many stand on each. */
@Command(
        footer = {
            "",
            "Everyone stands on the highest rung whose filter holds; the lowest comes first. Who has no order, lead, deal or",
            "activity, and is named by no rung, stands on none.",
            "",
            "Examples:",
            "  crm ladder show ladder",
            "  crm ladder show loyalty -f json"
        })
final class LadderShowCommand implements Runnable {
    private final Crm crm;

    @Mixin
    private LadderOptions which;

    @Mixin
    private OutputOptions output;

    LadderShowCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> printer.print(listing(session, which.of(Ladders.of(session)))));
    }

    private static Listing listing(Session session, Ladder ladder) {
        Map<String, long[]> counts = new HashMap<>();
        List<String> known = List.of(ladder.name() + " is not empty");
        session.each(Contacts.TYPE, known, ladder.name() + ",spend", cells -> {
            long[] count = counts.computeIfAbsent((String) cells.get(0), any -> new long[3]);
            count[0]++;
            count[2] += cells.get(1) == null ? 0 : unscaled(cells.get(1));
        });
        session.each(Companies.TYPE, known, ladder.name(), cells -> counts.computeIfAbsent(
                        (String) cells.get(0), any -> new long[3])[1]++);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < ladder.rungs().size(); i++) {
            Ladder.Rung rung = ladder.rungs().get(i);
            long[] count = counts.getOrDefault(rung.name(), new long[3]);
            rows.add(Arrays.asList(i + 1L, rung.name(), rung.rule(), count[0], count[1], Shown.money(count[2])));
        }
        return Listing.of(
                List.of(
                        Column.of("rung", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("filter", Kind.TEXT),
                        Column.of("contacts", Kind.INTEGER),
                        Column.of("companies", Kind.INTEGER),
                        Column.of("spend", Kind.MONEY)),
                rows);
    }

    private static long unscaled(Object amount) {
        return ((java.math.BigDecimal) amount).setScale(4).unscaledValue().longValueExact();
    }
}
