package crm.deal;

import crm.cli.Session;
import crm.model.Deals;
import crm.score.statistics.Median;
import crm.store.history.ValueTrail;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * How many days deals stayed in each stage, from the history of their changes. A deal came to its first stage on the day since
 * when it is known, where that is the first stage of the pipeline; of a deal that was further when it was noted, such as an
 * imported one, nobody knows when it came there, and that stay does not count. Nor do won and lost, which are ends, nor moves
 * that were undone.
 */
public final class StageStays {
    private static final String FIRST = Deals.STAGE.choices().get(0);
    private static final List<String> ENDS = List.of("won", "lost");

    private final LocalDate on;
    private final Map<String, List<Long>> ended = new HashMap<>();
    private final Map<String, List<Long>> open = new HashMap<>();
    private Way way = new Way(0, "", LocalDate.MIN, false);

    /** No stays yet, up to the end of a day. */
    StageStays(LocalDate on) {
        this.on = on;
    }

    /** Where a deal is: in which stage, since when, and whether that is known. */
    private record Way(long deal, String stage, LocalDate since, boolean known) {}

    /**
     * The stays up to a day.
     *
     * @param counts which deals count, by id; deleted ones never do
     */
    public static StageStays of(Session session, LocalDate on, LongPredicate counts) {
        StageStays stays = new StageStays(on);
        ZoneId zone = session.reading().dates().zone();
        Map<Long, LocalDate> noted = new HashMap<>();
        session.each(
                Deals.TYPE, List.of(), "id,since", cells -> noted.put((Long) cells.get(0), (LocalDate) cells.get(1)));
        ValueTrail.each(session.store(), Deals.TYPE, Deals.STAGE, (id, stage, moment) -> {
            if (noted.containsKey(id) && counts.test(id)) {
                LocalDate day = LocalDate.ofInstant(moment, zone);
                stays.noted(id, (String) stage, day, noted.get(id));
            }
        });
        stays.finish();
        return stays;
    }

    /**
     * A deal was noted to be in a stage; deal by deal, in the order of time.
     *
     * @param since since when the deal is known; null for since then
     */
    void noted(long deal, String stage, LocalDate day, LocalDate since) {
        if (day.isAfter(on)) {
            return;
        }
        if (way.deal != deal) {
            finish();
            boolean before = since != null && since.isBefore(day);
            boolean begins = stage.equals(FIRST);
            way = new Way(deal, stage, before && begins ? since : day, begins || !before);
        } else if (!way.stage.equals(stage)) {
            add(ended, day);
            way = new Way(deal, stage, day, true);
        }
    }

    /** The last deal has been noted. */
    void finish() {
        add(open, on);
    }

    private void add(Map<String, List<Long>> stays, LocalDate to) {
        if (way.known && !ENDS.contains(way.stage)) {
            stays.computeIfAbsent(way.stage, any -> new ArrayList<>())
                    .add(Math.max(0, ChronoUnit.DAYS.between(way.since, to)));
        }
    }

    /** How many stays in a stage ended. */
    public long ended(String stage) {
        return ended.getOrDefault(stage, List.of()).size();
    }

    /** The median of the days that they took; NaN where none ended. */
    public double median(String stage) {
        return Median.of(days(ended, stage));
    }

    /** The mean of the days that they took; NaN where none ended. */
    public double mean(String stage) {
        return Arrays.stream(days(ended, stage)).average().orElse(Double.NaN);
    }

    /** The median of the days that deals have been in a stage which are there still; NaN where none is. */
    public double soFar(String stage) {
        return Median.of(days(open, stage));
    }

    private static double[] days(Map<String, List<Long>> stays, String stage) {
        return stays.getOrDefault(stage, List.of()).stream()
                .mapToDouble(Long::doubleValue)
                .toArray();
    }
}
