package crm.equity;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.measure.Climb;
import crm.measure.Ladder;
import crm.measure.LadderNames;
import crm.measure.Ladders;
import crm.output.Card;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Buyers;
import crm.report.BuyersOptions;
import crm.report.Figures;
import crm.report.LimitOptions;
import crm.report.Span;
import crm.report.SpanOptions;
import crm.score.grade.RungMoves;
import crm.score.statistics.LongIndex;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report ladder}: who climbed and who fell between two days. */
@Command(
        footer = {
            "",
            "For each rung before + up_in + down_in + joined - up_out - down_out - left = after: who came from a worse and from",
            "a better rung, or stood on none, and who went to a better and a worse one, or stands on none. Before is the end of",
            "the day before --from, after the end of --to; the year up to --on by default. Rungs are computed anew for either",
            "end from the orders, leads, deals and touches up to it; what a filter says of records themselves, such as tags,",
            "is as it is now, or with --as-of as it was. The rung called former is a loss wherever it stands: reaching it is",
            "a move down; --loss names another one.",
            "",
            "Examples:",
            "  crm report ladder --from 2025-01-01 --to 2025-12-31",
            "  crm report ladder relationship --share",
            "  crm report ladder --who down -n 500 -f ids | crm segment add sliding -",
            "  crm report ladder wholesale --of company -f json"
        })
final class LadderReportCommand implements Runnable {
    private final Crm crm;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<ladder>",
            completionCandidates = LadderNames.class,
            description = "ladder, relationship, lifecycle, loyalty or one of your own; ladder by default.")
    private String name = "ladder";

    @Option(names = "--loss", paramLabel = "<rung>", description = "The rung that is a loss; former by default.")
    private Optional<String> loss = Optional.empty();

    @Option(names = "--share", description = "Moves in percent of those who stood on a rung.")
    private boolean share;

    @Option(names = "--who", paramLabel = "<way>", description = "List who went up, down, joined or left instead.")
    private Optional<Way> who = Optional.empty();

    @Mixin
    private LimitOptions limit;

    @Mixin
    private BuyersOptions of;

    @Mixin
    private SpanOptions period;

    @Mixin
    private OutputOptions output;

    LadderReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** Which way someone went. */
    private enum Way {
        UP,
        DOWN,
        JOINED,
        LEFT
    }

    /** One who moved, with the rungs before and after. */
    private record Move(long id, int before, int after) {}

    @Override
    public void run() {
        crm.report(output, (session, printer, notes) -> {
            Ladder ladder = Ladders.of(session).named(name);
            Span span = period.span(session);
            RungMoves moves = new RungMoves(ladder.rungs().size(), loss(ladder));
            List<Move> all = moves(session, ladder, span, moves);
            if (who.isEmpty()) {
                printer.print(card(ladder, span, moves));
            } else {
                List<Move> wanted = all.stream()
                        .filter(move -> way(moves, move).equals(who))
                        .toList();
                printer.print(people(session, ladder, limit.first(wanted)));
                notes.add(of.get().counted(wanted.size()) + limit.more(wanted.size()));
            }
            long net = moves.ups() - moves.downs();
            notes.add("up " + moves.ups() + ", down " + moves.downs() + ", net " + (net > 0 ? "+" : "") + net);
        });
    }

    private List<Move> moves(Session session, Ladder ladder, Span span, RungMoves moves) {
        boolean companies = of.get() == Buyers.COMPANY;
        Climb before = Climb.of(session, ladder, span.eve(), companies);
        Climb after = Climb.of(session, ladder, span.to(), companies);
        LongIndex everyone = new LongIndex();
        for (Climb climb : List.of(before, after)) {
            for (int at = 0; at < climb.size(); at++) {
                everyone.add(climb.owner(at));
            }
        }
        List<Move> changed = new ArrayList<>();
        for (int at = 0; at < everyone.size(); at++) {
            Move move = new Move(everyone.id(at), before.rung(everyone.id(at)), after.rung(everyone.id(at)));
            moves.add(move.before(), move.after());
            if (move.before() != move.after()) {
                changed.add(move);
            }
        }
        changed.sort(Comparator.comparingLong(Move::id));
        return changed;
    }

    private static Optional<Way> way(RungMoves moves, Move move) {
        if (move.before() < 0 || move.after() < 0) {
            return Optional.of(move.before() < 0 ? Way.JOINED : Way.LEFT);
        }
        return Optional.of(moves.way(move.before(), move.after()) > 0 ? Way.UP : Way.DOWN);
    }

    private Listing people(Session session, Ladder ladder, List<Move> some) {
        List<List<Object>> rows = new ArrayList<>();
        for (Move move : some) {
            rows.add(Arrays.asList(
                    move.id(),
                    session.label(session.nouns().type(of.get().type()), move.id()),
                    rung(ladder, move.before()),
                    rung(ladder, move.after())));
        }
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("from", Kind.TEXT),
                        Column.of("to", Kind.TEXT)),
                rows);
    }

    private static String rung(Ladder ladder, int place) {
        return place < 0 ? null : ladder.rungs().get(place).name();
    }

    private int loss(Ladder ladder) {
        return loss.map(rung -> ladder.place(rung).orElseThrow(() -> CrmException.notFound("rung", rung)))
                .or(() -> ladder.place("former"))
                .orElse(Climb.NONE);
    }

    private Card card(Ladder ladder, Span span, RungMoves moves) {
        return Card.titled("rungs of " + ladder.name() + ", " + of.get().plural() + ", " + span)
                .add("ladder", Kind.TEXT, ladder.name())
                .add("from", Kind.DATE, span.from())
                .add("to", Kind.DATE, span.to())
                .add("up", Kind.INTEGER, moves.ups())
                .add("down", Kind.INTEGER, moves.downs())
                .add("net", Kind.INTEGER, moves.ups() - moves.downs())
                .section("rungs", rungs(ladder, moves))
                .section("moves", matrix(ladder, moves))
                .section("rules", rules(ladder));
    }

    private static Listing rungs(Ladder ladder, RungMoves moves) {
        List<List<Object>> rows = new ArrayList<>();
        for (int rung = 0; rung < ladder.rungs().size(); rung++) {
            rows.add(List.of(
                    ladder.rungs().get(rung).name(),
                    moves.before(rung),
                    moves.cameUp(rung),
                    moves.cameDown(rung),
                    moves.joined(rung),
                    moves.wentUp(rung),
                    moves.wentDown(rung),
                    moves.left(rung),
                    moves.after(rung)));
        }
        List<Column> columns = new ArrayList<>(List.of(Column.of("rung", Kind.TEXT)));
        List.of("before", "up_in", "down_in", "joined", "up_out", "down_out", "left")
                .forEach(column -> columns.add(Column.of(column, Kind.INTEGER)));
        columns.add(Column.of("after", Kind.INTEGER).drawn(Drawing.BAR));
        return Listing.of(columns, rows);
    }

    private Listing matrix(Ladder ladder, RungMoves moves) {
        Kind kind = share ? Kind.PERCENT : Kind.INTEGER;
        List<Column> columns = new ArrayList<>(List.of(Column.of("from", Kind.TEXT)));
        ladder.rungs().forEach(rung -> columns.add(new Column(rung.name(), rung.name(), kind, Drawing.ROW_HEAT)));
        columns.add(new Column("none", "none", kind, Drawing.ROW_HEAT));
        List<List<Object>> rows = new ArrayList<>();
        for (int before = Climb.NONE; before < ladder.rungs().size(); before++) {
            List<Object> row = new ArrayList<>(
                    List.of(before < 0 ? "none" : ladder.rungs().get(before).name()));
            for (int after = 0; after < ladder.rungs().size(); after++) {
                row.add(cell(moves, before, after));
            }
            row.add(before < 0 ? null : cell(moves, before, Climb.NONE));
            rows.add(row);
        }
        return Listing.of(columns, rows);
    }

    private Object cell(RungMoves moves, int before, int after) {
        long count = moves.count(before, after);
        return share ? Figures.percent(count, moves.before(before)) : (Object) count;
    }

    private static Listing rules(Ladder ladder) {
        List<List<Object>> rows = new ArrayList<>();
        ladder.rungs().forEach(rung -> rows.add(List.of(rung.name(), rung.rule())));
        return Listing.of(List.of(Column.of("rung", Kind.TEXT), Column.of("rule", Kind.TEXT)), rows);
    }
}
