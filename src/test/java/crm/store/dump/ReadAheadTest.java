package crm.store.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    @Test
    void everythingComesInItsOrder() {
        for (int many : new int[] {0, 1, 499, 500, 501, 7000}) {
            List<Integer> expected = IntStream.range(0, many).boxed().toList();
            List<Integer> read = new ArrayList<>();
            try (ReadAhead<Integer> ahead = new ReadAhead<>(expected.iterator())) {
                ahead.forEachRemaining(read::add);
            }
            assertThat(read).isEqualTo(expected);
        }
    }

    @Test
    void whatTheSourceThrowsComesBehindWhatItGaveBefore() {
        Iterator<Integer> broken = IntStream.range(0, 700)
                .mapToObj(i -> {
                    if (i == 600) {
                        throw CrmException.invalid("line 601 is wrong");
                    }
                    return i;
                })
                .iterator();
        List<Integer> read = new ArrayList<>();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(broken)) {
            assertThatThrownBy(() -> ahead.forEachRemaining(read::add)).hasMessageContaining("line 601 is wrong");
        }
        assertThat(read).hasSize(600);
    }

    @Test
    void closedEarlyItStopsReading() {
        Iterator<Integer> endless = IntStream.iterate(0, i -> i + 1).iterator();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(endless)) {
            assertThat(ahead.next()).isZero();
        }
        int before = endless.next();
        assertThat(endless.next()).isEqualTo(before + 1);
    }
}
