package crm.profile;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Contacts;
import crm.model.Orders;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Figures;
import crm.report.LimitOptions;
import crm.value.Durations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report paths}: the ways that lead to purchases. */
@Command(
        footer = {
            "",
            "A path is what a customer met before a purchase, in the order of time: campaigns that reached them, touches by",
            "channel and direction, tickets; since the purchase before it and within --within. The same thing several times in",
            "a row is one step. days: from the first step to the purchase, on average. --of shows purchase by purchase the",
            "path of one customer.",
            "",
            "Examples:",
            "  crm report paths",
            "  crm report paths --from 2026-01-01 --within 30d -n 10",
            "  crm report paths --of ann@example.com"
        })
final class PathsReportCommand implements Runnable {
    private final Crm crm;

    @Option(names = "--within", paramLabel = "<time>", description = "How far back a path goes; 90d by default.")
    private String within = "90d";

    @Option(names = "--of", paramLabel = "<ref>", description = "The purchases of one contact or company, one by one.")
    private Optional<String> of = Optional.empty();

    @Mixin
    private LimitOptions limit;

    @Mixin
    private DayOptions days;

    @Mixin
    private OutputOptions output;

    PathsReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        long back = Durations.parse(within).toDays();
        crm.report(output, (session, printer, notes) -> {
            Journeys journeys =
                    of.isPresent() ? Journeys.of(session, Whom.find(session, of.get())) : Journeys.ofAll(session);
            List<Journeys.Journey> all = journeys.journeys(days.from(session), days.to(session), back);
            printer.print(of.isPresent() ? one(session, all) : paths(all, notes));
        });
    }

    private Listing one(Session session, List<Journeys.Journey> all) {
        return Listing.of(
                List.of(
                        Column.of("date", Kind.DATE),
                        Column.of("order", Kind.TEXT),
                        Column.of("customer", Kind.TEXT),
                        Column.of("amount", Kind.MONEY),
                        Column.of("days", Kind.INTEGER),
                        Column.of("path", Kind.TEXT)),
                limit.first(all).stream()
                        .map(one -> Arrays.<Object>asList(
                                one.day(),
                                session.label(Orders.TYPE, one.order()),
                                session.label(Contacts.TYPE, one.contact()),
                                one.amount(),
                                one.days(),
                                one.path()))
                        .toList());
    }

    private Listing paths(List<Journeys.Journey> all, List<String> notes) {
        Map<String, List<Journeys.Journey>> paths = new LinkedHashMap<>();
        all.forEach(one ->
                paths.computeIfAbsent(one.path(), any -> new ArrayList<>()).add(one));
        List<List<Journeys.Journey>> sorted = new ArrayList<>(paths.values());
        sorted.sort(Comparator.comparingInt((List<Journeys.Journey> same) -> -same.size())
                .thenComparing(same -> same.get(0).path()));
        notes.add(all.size() + " purchases over " + paths.size() + " paths" + limit.more(paths.size()));
        return Listing.of(
                List.of(
                        Column.of("path", Kind.TEXT),
                        Column.of("purchases", Kind.INTEGER).drawn(Drawing.BAR),
                        Column.of("share", Kind.PERCENT),
                        Column.of("customers", Kind.INTEGER),
                        Column.of("amount", Kind.MONEY),
                        Column.of("average", Kind.MONEY),
                        Column.of("days", Kind.NUMBER)),
                limit.first(sorted).stream()
                        .map(same -> cells(same, all.size()))
                        .toList());
    }

    private static List<Object> cells(List<Journeys.Journey> same, int all) {
        BigDecimal amount = same.stream().map(Journeys.Journey::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Arrays.asList(
                same.get(0).path(),
                (long) same.size(),
                Figures.percent(same.size(), all),
                same.stream().map(Journeys.Journey::contact).distinct().count(),
                amount,
                Figures.average(amount, same.size()),
                Figures.days(same.stream().mapToLong(Journeys.Journey::days).sum(), same.size()));
    }
}
