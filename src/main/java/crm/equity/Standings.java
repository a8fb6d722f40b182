package crm.equity;

import crm.cli.Session;
import crm.model.Setting;
import crm.score.grade.CustomerScores;
import crm.score.grade.EqualGroups;
import crm.score.grade.ShareTiers;
import crm.score.leaving.Silence;
import crm.score.leaving.Stage;
import crm.score.purchase.Ledger;
import crm.score.purchase.PurchaseTotals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The classes into which measures put customers, the best first. */
enum Standings {
    TIER,
    DECILE,
    STAGE,
    R,
    F,
    M,
    RFM;

    /** Stands for who had not ordered. */
    static final int NONE = -1;

    /** Stands for who has not ordered for long. */
    static final int LOST = -2;

    private static final int DECILES = 10;
    private static final int SCORES = 5;
    private static final List<Stage> STAGES = List.of(Stage.CLIENT, Stage.REPEAT, Stage.FIRST_TIME);

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the classes are called. */
    List<String> names(Session session) {
        List<String> names = new ArrayList<>();
        switch (this) {
            case TIER -> {
                for (int tier = 0; tier <= percents(session).length; tier++) {
                    names.add(ShareTiers.letterOf(tier));
                }
            }
            case STAGE -> STAGES.forEach(stage -> names.add(stage.word()));
            case DECILE -> {
                for (int decile = 1; decile <= DECILES; decile++) {
                    names.add(String.valueOf(decile));
                }
            }
            case R, F, M, RFM -> {
                for (int score = SCORES; score > 0; score--) {
                    names.add(String.valueOf(score));
                }
            }
        }
        return names;
    }

    private static int[] percents(Session session) {
        return session.settings().words(Setting.TIERS).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /**
     * The class of every customer of a ledger at the end of a day, or {@link #NONE} or {@link #LOST}.
     *
     * @param length only orders of so many days count, and who has none is lost; else all, and who is a former customer is
     */
    int[] of(Session session, Ledger ledger, LocalDate on, Optional<Integer> length) {
        int day = Math.toIntExact(on.toEpochDay());
        Silence silence = new Silence(length.map(Integer::longValue).orElseGet(() -> former(session)));
        PurchaseTotals totals =
                totals(ledger, length.isEmpty() ? Integer.MIN_VALUE : Math.toIntExact(silence.since(day)), day);
        Scale scale = new Scale(totals, percents(session));
        int[] classes = new int[ledger.customers()];
        for (int at = 0; at < classes.length; at++) {
            int[] orders = ledger.orderDays(at, day);
            int place = totals.find(ledger.owner(at));
            if (orders.length == 0) {
                classes[at] = NONE;
            } else if (place < 0
                    || totals.orders(place) == 0
                    || (length.isEmpty() && silence.isOver(day - (long) totals.last(place)))) {
                classes[at] = LOST;
            } else {
                classes[at] = scale.of(this, place);
            }
        }
        return classes;
    }

    private static long former(Session session) {
        return session.settings().get(Setting.FORMER_AFTER).map(Long::parseLong).orElse(Long.MAX_VALUE);
    }

    private static PurchaseTotals totals(Ledger ledger, int from, int to) {
        PurchaseTotals totals = new PurchaseTotals();
        for (int at = 0; at < ledger.customers(); at++) {
            for (int i = ledger.begin(at); i < ledger.end(at); i++) {
                if (ledger.day(i) >= from && ledger.day(i) <= to) {
                    totals.add(ledger.owner(at), ledger.day(i), ledger.amount(i));
                }
            }
        }
        return totals;
    }

    /** How customers rank among each other. */
    private static final class Scale {
        private final PurchaseTotals totals;
        private final CustomerScores scores;
        private final EqualGroups deciles;

        Scale(PurchaseTotals totals, int[] percents) {
            this.totals = totals;
            this.scores = CustomerScores.of(totals, SCORES, percents);
            this.deciles = EqualGroups.of(
                    Arrays.stream(totals.spends()).map(spend -> -spend).toArray(), DECILES);
        }

        int of(Standings by, int at) {
            return switch (by) {
                case TIER -> scores.tiers().of(totals.spend(at));
                case DECILE -> deciles.of(-totals.spend(at)) - 1;
                case STAGE -> STAGES.indexOf(Stage.of(totals.orders(at), 0, false, Long.MAX_VALUE));
                case R -> SCORES - scores.r(at);
                case F -> SCORES - scores.f(at);
                case M -> SCORES - scores.m(at);
                case RFM -> SCORES - mean(at);
            };
        }

        private int mean(int at) {
            int sum = scores.r(at) + scores.f(at) + scores.m(at);
            return Math.round(sum / 3f);
        }
    }
}
