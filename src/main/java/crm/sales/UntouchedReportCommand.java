package crm.sales;

import crm.cli.Crm;
import crm.cli.OnOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Deals;
import crm.model.Leads;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.value.CrmException;
import crm.value.ExitCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report untouched}: open leads or deals for which nothing was done. */
@Command(
        footer = {
            "",
            "Open leads without a touch for so many days: an activity of the lead, or with its contact since the lead came to",
            "be known. age is the days since then, idle those since the last touch; without any both are the same. next is",
            "the day of the next step or of the first open task. why says what is amiss: no touch, no owner, no source, no",
            "next step, or a step whose day is over. --lacking lists fresh leads too that lack one of these.",
            "",
            "Examples:",
            "  crm report untouched",
            "  crm report untouched owner=ann --days 3 --lacking",
            "  crm report untouched --of deal --days 14",
            "  crm report untouched --fail-if-any -q -o untouched.csv"
        })
final class UntouchedReportCommand implements Callable<Integer> {
    /** What is looked at. */
    enum Of {
        LEAD,
        DEAL
    }

    private final Crm crm;

    @Parameters(paramLabel = "<filter>", arity = "0..*", description = "Only those for which this filter holds.")
    private List<String> filter = new ArrayList<>();

    @Option(names = "--days", paramLabel = "<number>", description = "For how many days; 7 when nothing is said.")
    private int days = 7;

    @Option(names = "--of", paramLabel = "<noun>", description = "lead or deal; lead by default.")
    private Of of = Of.LEAD;

    @Option(names = "--lacking", description = "Also fresh ones that lack an owner, a source or a next step.")
    private boolean lacking;

    @Option(names = "--fail-if-any", description = "Exit 10 when there is something, for scripts.")
    private boolean failIfAny;

    @Mixin
    private OnOptions on;

    @Mixin
    private OutputOptions output;

    UntouchedReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** One of them: its cells, and what it is sorted by. */
    private record Item(long id, long idle, List<Object> cells) {}

    @Override
    public Integer call() {
        if (days < 0) {
            throw CrmException.usage("--days " + days + " is less than nothing");
        }
        long[] shown = {0};
        long[] open = {0};
        crm.read(output, (session, printer) -> {
            List<Item> items = items(session, on.day(session), open);
            items.sort(Comparator.comparingLong((Item item) -> -item.idle()).thenComparingLong(Item::id));
            shown[0] = printer.print(listing(items));
        });
        String noun = (of == Of.LEAD ? Leads.TYPE : Deals.TYPE).counted(open[0]);
        crm.talk().note(shown[0] + " of " + noun + " open");
        return failIfAny && shown[0] > 0 ? ExitCode.FOUND_ANY.code() : ExitCode.OK.code();
    }

    private List<Item> items(Session session, LocalDate day, long[] open) {
        Touches touches = Touches.of(session, day);
        List<Item> items = new ArrayList<>();
        List<String> words = new ArrayList<>(filter);
        words.add("open");
        boolean leads = of == Of.LEAD;
        session.each(
                leads ? Leads.TYPE : Deals.TYPE,
                words,
                "id,name,contact.id,contact,owner,source,since,"
                        + (leads ? "next_step,status,amount" : "expected,stage,amount"),
                cells -> {
                    LocalDate since = cells.get(6) == null ? day : (LocalDate) cells.get(6);
                    if (!since.isAfter(day)) {
                        open[0]++;
                        item(touches, cells, since, day).ifPresent(items::add);
                    }
                });
        return items;
    }

    private Optional<Item> item(Touches touches, List<Object> cells, LocalDate since, LocalDate day) {
        long id = (Long) cells.get(0);
        Optional<Touches.Touch> touch = touches.last(id).or(() -> Optional.ofNullable((Long) cells.get(2))
                .flatMap(touches::last)
                .filter(last -> !last.day().isBefore(since)));
        long age = ChronoUnit.DAYS.between(since, day);
        long idle = touch.map(last -> ChronoUnit.DAYS.between(last.day(), day)).orElse(age);
        Optional<LocalDate> step =
                touches.next(id).map(Touches.Step::due).or(() -> Optional.ofNullable((LocalDate) cells.get(7)));
        List<String> amiss = amiss(cells, step, day);
        if (idle < days && !(lacking && !amiss.isEmpty())) {
            return Optional.empty();
        }
        if (idle >= days) {
            amiss.add(0, touch.isEmpty() ? "never touched" : "no touch for " + idle + (idle == 1 ? " day" : " days"));
        }
        Object name = cells.get(1) == null ? (of == Of.LEAD ? "lead " : "deal ") + id : cells.get(1);
        return Optional.of(new Item(
                id,
                idle,
                Arrays.asList(
                        id,
                        name,
                        cells.get(3),
                        cells.get(8),
                        cells.get(4),
                        cells.get(9),
                        age,
                        touch.map(Touches.Touch::day).orElse(null),
                        idle,
                        step.orElse(null),
                        String.join(", ", amiss))));
    }

    private List<String> amiss(List<Object> cells, Optional<LocalDate> step, LocalDate day) {
        List<String> amiss = new ArrayList<>();
        if (cells.get(4) == null) {
            amiss.add("no owner");
        }
        if (cells.get(5) == null && of == Of.LEAD) {
            amiss.add("no source");
        }
        if (step.isEmpty()) {
            amiss.add("no next step");
        } else if (step.get().isBefore(day)) {
            long late = ChronoUnit.DAYS.between(step.get(), day);
            amiss.add((of == Of.LEAD ? "step " : "close ") + "overdue " + late + "d");
        }
        return amiss;
    }

    private Listing listing(List<Item> items) {
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("contact", Kind.TEXT),
                        Column.of(of == Of.LEAD ? "status" : "stage", Kind.TEXT),
                        Column.of("owner", Kind.TEXT),
                        Column.of("amount", Kind.MONEY),
                        Column.of("age", Kind.INTEGER),
                        Column.of("touched", Kind.DATE),
                        Column.of("idle", Kind.INTEGER),
                        Column.of("next", Kind.DATE),
                        Column.of("why", Kind.TEXT)),
                items.stream().map(Item::cells).toList());
    }
}
