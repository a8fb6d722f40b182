package crm.sales;

import crm.cli.Crm;
import crm.cli.OnOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Deals;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Figures;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report forecast}: what open deals are expected to bring. */
@Command(
        footer = {
            "",
            "weighted is the sum of amount x chance, each deal's rounded to the cent; --explain shows every deal with its",
            "amount, its chance and where that comes from: the deal's own probability, else what crm config win_odds says of",
            "its stage, else how often deals of new and of existing customers are won (crm report odds). Four times of five",
            "what comes is between low and high, if one deal is won whatever becomes of the others: weighted -+ 1.2816 x the",
            "root of the sum of amount^2 x chance x (1 - chance). A deal whose expected day is over stands under overdue.",
            "--by product sets the demand of deals and of usual sales against the stock, month by month.",
            "",
            "Examples:",
            "  crm report forecast",
            "  crm report forecast owner=ann 'expected <= 2026-12-31' --explain",
            "  crm report forecast --by customer -f json",
            "  crm report forecast --by product --months 6"
        })
final class ForecastReportCommand implements Runnable {
    /** What deals are added up by. */
    enum By {
        MONTH,
        OWNER,
        STAGE,
        SOURCE,
        CAMPAIGN,
        CUSTOMER,
        PRODUCT
    }

    private static final String OVERDUE = "overdue";
    private static final String UNDATED = "no day";

    private final Crm crm;

    @Parameters(paramLabel = "<filter>", arity = "0..*", description = "Only deals for which this filter holds.")
    private List<String> filter = new ArrayList<>();

    @Option(
            names = "--by",
            paramLabel = "<group>",
            description =
                    "month, owner, stage, source, campaign, customer (new or existing) or product; month by default.")
    private By by = By.MONTH;

    @Option(names = "--explain", description = "Every deal with its amount, its chance and where that comes from.")
    private boolean explain;

    @Option(
            names = "--months",
            paramLabel = "<number>",
            description = "With --by product: so many months; 3 by default.")
    private int months = 3;

    @Mixin
    private OnOptions on;

    @Mixin
    private OutputOptions output;

    ForecastReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** A deal of the forecast. */
    private record Part(String group, Deal deal, Chance chance) {
        BigDecimal amount() {
            return deal.amount().orElse(BigDecimal.ZERO);
        }

        BigDecimal weighted() {
            return chance.of(amount());
        }
    }

    @Override
    public void run() {
        if (months < 1 || months > Demand.MOST_MONTHS) {
            throw CrmException.usage("--months " + months + " is not between 1 and " + Demand.MOST_MONTHS);
        }
        crm.report(output, (session, printer, notes) -> {
            LocalDate day = on.day(session);
            Odds odds = Odds.of(session, day);
            List<Part> parts = parts(session, odds, day);
            if (by == By.PRODUCT && !explain) {
                Demand demand = new Demand(session, day, months);
                parts.forEach(part -> demand.add(part.deal(), part.chance()));
                printer.print(demand.listing());
                notes.addAll(demand.notes());
            } else {
                printer.print(explain ? explained(parts) : listing(parts));
                notes.addAll(told(parts, odds, day));
            }
        });
    }

    private List<Part> parts(Session session, Odds odds, LocalDate day) {
        Set<Long> wanted = new HashSet<>();
        session.each(Deals.TYPE, filter, "id", cells -> wanted.add((Long) cells.get(0)));
        return odds.open().stream()
                .filter(deal -> wanted.contains(deal.id()))
                .map(deal -> new Part(group(odds, deal, day), deal, odds.of(deal)))
                .sorted(Comparator.comparing((Part part) -> order(part.group()))
                        .thenComparing(Part::group)
                        .thenComparing(part -> part.weighted().negate())
                        .thenComparing(part -> part.deal().id()))
                .toList();
    }

    private int order(String group) {
        return by != By.MONTH || Character.isDigit(group.charAt(0)) ? 1 : group.equals(OVERDUE) ? 0 : 2;
    }

    private String group(Odds odds, Deal deal, LocalDate day) {
        return switch (by) {
            case MONTH ->
                deal.expected()
                        .map(when -> when.isBefore(day)
                                ? OVERDUE
                                : YearMonth.from(when).toString())
                        .orElse(UNDATED);
            case OWNER -> deal.owner().orElse("(nobody)");
            case STAGE -> deal.stage();
            case SOURCE -> deal.source().orElse("(none)");
            case CAMPAIGN -> deal.campaign().orElse("(none)");
            case CUSTOMER -> odds.kind(deal);
            case PRODUCT -> deal.productName().orElse("(none)");
        };
    }

    private Column groups() {
        return Column.of(by.name().toLowerCase(Locale.ROOT), Kind.TEXT);
    }

    private Listing listing(List<Part> parts) {
        List<List<Object>> rows = new ArrayList<>();
        parts.stream()
                .map(Part::group)
                .distinct()
                .forEach(group -> rows.add(row(
                        group,
                        parts.stream()
                                .filter(part -> part.group().equals(group))
                                .toList())));
        return Listing.of(
                List.of(
                        groups(),
                        Column.of("deals", Kind.INTEGER),
                        Column.of("amount", Kind.MONEY),
                        Column.of("weighted", Kind.MONEY).drawn(Drawing.BAR),
                        Column.of("low", Kind.MONEY),
                        Column.of("high", Kind.MONEY)),
                rows);
    }

    private static List<Object> row(String group, List<Part> parts) {
        Range range = Range.of(parts);
        return Arrays.asList(group, (long) parts.size(), range.amount(), range.weighted(), range.low(), range.high());
    }

    /** What some deals bring: what is asked, what is expected, and between what it is four times of five. */
    private record Range(BigDecimal amount, BigDecimal weighted, BigDecimal low, BigDecimal high) {
        private static final double Z80 = 1.281552;

        static Range of(List<Part> parts) {
            BigDecimal amount = parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal weighted = parts.stream().map(Part::weighted).reduce(BigDecimal.ZERO, BigDecimal::add);
            double variance = parts.stream()
                    .mapToDouble(part -> Math.pow(part.amount().doubleValue(), 2)
                            * part.chance().share()
                            * Math.max(0, 1 - part.chance().share()))
                    .sum();
            double half = Z80 * Math.sqrt(variance);
            return new Range(
                    amount,
                    weighted,
                    Figures.amount(Math.max(0, weighted.doubleValue() - half)),
                    Figures.amount(Math.min(amount.doubleValue(), weighted.doubleValue() + half)));
        }
    }

    private Listing explained(List<Part> parts) {
        List<List<Object>> rows = new ArrayList<>();
        parts.forEach(part -> rows.add(Arrays.asList(
                part.group(),
                part.deal().id(),
                part.deal().name(),
                part.deal().customer().orElse(null),
                part.deal().stage(),
                part.deal().expected().orElse(null),
                part.deal().amount().orElse(null),
                part.chance().percent(),
                part.chance().of(),
                part.weighted())));
        String group = by == By.STAGE || by == By.CUSTOMER ? "group" : groups().name();
        return Listing.of(
                List.of(
                        Column.of(group, Kind.TEXT),
                        Column.of("id", Kind.INTEGER),
                        Column.of("deal", Kind.TEXT),
                        Column.of("customer", Kind.TEXT),
                        Column.of("stage", Kind.TEXT),
                        Column.of("expected", Kind.DATE),
                        Column.of("amount", Kind.MONEY),
                        Column.of("chance", Kind.PERCENT),
                        Column.of("chance_of", Kind.TEXT),
                        Column.of("weighted", Kind.MONEY)),
                rows);
    }

    private static List<String> told(List<Part> parts, Odds odds, LocalDate day) {
        List<String> notes = new ArrayList<>();
        Range all = Range.of(parts);
        notes.add("total: " + Deals.TYPE.counted(parts.size()) + ", " + money(all.amount()) + " asked, "
                + money(all.weighted()) + " expected, " + money(all.low()) + " to " + money(all.high())
                + " four times of five");
        long without =
                parts.stream().filter(part -> part.deal().amount().isEmpty()).count();
        if (without > 0) {
            notes.add(Deals.TYPE.counted(without) + " without an amount: crm deals 'amount is empty'");
        }
        BigDecimal won = odds.deals().stream()
                .filter(Deal::isWon)
                .filter(deal -> deal.isClosed(day))
                .filter(deal -> deal.closed()
                        .filter(when -> YearMonth.from(when).equals(YearMonth.from(day)))
                        .isPresent())
                .flatMap(deal -> deal.amount().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (won.signum() != 0) {
            notes.add("won already in " + YearMonth.from(day) + ": " + money(won));
        }
        return notes;
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(2, java.math.RoundingMode.HALF_EVEN).toPlainString();
    }
}
