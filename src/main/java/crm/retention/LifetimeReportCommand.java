package crm.retention;

import crm.cli.Crm;
import crm.cli.OnOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Setting;
import crm.output.Card;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.BuyersOptions;
import crm.report.Figures;
import crm.score.fitting.Horizon;
import crm.score.value.SimpleValue;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report lifetime}: what customers were worth and are expected to be, by the year in which they came. */
@Command(
        footer = {
            "",
            "past_value is the margin of all orders so far, carried to today; clv what is expected over crm config horizon weeks,",
            "discounted; lifetime both. Two things go by the name of lifetime value: this one, the net present value of profit,",
            "and the simple one, --simple PAYMENT x payments a year x --years, which counts revenue and no discount; it is",
            "shown beside its worth today at crm config discount_rate. With --retention in the place of --years it is what a year",
            "brings x r / (1 + d - r): the worth of who stays from one year to the next with the chance r.",
            "",
            "Examples:",
            "  crm report lifetime",
            "  crm report lifetime --of company -f json",
            "  crm report lifetime --simple 300 --per month --years 20",
            "  crm report lifetime --simple 100 --per year --retention 80"
        })
final class LifetimeReportCommand implements Runnable {
    private static final double PERCENT = 100;

    private final Crm crm;

    @Option(names = "--simple", paramLabel = "<money>", description = "Only multiply: what is paid each time.")
    private Optional<Double> simple = Optional.empty();

    @Option(
            names = "--per",
            paramLabel = "<time>",
            description = "day, week, month, quarter or year; month by default.")
    private Every per = Every.MONTH;

    @Option(names = "--years", paramLabel = "<number>", description = "For so many years; 20 by default.")
    private double years = 20;

    @Option(names = "--retention", paramLabel = "<percent>", description = "How many stay from one year to the next.")
    private Optional<Double> retention = Optional.empty();

    @Mixin
    private BuyersOptions of;

    @Mixin
    private OnOptions on;

    @Mixin
    private OutputOptions output;

    LifetimeReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** How often a year something is paid. */
    private enum Every {
        DAY(365),
        WEEK(52),
        MONTH(12),
        QUARTER(4),
        YEAR(1);

        private final int times;

        Every(int times) {
            this.times = times;
        }
    }

    /** The customers of one year, in units of the currency. */
    private static final class Cohort {
        private long customers;
        private double past;
        private double expected;

        private void add(Cohort other) {
            customers += other.customers;
            past += other.past;
            expected += other.expected;
        }
    }

    @Override
    public void run() {
        if (simple.filter(money -> !Double.isFinite(money)).isPresent() || !(years > 0) || years > 1000) {
            throw CrmException.usage("--simple is money, --years more than 0 and at most 1000");
        }
        if (retention.filter(share -> !(share >= 0 && share < PERCENT)).isPresent()
                || (retention.isPresent() && simple.isEmpty())) {
            throw CrmException.usage("--retention goes with --simple, and is at least 0 and below 100 percent");
        }
        crm.report(output, (session, printer, notes) -> {
            if (simple.isPresent()) {
                printer.print(reckoned(session, simple.get()));
                return;
            }
            LocalDate day = on.day(session);
            Customers customers = Customers.of(session, day, of.get());
            printer.print(listing(cohorts(customers))
                    .titled("lifetime value of " + of.get().plural() + " on " + day));
            Horizon horizon = customers.scoring().horizon();
            notes.add("margin " + Figures.plain(PERCENT * horizon.marginShare(), 1) + " % where no cost is known, "
                    + Figures.plain(horizon.weeks(), 0) + " weeks ahead, discount "
                    + Figures.plain(PERCENT * horizon.discount(), 1) + " % a year");
            if (!customers.isForetold()) {
                notes.add("no clv: " + customers.refusal());
            }
        });
    }

    private Card reckoned(Session session, double payment) {
        SimpleValue value = new SimpleValue(payment, per.times, years);
        double discount =
                Double.parseDouble(session.settings().get(Setting.DISCOUNT_RATE).orElse("0")) / PERCENT;
        Card card = Card.titled("simple lifetime value")
                .add("payment", Kind.MONEY, Figures.amount(payment))
                .add("per", Kind.TEXT, per.name().toLowerCase(Locale.ROOT))
                .add("a_year", Kind.INTEGER, (long) per.times);
        if (retention.isPresent()) {
            double share = retention.get() / PERCENT;
            return card.add("retention", Kind.PERCENT, Figures.rounded(retention.get(), 2))
                    .add("discount", Kind.PERCENT, Figures.rounded(PERCENT * discount, 2))
                    .add(
                            "worth_today",
                            Kind.MONEY,
                            Figures.amount(SimpleValue.retained(payment * per.times, share, discount)));
        }
        return card.add("years", Kind.NUMBER, Figures.rounded(years, 2))
                .add("value", Kind.MONEY, Figures.amount(value.sum()))
                .add("discount", Kind.PERCENT, Figures.rounded(PERCENT * discount, 2))
                .add("worth_today", Kind.MONEY, Figures.amount(value.discounted(discount)));
    }

    private static NavigableMap<Integer, Cohort> cohorts(Customers customers) {
        NavigableMap<Integer, Cohort> cohorts = new TreeMap<>();
        double share = customers.scoring().marginShare();
        for (int at : customers.places()) {
            int year = LocalDate.ofEpochDay(customers.totals().first(at)).getYear();
            Cohort cohort = cohorts.computeIfAbsent(year, any -> new Cohort());
            cohort.customers++;
            cohort.past += customers.purchases().margins().pastValue(at, share) / Figures.UNIT;
            cohort.expected += customers.figures().value(at);
        }
        return cohorts;
    }

    private static Listing listing(NavigableMap<Integer, Cohort> cohorts) {
        List<List<Object>> rows = new ArrayList<>();
        Cohort all = new Cohort();
        cohorts.forEach((year, cohort) -> {
            rows.add(row(String.valueOf(year), cohort));
            all.add(cohort);
        });
        rows.add(row("total", all));
        return Listing.of(
                List.of(
                        Column.of("first_order", Kind.TEXT),
                        Column.of("customers", Kind.INTEGER),
                        Column.of("past_value", Kind.MONEY),
                        Column.of("clv", Kind.MONEY),
                        Column.of("lifetime", Kind.MONEY).drawn(Drawing.BAR),
                        Column.of("each", Kind.MONEY)),
                rows);
    }

    private static List<Object> row(String name, Cohort cohort) {
        double all = cohort.past + (Double.isNaN(cohort.expected) ? 0 : cohort.expected);
        return Arrays.asList(
                name,
                cohort.customers,
                Figures.amount(cohort.past),
                Figures.amount(cohort.expected),
                Figures.amount(all),
                Figures.amount(all / cohort.customers));
    }
}
