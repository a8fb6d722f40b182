package crm.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was known after a change set is told for ever as it was told then. */
class PastPromiseTest {
    private static final List<String> NOUNS = List.of(
            "contact",
            "company",
            "lead",
            "deal",
            "product",
            "order",
            "activity",
            "task",
            "segment",
            "campaign",
            "consent",
            "tickets",
            "invoices",
            "payments",
            "prices",
            "stock");

    private static final int MOMENTS = 4;

    @TempDir
    private Path directory;

    @Test
    void anAnswerAboutThePastNeverChanges() {
        Story.tell(12, new Proof(2), this::staysTheSame);
    }

    private void staysTheSame(List<Long> deeds) {
        try (Business business = Business.in(directory)) {
            List<String> told = new ArrayList<>();
            Map<Long, String> answers = new LinkedHashMap<>();
            for (long deed : deeds) {
                told.addAll(Story.happen(business, List.of(deed)));
                if (answers.size() < MOMENTS) {
                    answers.putIfAbsent(business.newest(), everything(business));
                }
            }
            answers.forEach((past, answer) -> assertThat(everything(business, "--as-of", "h" + past))
                    .as("h" + past + "\n" + String.join("\n", told))
                    .isEqualTo(answer));
        }
    }

    /** Every record; the own field is left out, for which fields there are is a matter of now. */
    private static String everything(Business business, String... when) {
        StringBuilder all = new StringBuilder();
        for (String noun : NOUNS) {
            List<String> words = new ArrayList<>(List.of("export", noun, "-f", "jsonl"));
            words.addAll(List.of(when));
            all.append(business.ok(words.toArray(String[]::new))).append('\n');
        }
        return all.toString().replaceAll(",\"diet\":(null|\\d+|\"([^\"\\\\]|\\\\.)*\")", "");
    }
}
