package crm.measure;

import crm.cli.Session;
import crm.model.Field;
import crm.model.OwnFields;
import crm.model.Row;
import crm.model.Setting;
import crm.store.measures.MeasureRows;
import crm.store.measures.OwnLadders;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The ladders of a business, and on which rung of each everyone stands. */
public final class Ladders {
    private final Session session;
    private final List<Ladder> ladders;

    private Ladders(Session session, List<Ladder> ladders) {
        this.session = session;
        this.ladders = ladders;
    }

    /** Those of a business: the ones built in, then its own. */
    public static Ladders of(Session session) {
        List<Ladder> all = new ArrayList<>();
        for (Setting setting : Ladder.settings()) {
            all.add(Ladder.parse(setting, session.settings().get(setting).orElse(setting.initial())));
        }
        for (Row own : new OwnLadders(session.store()).all()) {
            String about = own.get(OwnFields.DESCRIPTION).orElse("A ladder of your own.");
            all.add(Ladder.own(Field.ladder(own.require(OwnFields.NAME), about), own.require(OwnFields.WORDS)));
        }
        return new Ladders(session, all);
    }

    /** The ladder of that name; exit 3 when there is none. */
    public Ladder named(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('-', '_');
        List<String> names = ladders.stream().map(Ladder::name).toList();
        return ladders.stream()
                .filter(ladder -> ladder.name().equals(plain))
                .findFirst()
                .orElseThrow(() -> CrmException.notFound("ladder", name).hint("there are " + String.join(", ", names)));
    }

    /** Whether a measure is a ladder. */
    boolean knows(String measure) {
        return ladders.stream().anyMatch(ladder -> ladder.name().equals(measure));
    }

    /** Keeps a ladder that was changed. */
    void keep(Ladder ladder) {
        ladder.setting()
                .ifPresentOrElse(
                        setting -> session.settings().set(setting, ladder.text()),
                        () -> new OwnLadders(session.store()).change(ladder.name(), ladder.text()));
    }

    /** The measures of the business's own. */
    List<Field<?>> own() {
        List<Field<?>> own = new ArrayList<>();
        ladders.stream().filter(ladder -> ladder.setting().isEmpty()).forEach(ladder -> own.add(ladder.measure()));
        return own;
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
        return climb(ladders, rows, firms);
    }

    /** The same for some ladders. */
    List<String> climb(List<Ladder> some, MeasureRows rows, BitSet firms) {
        RowFilter filter = new RowFilter(session, rows, firms);
        List<String> notes = new ArrayList<>();
        for (Ladder ladder : some) {
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
