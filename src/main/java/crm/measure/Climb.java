package crm.measure;

import crm.cli.Session;
import crm.score.LongIndex;
import crm.store.measures.MeasureRows;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * On which rung of a ladder everyone stood at the end of a day: its filters over the measures of that day. What filters say of
 * records themselves, such as tags, is looked up as records are, for no field has a date of its own.
 */
public final class Climb {
    /** Stands for no rung. */
    public static final int NONE = -1;

    private final LongIndex owners = new LongIndex();
    private int[] rungs = new int[0];

    private Climb() {}

    /**
     * Everyone's rung.
     *
     * @param companies companies, else contacts
     * @throws CrmException exit 4 where a filter of the ladder is no longer understood
     */
    public static Climb of(Session session, Ladder ladder, LocalDate on, boolean companies) {
        Ladders ladders = Ladders.of(session);
        Scoring scoring = Scoring.like(session, on);
        MeasureFill fill = new MeasureFill(scoring, ladders.own(), ladder.needsForetelling());
        fill.add(scoring.contacts());
        fill.add(scoring.companies());
        fill.addOthers();
        ladders.climb(List.of(ladder), fill.rows(), fill.firms()).forEach(note -> {
            throw CrmException.invalid(note);
        });
        Climb climb = new Climb();
        MeasureRows rows = fill.rows();
        climb.rungs = new int[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            String rung = rows.text(row, ladder.measure());
            if (rung != null && fill.firms().get(row) == companies) {
                climb.rungs[climb.owners.add(rows.owner(row))] =
                        ladder.place(rung).orElseThrow();
            }
        }
        climb.rungs = Arrays.copyOf(climb.rungs, climb.owners.size());
        return climb;
    }

    /** How many stand on a rung. */
    public int size() {
        return rungs.length;
    }

    /** Who stands at a place, from 0. */
    public long owner(int at) {
        return owners.id(at);
    }

    /** The rung of one, from 0; {@link #NONE} for none. */
    public int rung(long owner) {
        int at = owners.find(owner);
        return at < 0 ? NONE : rungs[at];
    }
}
