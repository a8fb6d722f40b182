package crm.report;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Deals;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code report pipeline}: deals by stage. */
@Command(
        footer = {
            "",
            "weighted is the sum of amount times probability, of the deals that have both; won counts fully, lost not.",
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
        Map<String, Stage> stages = new LinkedHashMap<>();
        Deals.STAGE.choices().forEach(stage -> stages.put(stage, new Stage()));
        session.each(Deals.TYPE, days.conditions(session, "since"), "stage,amount,probability", deal -> {
            Stage stage = stages.computeIfAbsent((String) deal.get(0), any -> new Stage());
            stage.deals++;
            if (deal.get(1) != null) {
                BigDecimal amount = (BigDecimal) deal.get(1);
                stage.amount = stage.amount.add(amount);
                stage.weighted =
                        stage.weighted.add(amount.multiply(chance((String) deal.get(0), (BigDecimal) deal.get(2))));
            }
        });
        return stages;
    }

    private static BigDecimal chance(String stage, BigDecimal percent) {
        return switch (stage) {
            case "won" -> BigDecimal.ONE;
            case "lost" -> BigDecimal.ZERO;
            default -> percent == null ? BigDecimal.ZERO : percent.movePointLeft(2);
        };
    }

    private static Listing listing(Map<String, Stage> stages) {
        List<List<Object>> rows = new ArrayList<>();
        stages.forEach((name, stage) -> rows.add(
                Arrays.asList(name, stage.deals, stage.amount, stage.weighted.setScale(4, RoundingMode.HALF_EVEN))));
        return Listing.of(
                List.of(
                        Column.of("stage", Kind.TEXT),
                        Column.of("deals", Kind.INTEGER),
                        Column.of("amount", Kind.MONEY),
                        Column.of("weighted", Kind.MONEY)),
                rows);
    }
}
