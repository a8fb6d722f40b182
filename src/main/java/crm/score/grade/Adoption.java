package crm.score.grade;

import java.util.Arrays;
import java.util.OptionalInt;

/** How fast something new was taken up: of so many people, who had taken it how many days after it came. */
public final class Adoption {
    private final int people;
    private final int[] days;

    /**
     * Of so many people.
     *
     * @param people how many could take it
     * @param days after how many days each who did took it, in any order
     */
    public Adoption(int people, int[] days) {
        this.people = people;
        this.days = days.clone();
        Arrays.sort(this.days);
    }

    /** How many could take it. */
    public int people() {
        return people;
    }

    /** How many took it. */
    public int adopters() {
        return days.length;
    }

    /** The days after which a share of all people had taken it; empty where fewer have. */
    public OptionalInt reached(double share) {
        int needed = Math.max(1, (int) Math.ceil(share * people - 1e-9));
        return needed <= days.length ? OptionalInt.of(days[needed - 1]) : OptionalInt.empty();
    }
}
