package crm.sales;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.deal.StageStays;
import crm.model.Deals;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code report pipeline}: deals by stage. */
@Command(
        footer = {
            "",
            "weighted is the sum of amount x chance: the deal's own probability, else what crm config win_odds says of its stage,",
            "else how often deals of new and existing customers are won (crm report odds). won counts fully, lost not.",
            "left is how often these deals left the stage, median_days and mean_days how long they had been there; so_far is",
            "the median of the days of those that are there. A deal begins in the first stage on its day of since; one that",
            "was further when it was noted, as after an import, counts from its next stage on. Moves that were undone do not",
            "count. crm deal stages shows the way of one deal.",
            "",
            "Examples:",
            "  crm report pipeline",
            "  crm report pipeline --from 2026-01-01 -f json"
        })
final class PipelineReportCommand implements Runnable {
    private final Crm crm;

    @Mixin
    private DayOptions days;

    @Mixin
    private OutputOptions output;

    PipelineReportCommand(Crm crm) {
        this.crm = crm;
    }

    private static final class Stage {
        private long deals;
        private BigDecimal amount = BigDecimal.ZERO;
        private BigDecimal weighted = BigDecimal.ZERO;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> {
            Set<Long> counted = new HashSet<>();
            Map<String, Stage> stages = stages(session, counted);
            printer.print(listing(stages, StageStays.of(session, days.on(session), counted::contains)));
        });
    }

    private Map<String, Stage> stages(Session session, Set<Long> counted) {
        Odds odds = Odds.of(session, days.on(session));
        Map<Long, Deal> deals = new HashMap<>();
        odds.deals().forEach(deal -> deals.put(deal.id(), deal));
        Map<String, Stage> stages = new LinkedHashMap<>();
        Deals.STAGE.choices().forEach(stage -> stages.put(stage, new Stage()));
        session.each(Deals.TYPE, days.conditions(session, "since"), "id", cells -> {
            Deal deal = deals.get((Long) cells.get(0));
            counted.add(deal.id());
            Stage stage = stages.computeIfAbsent(deal.stage(), any -> new Stage());
            stage.deals++;
            deal.amount().ifPresent(amount -> {
                stage.amount = stage.amount.add(amount);
                stage.weighted = stage.weighted.add(weighted(odds, deal, amount));
            });
        });
        return stages;
    }

    private static BigDecimal weighted(Odds odds, Deal deal, BigDecimal amount) {
        return switch (deal.stage()) {
            case "won" -> amount;
            case "lost" -> BigDecimal.ZERO;
            default -> odds.of(deal).of(amount);
        };
    }

    private static Listing listing(Map<String, Stage> stages, StageStays stays) {
        List<List<Object>> rows = new ArrayList<>();
        stages.forEach((name, stage) -> rows.add(Arrays.asList(
                name,
                stage.deals,
                stage.amount,
                stage.weighted,
                stays.ended(name) == 0 ? null : stays.ended(name),
                Figures.rounded(stays.median(name), 1),
                Figures.rounded(stays.mean(name), 1),
                Figures.rounded(stays.soFar(name), 1))));
        return Listing.of(
                List.of(
                        Column.of("stage", Kind.TEXT),
                        Column.of("deals", Kind.INTEGER),
                        Column.of("amount", Kind.MONEY),
                        Column.of("weighted", Kind.MONEY),
                        Column.of("left", Kind.INTEGER),
                        Column.of("median_days", Kind.NUMBER),
                        Column.of("mean_days", Kind.NUMBER),
                        Column.of("so_far", Kind.NUMBER)),
                rows);
    }
}
