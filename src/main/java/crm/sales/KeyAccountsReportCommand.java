package crm.sales;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Leads;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Buyers;
import crm.report.Figures;
import crm.report.LimitOptions;
import crm.retention.Satisfaction;
import crm.value.CrmException;
import crm.value.ExitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report key-accounts}: the customers who matter, when they were last spoken to, and what comes next. */
@Command(
        footer = {
            "",
            "Companies of tier A (crm help measures), the greatest spend first; a filter of your own takes the place of the tier.",
            "Touches, tasks, leads and deals of people who work there are the company's too. weighted is what its open deals",
            "are expected to bring (crm report forecast), idle the days since the last touch; next is its first open task, or",
            "the next step of a lead, or the day a deal is expected to close. satisfaction is the mean of what its people last",
            "answered in a number field of your own of activities or tickets called satisfaction, csat, rating or nps, answered how",
            "many of them did; nothing where nobody was asked.",
            "",
            "Examples:",
            "  crm report key-accounts",
            "  crm report key-accounts 'spend >= p90' --idle 30",
            "  crm report key-accounts --of contact owner=me -f json",
            "  crm report key-accounts 'tags = key' --idle 14 --fail-if-any",
            "  crm report key-accounts --satisfaction nps -f csv"
        })
final class KeyAccountsReportCommand implements Callable<Integer> {
    private final Crm crm;

    @Parameters(
            paramLabel = "<filter>",
            arity = "0..*",
            description = "Which are the key accounts; tier = A when nothing is said.")
    private List<String> filter = new ArrayList<>();

    @Option(names = "--of", paramLabel = "<noun>", description = "company or contact; company by default.")
    private Buyers of = Buyers.COMPANY;

    @Option(names = "--idle", paramLabel = "<days>", description = "Only those not touched for so many days.")
    private Optional<Long> idle = Optional.empty();

    @Option(
            names = "--satisfaction",
            paramLabel = "<field>",
            description = "A number field of activities or tickets that says how satisfied a customer is.")
    private Optional<String> satisfaction = Optional.empty();

    @Option(names = "--fail-if-any", description = "Exit 10 when there is something, for scripts.")
    private boolean failIfAny;

    @Mixin
    private LimitOptions limit;

    @Mixin
    private OutputOptions output;

    KeyAccountsReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** What the open deals of an account are. */
    private static final class Pipeline {
        private long deals;
        private BigDecimal weighted = BigDecimal.ZERO;
    }

    @Override
    public Integer call() {
        if (idle.filter(days -> days < 0).isPresent()) {
            throw CrmException.usage("--idle " + idle.get() + " is less than nothing");
        }
        List<String> words = filter.isEmpty() ? List.of("tier = A") : filter;
        int[] found = {0};
        crm.read(output, (session, printer) -> {
            List<List<Object>> accounts = accounts(session, words);
            found[0] = accounts.size();
            printer.print(listing(limit.first(accounts)));
        });
        String one = of.name().toLowerCase(Locale.ROOT);
        crm.talk()
                .note(
                        found[0] == 0
                                ? "no " + one + " with " + String.join(" and ", words)
                                        + idle.map(days -> ", untouched for " + days + " days")
                                                .orElse("")
                                : of.type().counted(found[0]) + limit.more(found[0]));
        return failIfAny && found[0] > 0 ? ExitCode.FOUND_ANY.code() : ExitCode.OK.code();
    }

    private List<List<Object>> accounts(Session session, List<String> words) {
        LocalDate today = session.reading().dates().today();
        Touches touches = Touches.of(session, today);
        Map<Long, Pipeline> pipelines = pipelines(session, touches, today);
        session.each(Leads.TYPE, List.of("open", "next_step is not empty"), "next_step,name,contact.id", lead -> {
            String what = lead.get(1) == null ? "lead" : "lead: " + lead.get(1);
            plan(touches, (Long) lead.get(2), 0, new Touches.Step((LocalDate) lead.get(0), what));
        });
        Map<Long, DoubleSummaryStatistics> answers = answers(session, touches, today);
        List<List<Object>> rows = new ArrayList<>();
        session.each(of.type(), words, "id,name,tier,spend,clv,owner", account -> {
            long id = (Long) account.get(0);
            Optional<Touches.Touch> touch = touches.last(id);
            Long days = touch.map(last -> ChronoUnit.DAYS.between(last.day(), today))
                    .orElse(null);
            if (idle.isEmpty() || days == null || days >= idle.get()) {
                Optional<Touches.Step> step = touches.next(id);
                Pipeline pipeline = pipelines.getOrDefault(id, new Pipeline());
                DoubleSummaryStatistics said = answers.getOrDefault(id, new DoubleSummaryStatistics());
                rows.add(Arrays.asList(
                        id,
                        account.get(1),
                        account.get(2),
                        account.get(3),
                        account.get(4),
                        said.getCount() == 0 ? null : Figures.rounded(said.getAverage(), 1),
                        said.getCount() == 0 ? null : said.getCount(),
                        pipeline.deals,
                        pipeline.weighted,
                        account.get(5),
                        touch.map(Touches.Touch::day).orElse(null),
                        touch.map(Touches.Touch::how).orElse(null),
                        days,
                        step.map(Touches.Step::due).orElse(null),
                        step.map(Touches.Step::what).orElse(null)));
            }
        });
        rows.sort(Comparator.comparing((List<Object> row) -> sum(row.get(3)).negate())
                .thenComparing(row -> sum(row.get(8)).negate())
                .thenComparing(row -> (Long) row.get(0)));
        return rows;
    }

    /** What people last answered, for themselves and for where they work. */
    private Map<Long, DoubleSummaryStatistics> answers(Session session, Touches touches, LocalDate today) {
        Map<Long, DoubleSummaryStatistics> answers = new HashMap<>();
        Satisfaction.field(session, satisfaction)
                .ifPresent(field -> Satisfaction.last(session, field, today).forEach((contact, answer) -> {
                    for (long account : new long[] {contact, touches.employer(contact)}) {
                        answers.computeIfAbsent(account, any -> new DoubleSummaryStatistics())
                                .accept(answer);
                    }
                }));
        return answers;
    }

    private static BigDecimal sum(Object money) {
        return money == null ? BigDecimal.ZERO : (BigDecimal) money;
    }

    private static Map<Long, Pipeline> pipelines(Session session, Touches touches, LocalDate today) {
        Map<Long, Pipeline> pipelines = new HashMap<>();
        Odds odds = Odds.of(session, today);
        for (Deal deal : odds.open()) {
            long firm = deal.company() == 0 ? touches.employer(deal.contact()) : deal.company();
            for (long account : new long[] {deal.contact(), firm}) {
                Pipeline pipeline = pipelines.computeIfAbsent(account, any -> new Pipeline());
                pipeline.deals++;
                deal.amount()
                        .ifPresent(amount -> pipeline.weighted =
                                pipeline.weighted.add(odds.of(deal).of(amount)));
            }
            deal.expected()
                    .ifPresent(
                            day -> plan(touches, deal.contact(), firm, new Touches.Step(day, "close " + deal.name())));
        }
        return pipelines;
    }

    private static void plan(Touches touches, long contact, long company, Touches.Step step) {
        touches.plan(contact, step);
        touches.plan(company == 0 ? touches.employer(contact) : company, step);
    }

    private static Listing listing(List<List<Object>> rows) {
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("tier", Kind.TEXT),
                        Column.of("spend", Kind.MONEY),
                        Column.of("clv", Kind.MONEY),
                        Column.of("satisfaction", Kind.NUMBER),
                        Column.of("answered", Kind.INTEGER),
                        Column.of("deals", Kind.INTEGER),
                        Column.of("weighted", Kind.MONEY),
                        Column.of("owner", Kind.TEXT),
                        Column.of("touched", Kind.DATE),
                        Column.of("how", Kind.TEXT),
                        Column.of("idle", Kind.INTEGER),
                        Column.of("next", Kind.DATE),
                        Column.of("what", Kind.TEXT)),
                rows);
    }
}
