package crm.sales;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.model.Deals;
import crm.model.Setting;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Figures;
import crm.score.statistics.WinOdds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code report odds}. */
@Command(
        footer = {
            "",
            "A deal is of an existing customer when the contact or the company had bought, or won a deal, before it came to be",
            "known; else of a new one. said is the opinion one begins with, 15 and 50 percent until crm config win_odds says",
            "otherwise; own is won of closed, low and high its 95 percent interval. used is what the forecast reckons with:",
            "the opinion counts like crm config odds_weight closed deals beside the real ones, (said x weight + won) /",
            "(weight + closed). An opinion may be had of a stage too, and is then used as it is.",
            "",
            "Examples:",
            "  crm report odds",
            "  crm report odds --from 2026-01-01 -f json",
            "  crm config win_odds new=10,existing=40,negotiation=75"
        })
final class OddsReportCommand implements Runnable {
    private final Crm crm;

    @Mixin
    private DayOptions days;

    @Mixin
    private OutputOptions output;

    OddsReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.report(output, (session, printer, notes) -> {
            Odds odds = Odds.of(session, days.to(session), days.from(session));
            printer.print(listing(odds));
            notes.add("used = (said x "
                    + session.settings().get(Setting.ODDS_WEIGHT).orElse("")
                    + " + 100 x won) / ("
                    + session.settings().get(Setting.ODDS_WEIGHT).orElse("") + " + closed)"
                    + told(odds));
        });
    }

    private static String told(Odds odds) {
        double ratio = odds.of(Odds.EXISTING).own() / odds.of(Odds.NEW).own();
        return Double.isFinite(ratio)
                ? "; an existing customer buys " + Figures.plain(ratio, 1) + " times as often as a new one"
                : "";
    }

    private static Listing listing(Odds odds) {
        List<List<Object>> rows = new ArrayList<>();
        for (String kind : List.of(Odds.NEW, Odds.EXISTING)) {
            WinOdds of = odds.of(kind);
            rows.add(Arrays.asList(
                    kind + " customer",
                    Figures.rounded(100 * of.prior(), 1),
                    of.closed(),
                    of.won(),
                    Figures.rounded(100 * of.own(), 1),
                    Figures.rounded(100 * of.low(), 1),
                    Figures.rounded(100 * of.high(), 1),
                    Figures.rounded(100 * of.rate(), 1)));
        }
        Deals.STAGE.choices().forEach(stage -> odds.stage(stage).ifPresent(share -> {
            var percent = Figures.rounded(100 * share, 1);
            rows.add(Arrays.asList("stage " + stage, percent, null, null, null, null, null, percent));
        }));
        return Listing.of(
                List.of(
                        Column.of("deals_of", Kind.TEXT),
                        Column.of("said", Kind.PERCENT),
                        Column.of("closed", Kind.INTEGER),
                        Column.of("won", Kind.INTEGER),
                        Column.of("own", Kind.PERCENT),
                        Column.of("low", Kind.PERCENT),
                        Column.of("high", Kind.PERCENT),
                        Column.of("used", Kind.PERCENT)),
                rows);
    }
}
