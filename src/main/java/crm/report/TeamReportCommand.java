package crm.report;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code report team}: who used the program for what, against the period before. */
@Command(
        footer = {
            "",
            "Who owns the activities, tasks and deals of the period: days on which there was an activity, activities a day,",
            "tasks done, how many of them late, tasks that are overdue at its end, deals won, and win_rate, those won of those",
            "closed. before is win_rate, and activities_before the activities, of the period before, as long. Who stops noting",
            "what is done, or lets tasks become overdue, is where a CRM begins to fail: 29 percent of failures are put down to",
            "the organisation, 22 to inertia and 20 to a lack of understanding.",
            "",
            "Examples:",
            "  crm report team --from 2026-01-01 --to 2026-03-31",
            "  crm report team -f json"
        })
final class TeamReportCommand implements Runnable {
    private final Crm crm;

    @Mixin
    private SpanOptions period;

    @Mixin
    private OutputOptions output;

    TeamReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.report(output, (session, printer, notes) -> {
            Span span = period.span(session);
            TeamWork now = TeamWork.of(session, span);
            TeamWork before = TeamWork.of(session, span.before());
            printer.print(listing(now, before).titled("work of " + span));
            notes.add("before: " + span.before());
        });
    }

    private static Listing listing(TeamWork now, TeamWork before) {
        TreeSet<String> users = new TreeSet<>(now.each().keySet());
        users.addAll(before.each().keySet());
        List<List<Object>> rows = new ArrayList<>();
        users.forEach(user -> rows.add(row(user.isEmpty() ? "(nobody)" : user, now.of(user), before.of(user))));
        if (rows.size() > 1) {
            rows.add(row("total", now.total(), before.total()));
        }
        return Listing.of(
                List.of(
                        Column.of("user", Kind.TEXT),
                        Column.of("activities", Kind.INTEGER),
                        Column.of("activities_before", Kind.INTEGER),
                        Column.of("days", Kind.INTEGER),
                        Column.of("a_day", Kind.NUMBER),
                        Column.of("minutes", Kind.INTEGER),
                        Column.of("done", Kind.INTEGER),
                        Column.of("late", Kind.INTEGER),
                        Column.of("overdue", Kind.INTEGER),
                        Column.of("won", Kind.INTEGER),
                        Column.of("win_rate", Kind.PERCENT),
                        Column.of("before", Kind.PERCENT)),
                rows);
    }

    private static List<Object> row(String user, TeamWork.Sum now, TeamWork.Sum before) {
        return Arrays.asList(
                user,
                now.activities(),
                before.activities(),
                now.days(),
                Figures.rounded(now.activities() / (double) now.days(), 1),
                now.minutes(),
                now.done(),
                now.late(),
                now.overdue(),
                now.won(),
                Figures.percent(now.won(), now.closed()),
                Figures.percent(before.won(), before.closed()));
    }
}
