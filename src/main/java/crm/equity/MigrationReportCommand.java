package crm.equity;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.BuyersOptions;
import crm.report.Figures;
import crm.report.Span;
import crm.report.SpanOptions;
import crm.score.grade.Migration;
import crm.score.purchase.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report migration}: from class to class between two days. */
@Command(
        footer = {
            "",
            "A row says where the customers of a class went; rows and columns add up. --by tier, decile, stage, r, f, m and",
            "rfm are the measures of those names at either end, rfm the mean of its three scores, rounded. Who has no order",
            "in the config former_after days up to an end is lost, whatever the class; new had not ordered at the beginning.",
            "With --days only the orders of so many days up to either end make the classes, and who has none is lost.",
            "up and down are moves between classes, to a better and to a worse one, and what comes back from lost.",
            "",
            "Examples:",
            "  crm report migration --from 2025-01-01 --to 2025-12-31",
            "  crm report migration --by stage --share",
            "  crm report migration --days 365 -f json"
        })
final class MigrationReportCommand implements Runnable {
    private final Crm crm;

    @Option(
            names = "--by",
            paramLabel = "<measure>",
            description = "tier, decile, stage, r, f, m or rfm; tier by default.")
    private Standings by = Standings.TIER;

    @Option(names = "--days", paramLabel = "<number>", description = "Only orders of so many days make the classes.")
    private Optional<Integer> window = Optional.empty();

    @Option(names = "--share", description = "Percent of each row instead of customers.")
    private boolean share;

    @Mixin
    private BuyersOptions of;

    @Mixin
    private SpanOptions period;

    @Mixin
    private OutputOptions output;

    MigrationReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.report(output, (session, printer, notes) -> {
            Span span = period.span(session);
            List<String> names = by.names(session);
            Migration migration = migration(session, span, names.size());
            printer.print(listing(migration, names)
                    .titled("migration by " + by.key() + ", " + span + ": from row to column"));
            notes.addAll(notes(migration));
        });
    }

    private Migration migration(Session session, Span span, int classes) {
        Ledger ledger = of.get().ledger(session, span.to());
        Optional<Integer> length = window.map(CoverOptions::checked);
        int[] before = by.of(session, ledger, span.eve(), length);
        int[] after = by.of(session, ledger, span.to(), length);
        Migration migration = new Migration(classes);
        for (int at = 0; at < before.length; at++) {
            if (after[at] != Standings.NONE) {
                migration.add(number(before[at], migration), number(after[at], migration));
            }
        }
        return migration;
    }

    private static int number(int standing, Migration migration) {
        return switch (standing) {
            case Standings.NONE -> migration.fresh();
            case Standings.LOST -> migration.lost();
            default -> standing;
        };
    }

    private Listing listing(Migration migration, List<String> names) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("from", Kind.TEXT)));
        Kind kind = share ? Kind.PERCENT : Kind.INTEGER;
        names.forEach(name -> columns.add(new Column(name, name, kind, Drawing.ROW_HEAT)));
        columns.add(new Column("lost", "lost", kind, Drawing.ROW_HEAT));
        List.of("total", "up", "down").forEach(name -> columns.add(Column.of(name, Kind.INTEGER)));
        List<List<Object>> rows = new ArrayList<>();
        for (int from = 0; from <= migration.fresh(); from++) {
            rows.add(row(
                    migration,
                    from,
                    from < names.size() ? names.get(from) : from == migration.lost() ? "lost" : "new"));
        }
        rows.add(total(migration));
        return Listing.of(columns, rows);
    }

    private List<Object> row(Migration migration, int from, String name) {
        List<Object> row = new ArrayList<>(List.of(name));
        for (int to = 0; to <= migration.lost(); to++) {
            row.add(share ? Figures.rounded(migration.share(from, to), 1) : (Object) migration.count(from, to));
        }
        row.add(migration.from(from));
        row.add(migration.ups(from));
        row.add(migration.downs(from));
        return row;
    }

    private List<Object> total(Migration migration) {
        long all = 0;
        for (int to = 0; to <= migration.lost(); to++) {
            all += migration.to(to);
        }
        List<Object> row = new ArrayList<>(List.of("total"));
        for (int to = 0; to <= migration.lost(); to++) {
            row.add(share ? Figures.percent(migration.to(to), all) : (Object) migration.to(to));
        }
        row.add(all);
        row.add(migration.ups() + migration.back());
        row.add(migration.downs());
        return row;
    }

    private List<String> notes(Migration migration) {
        long net = migration.ups() - migration.downs();
        return List.of("up " + migration.ups() + ", down " + migration.downs() + ", net "
                + (net > 0 ? "+" : "") + net + "; new " + migration.from(migration.fresh()) + ", came back "
                + migration.back() + ", lost " + migration.gone());
    }
}
