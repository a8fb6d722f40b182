package crm.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicatesTest {
    private static final Path FEBRL = Path.of("..", "shared", "data", "value", "febrl1.csv");
    private static final List<String> SYLLABLES = List.of(
            "ber", "man", "son", "ton", "wick", "ley", "ham", "stein", "per", "era", "sil", "gar", "cia", "mor", "kov",
            "mur", "to", "shi", "rod", "hal", "den", "brook", "nald", "pat", "el", "shar", "ma", "gup", "ta");
    private static final List<String> GIVEN = List.of(
            "Robert",
            "Elizabeth",
            "Nadia",
            "Paul",
            "Karen",
            "Ivan",
            "Mei",
            "Omar",
            "Lucy",
            "Hugo",
            "Ines",
            "Jacob",
            "Thea",
            "Victor",
            "Wanda",
            "Yusuf",
            "Zoe",
            "Dora",
            "Felix",
            "Gita");

    @TempDir
    private Path directory;

    @Test
    void theFebrlRecordsFindTheirDoubles() {
        assumeTrue(Files.exists(FEBRL), "no " + FEBRL);
        try (Bureau bureau = new Bureau(directory)) {
            String file = FEBRL.toString();
            String rejects = directory.toString();
            bureau.run(
                    "import",
                    "contacts",
                    file,
                    "--keep-unknown",
                    "--map",
                    "ref=rec_id",
                    "--key",
                    "ref",
                    "--rejects",
                    rejects);
            assertThat(bureau.f1(500)).isGreaterThanOrEqualTo(0.99);
        }
    }

    /** With few people all pairs are compared, with many those that share a key. */
    @ParameterizedTest
    @ValueSource(ints = {300, 2000})
    void doublesWithTypingErrorsAreFoundAndPeopleOfOneHouseAreNot(int people) throws IOException {
        Path file = directory.resolve("people.csv");
        List<String> lines = new ArrayList<>(List.of("ref,given name,family name,email,phone,street,city,birthday"));
        int doubles = fill(lines, people, new Random(people));
        Files.write(file, lines);
        try (Bureau bureau = new Bureau(directory)) {
            bureau.run("import", "contacts", file.toString(), "--key", "ref");
            assertThat(bureau.f1(doubles)).isGreaterThanOrEqualTo(0.95);
        }
    }

    private static int fill(List<String> lines, int people, Random random) {
        int doubles = 0;
        for (int i = 0; i < people; i++) {
            List<String> person = person(random);
            lines.add("rec-" + i + "-org," + String.join(",", person));
            if (i % 8 == 0) {
                doubles++;
                lines.add("rec-" + i + "-dup-0," + String.join(",", doubled(person, random)));
            } else if (i % 8 == 1) {
                lines.add("rec-" + (people + i) + "-org," + String.join(",", partner(person, random)));
            }
        }
        return doubles;
    }

    private static List<String> person(Random random) {
        String given = GIVEN.get(random.nextInt(GIVEN.size()));
        String family = word(random);
        return Arrays.asList(
                given,
                family,
                random.nextInt(3) == 0 ? "" : given + "." + family + random.nextInt(100) + "@example.com",
                random.nextInt(3) == 0 ? "" : "+1650253" + (1000 + random.nextInt(9000)),
                (1 + random.nextInt(200)) + " " + word(random) + " Street",
                word(random),
                day(random));
    }

    private static List<String> doubled(List<String> person, Random random) {
        List<String> twin = new ArrayList<>(person);
        switch (random.nextInt(4)) {
            case 0 -> twin.set(0, twin.get(0).replace("Robert", "Bob").replace("Elizabeth", "Liz"));
            case 1 -> twin.set(1, twin.get(1).substring(0, 2) + twin.get(1).substring(3));
            case 2 -> {
                twin.set(0, person.get(1));
                twin.set(1, person.get(0));
            }
            default -> twin.set(4, person.get(4).replace("Street", "St"));
        }
        twin.set(2, random.nextBoolean() ? "" : twin.get(2));
        twin.set(6, random.nextInt(4) == 0 ? "" : twin.get(6));
        return twin;
    }

    private static List<String> partner(List<String> person, Random random) {
        List<String> partner = new ArrayList<>(person);
        int same = GIVEN.indexOf(person.get(0));
        partner.set(0, GIVEN.get((same + 1 + random.nextInt(GIVEN.size() - 1)) % GIVEN.size()));
        partner.set(2, "");
        partner.set(6, day(random));
        return partner;
    }

    private static String day(Random random) {
        return (1940 + random.nextInt(60)) + "-" + (10 + random.nextInt(3)) + "-" + (10 + random.nextInt(18));
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
