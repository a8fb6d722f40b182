package crm.score.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RungMovesTest {
    private static final int LOW = 0;
    private static final int MID = 1;
    private static final int TOP = 2;
    private static final int FORMER = 3;

    @Test
    void movesByHand() {
        RungMoves moves = new RungMoves(4, FORMER);
        moves.add(LOW, MID);
        moves.add(LOW, TOP);
        moves.add(TOP, MID);
        moves.add(MID, MID);
        moves.add(MID, FORMER);
        moves.add(FORMER, LOW);
        moves.add(-1, LOW);
        moves.add(TOP, -1);
        assertThat(moves.before(MID)).isEqualTo(2);
        assertThat(moves.after(MID)).isEqualTo(3);
        assertThat(moves.cameUp(MID)).isEqualTo(1);
        assertThat(moves.cameDown(MID)).isEqualTo(1);
        assertThat(moves.wentDown(MID))
                .as("to former, though it is the last rung")
                .isEqualTo(1);
        assertThat(moves.cameUp(LOW)).as("back from former").isEqualTo(1);
        assertThat(moves.joined(LOW)).isEqualTo(1);
        assertThat(moves.left(TOP)).isEqualTo(1);
        assertThat(moves.ups()).isEqualTo(3);
        assertThat(moves.downs()).isEqualTo(2);
    }

    @Test
    void withoutALossEveryRungRanksByItsPlace() {
        RungMoves moves = new RungMoves(4, -1);
        moves.add(MID, FORMER);
        assertThat(moves.ups()).isEqualTo(1);
        assertThat(moves.downs()).isZero();
    }

    @Test
    void everyRungReconciles() {
        Random random = new Random(5);
        RungMoves moves = new RungMoves(5, 4);
        for (int i = 0; i < 1_000; i++) {
            moves.add(random.nextInt(6) - 1, random.nextInt(6) - 1);
        }
        for (int rung = 0; rung < 5; rung++) {
            long came = moves.cameUp(rung) + moves.cameDown(rung) + moves.joined(rung);
            long went = moves.wentUp(rung) + moves.wentDown(rung) + moves.left(rung);
            assertThat(moves.before(rung) + came - went).isEqualTo(moves.after(rung));
        }
    }
}
