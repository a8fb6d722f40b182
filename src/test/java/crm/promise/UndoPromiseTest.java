package crm.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was done can be taken back, and done again, to the last byte of a dump. */
class UndoPromiseTest {
    @TempDir
    private Path directory;

    @Test
    void undoneTheRecordsAreAsBeforeAndRedoneAsAfter() {
        Story.tell(14, new Proof(5), this::takenBackAndDoneAgain);
    }

    private void takenBackAndDoneAgain(List<Long> deeds) {
        try (Business business = Business.in(directory)) {
            int half = deeds.size() / 3;
            List<String> told = Story.happen(business, deeds.subList(0, half));
            long first = business.newest() + 1;
            final Map<String, String> before = business.records();
            told.add("--- from here on it is taken back");
            told.addAll(Story.happen(business, deeds.subList(half, deeds.size())));
            final Map<String, String> after = business.records();

            List<String> undone = new ArrayList<>();
            for (long past = business.newest(); past >= first; past--) {
                run(business, told, "undo", "h" + past);
                undone.add("h" + business.newest());
            }
            assertThat(business.records()).as(String.join("\n", told)).isEqualTo(before);
            for (int i = undone.size() - 1; i >= 0; i--) {
                run(business, told, "redo", undone.get(i));
            }
            assertThat(business.records()).as(String.join("\n", told)).isEqualTo(after);
            run(business, told, "verify");
            run(business, told, "db", "check");
        }
    }

    private static void run(Business business, List<String> told, String... words) {
        Business.Answer answer = business.run(words);
        told.add(String.join(" ", words) + "   -> " + answer.exit() + " "
                + answer.err().strip());
        assertThat(answer.exit()).as(String.join("\n", told)).isZero();
    }
}
