package crm.sales;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Deals;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code report pipeline}: deals by stage. */
@Command(
        footer = {
            "",
            "weighted is the sum of amount x chance: the deal's own probability, else what crm config win_odds says of its stage,",
            "else how often deals of new and existing customers are won (crm report odds). won counts fully, lost not.",
            "",
            "Example:",
            "  crm report pipeline"
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
        crm.read(output, (session, printer) -> printer.print(listing(stages(session))));
    }

    private Map<String, Stage> stages(Session session) {
        Odds odds = Odds.of(session, days.on(session));
        Map<Long, Deal> deals = new HashMap<>();
        odds.deals().forEach(deal -> deals.put(deal.id(), deal));
        Map<String, Stage> stages = new LinkedHashMap<>();
        Deals.STAGE.choices().forEach(stage -> stages.put(stage, new Stage()));
        session.each(Deals.TYPE, days.conditions(session, "since"), "id", cells -> {
            Deal deal = deals.get((Long) cells.get(0));
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

    private static Listing listing(Map<String, Stage> stages) {
        List<List<Object>> rows = new ArrayList<>();
        stages.forEach((name, stage) -> rows.add(Arrays.asList(name, stage.deals, stage.amount, stage.weighted)));
        return Listing.of(
                List.of(
                        Column.of("stage", Kind.TEXT),
                        Column.of("deals", Kind.INTEGER),
                        Column.of("amount", Kind.MONEY),
                        Column.of("weighted", Kind.MONEY)),
                rows);
    }
}
