package crm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyIndexTest {
    private final KeyIndex index = new KeyIndex();

    @Test
    void manyKeysAreFoundAgain() {
        for (int i = 1; i <= 100_000; i++) {
            index.put(Identity.hash("e" + i), i);
        }

        for (int i = 1; i <= 100_000; i++) {
            assertThat(index.get(Identity.hash("e" + i))).isEqualTo(i);
        }
        assertThat(index.get(Identity.hash("e0"))).isZero();
    }

    @Test
    void aKeyOfTwoRecordsIsSharedAndNamesTheFirst() {
        long key = Identity.hash("eann@example.com");
        index.put(key, 7);
        index.put(key, 7);

        assertThat(index.isShared(key)).isFalse();

        index.put(key, 8);

        assertThat(index.isShared(key)).isTrue();
        assertThat(index.get(key)).isEqualTo(7);
    }

    @Test
    void countsGoUpByOne() {
        assertThat(index.count(5)).isEqualTo(1);
        assertThat(index.count(5)).isEqualTo(2);
        assertThat(index.count(6)).isEqualTo(1);
    }
}
