package crm.measure;

import crm.cli.Session;
import crm.model.Setting;
import crm.store.MeasureRows;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** The ladders of a business, and on which rung of each everyone stands. */
final class Ladders {
    private final Session session;
    private final List<Ladder> ladders;

    private Ladders(Session session, List<Ladder> ladders) {
        this.session = session;
        this.ladders = ladders;
    }

    /** Those of a business. */
    static Ladders of(Session session) {
        return new Ladders(
                session,
                Ladder.settings().stream()
                        .map(setting -> read(session, setting))
                        .toList());
    }

    private static Ladder read(Session session, Setting setting) {
        return Ladder.parse(setting, session.settings().get(setting).orElse(setting.initial()));
    }

    /** The ladder of a setting. */
    Ladder of(Setting setting) {
        return ladders.stream()
                .filter(ladder -> ladder.setting() == setting)
                .findFirst()
                .orElseThrow();
    }

    /** All of them. */
    List<Ladder> all() {
        return ladders;
    }

    /**
     * Fills in everyone's rungs; adds rows for those who have none and whom a rung names by what their record says.
     *
     * @param firms which rows are of companies
     * @return why a ladder had to be left out
     */
    List<String> climb(MeasureRows rows, BitSet firms) {
        RowFilter filter = new RowFilter(session, rows, firms);
        List<String> notes = new ArrayList<>();
        for (Ladder ladder : ladders) {
            try {
                List<RowFilter.Test> tests = ladder.rungs().stream()
                        .map(rung -> filter.test(rung.filter()))
                        .toList();
                filter.addNamed();
                climb(ladder, tests, rows);
            } catch (CrmException e) {
                notes.add("no " + ladder.name() + " ("
                        + e.line().lines().findFirst().orElse("") + "); see crm ladder show " + ladder.name());
            }
        }
        return notes;
    }

    private static void climb(Ladder ladder, List<RowFilter.Test> tests, MeasureRows rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int rung = tests.size() - 1; rung >= 0; rung--) {
                if (tests.get(rung).holds(row)) {
                    rows.say(row, ladder.measure(), ladder.rungs().get(rung).name());
                    break;
                }
            }
        }
    }

    /** Refuses (exit 2 or 4) a filter that contacts do not understand, or that rungs cannot have. */
    static void check(Session session, String filter) {
        if (!filter.isEmpty()) {
            new RowFilter(session, new MeasureRows(0), new BitSet()).test(filter);
        }
        Stream.of(filter).filter(text -> text.indexOf(';') >= 0).findFirst().ifPresent(text -> {
            throw CrmException.invalid("the filter of a rung has no semicolon: " + text);
        });
    }
}
