package crm.report;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Leads;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.value.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report leads}. */
@Command(
        footer = {
            "",
            "conversion is converted / (converted + lost), average_age the mean days since the open ones came to be",
            "known; without_owner and without_step count open ones. --from and --to are about that day too. Ages are those",
            "of open leads, and of closed ones on the day they were closed.",
            "",
            "Examples:",
            "  crm report leads",
            "  crm report leads --by campaign --from 2026-01-01 -f csv",
            "  crm report leads --by age"
        })
final class LeadsReportCommand implements Runnable {
    /** What leads are grouped by. */
    enum By {
        SOURCE,
        CAMPAIGN,
        STATUS,
        OWNER,
        AGE
    }

    private static final List<String> AGES = List.of("to 7 days", "8 to 30", "31 to 90", "91 to 180", "over 180");

    private final Crm crm;

    @Option(
            names = "--by",
            paramLabel = "<group>",
            description = "source, campaign, status, owner or age; source by default.")
    private By by = By.SOURCE;

    @Mixin
    private DayOptions days;

    @Mixin
    private OutputOptions output;

    LeadsReportCommand(Crm crm) {
        this.crm = crm;
    }

    private static final class Group {
        private final String label;
        private long leads;
        private long converted;
        private long lost;
        private long age;
        private long withoutOwner;
        private long withoutStep;

        Group(String label) {
            this.label = label;
        }

        long open() {
            return leads - converted - lost;
        }
    }

    @Override
    public void run() {
        long[] total = new long[1];
        crm.read(output, (session, printer) -> {
            List<Group> groups = groups(session);
            groups.forEach(group -> total[0] += group.leads);
            printer.print(listing(groups));
        });
        crm.talk().note("total: " + Leads.TYPE.counted(total[0]));
    }

    private List<Group> groups(Session session) {
        LocalDate on = days.on(session);
        Map<String, Group> groups = new LinkedHashMap<>();
        String columns = "status,owner,next_step,since,"
                + (by == By.AGE ? "closed" : by.name().toLowerCase(Locale.ROOT));
        session.each(Leads.TYPE, days.conditions(session, "since"), columns, lead -> {
            String label = by == By.AGE
                    ? age((LocalDate) lead.get(3), lead.get(4) == null ? on : (LocalDate) lead.get(4))
                    : (String) lead.get(4);
            Group group = groups.computeIfAbsent(label == null ? "" : Text.fold(label), any -> new Group(label));
            group.leads++;
            switch ((String) lead.get(0)) {
                case "converted" -> group.converted++;
                case "lost" -> group.lost++;
                default -> {
                    group.age += ChronoUnit.DAYS.between((LocalDate) lead.get(3), on);
                    group.withoutOwner += lead.get(1) == null ? 1 : 0;
                    group.withoutStep += lead.get(2) == null ? 1 : 0;
                }
            }
        });
        List<Group> sorted = new ArrayList<>(groups.values());
        sorted.sort(
                by == By.AGE
                        ? Comparator.comparingInt((Group group) -> AGES.indexOf(group.label))
                        : Comparator.comparingLong((Group group) -> -group.leads));
        return sorted;
    }

    private static String age(LocalDate since, LocalDate end) {
        long days = ChronoUnit.DAYS.between(since, end);
        return AGES.get(days <= 7 ? 0 : days <= 30 ? 1 : days <= 90 ? 2 : days <= 180 ? 3 : 4);
    }

    private Listing listing(List<Group> groups) {
        List<List<Object>> rows = new ArrayList<>();
        for (Group group : groups) {
            rows.add(Arrays.asList(
                    group.label,
                    group.leads,
                    group.open(),
                    group.converted,
                    group.lost,
                    Figures.percent(group.converted, group.converted + group.lost),
                    Figures.days(group.age, group.open()),
                    group.withoutOwner,
                    group.withoutStep));
        }
        return Listing.of(
                List.of(
                        Column.of(by.name().toLowerCase(Locale.ROOT), Kind.TEXT),
                        Column.of("leads", Kind.INTEGER),
                        Column.of("open", Kind.INTEGER),
                        Column.of("converted", Kind.INTEGER),
                        Column.of("lost", Kind.INTEGER),
                        Column.of("conversion", Kind.PERCENT),
                        Column.of("average_age", Kind.NUMBER),
                        Column.of("without_owner", Kind.INTEGER),
                        Column.of("without_step", Kind.INTEGER)),
                rows);
    }
}
