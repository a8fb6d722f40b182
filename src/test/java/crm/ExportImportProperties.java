package crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What is exported is imported again without a change, whatever the values are. */
class ExportImportProperties {
    private static final List<String> ODD = List.of(
            "=1+1",
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "'01067",
            "'quoted'",
            "''=twice",
            "'",
            "tab\there",
            "line\nbreak",
            "back\\slash",
            "back\\\\new\\n",
            "\\tab",
            "quote\"d",
            "\"all quoted\"",
            "\"begins\" so",
            "semi;colon",
            "com,ma",
            "pi|pe",
            "Ünïcode ☃ 😀 ශ්‍රී",
            "no\u00a0break",
            "\\N",
            "true",
            "1.234",
            "1,5",
            "2026-01-31",
            "3/4/2026",
            "01067",
            "_x0041_ _x005F_",
            "<b>&amp;</b>",
            "bell\u0007 and \u001b[2J",
            "null",
            "{Name}",
            "a: b; c=d, e",
            "\u202ertl");
    private static final int PEOPLE = 5;

    @Property(tries = 1, seed = "1", shrinking = ShrinkingMode.OFF)
    void contactsComeBackAsTheyWere(@ForAll long seed, @ForAll Format format) throws IOException {
        comesBack("contacts", format.name(), seed);
    }

    @Property(tries = 1, seed = "2", shrinking = ShrinkingMode.OFF)
    void companiesComeBackAsTheyWere(@ForAll long seed, @ForAll Format format) throws IOException {
        comesBack("companies", format.name(), seed);
    }

    @Property(tries = 1, seed = "3", shrinking = ShrinkingMode.OFF)
    void tasksComeBackAsTheyWere(@ForAll long seed, @ForAll Table format) throws IOException {
        comesBack("tasks", format.name(), seed);
    }

    @Property(tries = 1, seed = "4", shrinking = ShrinkingMode.OFF)
    void activitiesComeBackAsTheyWere(@ForAll long seed, @ForAll Table format) throws IOException {
        comesBack("activities", format.name(), seed);
    }

    @Property(tries = 1, seed = "5", shrinking = ShrinkingMode.OFF)
    void ordersComeBackAsTheyWere(@ForAll long seed, @ForAll Table format) throws IOException {
        comesBack("orders", format == Table.ical ? "csv" : format.name(), seed);
    }

    @Property(tries = 1, seed = "6", shrinking = ShrinkingMode.OFF)
    void dealsComeBackAsTheyWere(@ForAll long seed, @ForAll Table format) throws IOException {
        comesBack("deals", format == Table.ical ? "tsv" : format.name(), seed);
    }

    @Property(tries = 1, seed = "7", shrinking = ShrinkingMode.OFF)
    void leadsComeBackAsTheyWere(@ForAll long seed, @ForAll Table format) throws IOException {
        comesBack("leads", format == Table.ical ? "xlsx" : format.name(), seed);
    }

    @Property(tries = 1, seed = "8", shrinking = ShrinkingMode.OFF)
    void productsComeBackAsTheyWere(@ForAll long seed, @ForAll Table format) throws IOException {
        comesBack("products", format == Table.ical ? "jsonl" : format.name(), seed);
    }

    private enum Format {
        csv,
        tsv,
        xlsx,
        json,
        jsonl,
        vcard,
        vcard4
    }

    private enum Table {
        csv,
        tsv,
        xlsx,
        json,
        jsonl,
        ical
    }

    private static void comesBack(String kind, String format, long seed) throws IOException {
        Path directory = Files.createTempDirectory("out");
        Path file = directory.resolve("out." + format);
        try (TestProgram program = new TestProgram("export", directory);
                TestProgram other = new TestProgram("import", directory)) {
            fields(program);
            fields(other);
            new Business(program, directory, new Random(seed)).fill();
            int count = Integer.parseInt(program.run(kind, "-c", "id", "--all", "--count", "-H", "-f", "tsv")
                    .strip());

            program.run("export", kind, "-f", format, "-o", file.toString());
            String again = program.run("import", kind, file.toString(), "--dry-run");
            assertThat(again).contains(": created 0, updated 0, unchanged " + count + ", rejected 0");

            if (!kind.equals("contacts") && !kind.equals("companies") && !kind.equals("products")) {
                for (String linked : List.of("contacts", "products")) {
                    String all = directory.resolve(linked + ".jsonl").toString();
                    program.run("export", linked, "-o", all);
                    other.run("import", linked, all);
                }
            }
            String taken = other.run("import", kind, file.toString(), "--rejects", directory.toString());
            assertThat(taken).contains("rejected 0");
            assertThat(other.run("export", kind, "-f", "jsonl").lines().toList())
                    .containsExactlyElementsOf(
                            program.run("export", kind, "-f", "jsonl").lines().toList());
        } finally {
            try (var all = Files.list(directory)) {
                for (Path some : all.toList()) {
                    Files.delete(some);
                }
            }
            Files.delete(directory);
        }
    }

    private static void fields(TestProgram program) {
        program.run("field", "add", "contact", "motto", "--type", "text");
        program.run("field", "add", "contact", "hat_size", "--type", "number");
        program.run("field", "add", "contact", "met", "--type", "date");
        program.run("field", "add", "contact", "trade", "--type", "flag");
        program.run("field", "add", "contact", "breakfast", "--type", "choice:Tea,Coffee (black)");
    }

    /** A few people, companies, tasks, activities and orders with odd values. */
    private record Business(TestProgram program, Path directory, Random random) {
        void fill() throws IOException {
            own();
            for (int i = 0; i < PEOPLE; i++) {
                company(i);
                contact(i);
                task(i);
                activity(i);
                product(i);
                order(i);
                lead(i);
                deal(i);
            }
        }

        /** Values of fields of the user's own. */
        private void own() throws IOException {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < PEOPLE; i++) {
                Map<String, Object> cells = new HashMap<>(Map.of("email", "own" + i + "@example.com"));
                cells.put("motto", odd());
                cells.put("hat_size", "1.23" + i);
                cells.put("met", "2024-02-29");
                cells.put("trade", random.nextBoolean());
                cells.put("breakfast", random.nextBoolean() ? "Tea" : "Coffee (black)");
                lines.append(new ObjectMapper().writeValueAsString(cells)).append('\n');
            }
            Path file = directory.resolve("own.jsonl");
            Files.writeString(file, lines);
            assertThat(program.run("import", "contacts", file.toString())).contains("rejected 0");
        }

        private void company(int i) {
            List<String> words = new ArrayList<>(List.of("company", "add", "--set", "name=" + odd() + " " + i));
            maybe(words, "domain", "c" + i + ".example");
            maybe(words, "industry", odd());
            maybe(words, "employees", "12" + i);
            maybe(words, "revenue", "1234567.8" + i);
            maybe(words, "street", odd());
            maybe(words, "country", "LK");
            maybe(words, "notes", odd() + "\n" + odd());
            maybe(words, "tags", tag() + ",x" + i);
            maybe(words, "phone", "+4144668180" + i);
            more(words, "phone.fax", "+4144668190" + i);
            more(words, "email.Büro " + i, "more" + i + "@example.com");
            run(words);
        }

        private void contact(int i) {
            List<String> words = new ArrayList<>(List.of("contact", "add", "--set", "name=" + odd() + " " + i));
            if (random.nextInt(4) > 0) {
                set(words, "email", "p" + i + "@example.com");
                more(words, "email.home", "h" + i + "@example.com");
                more(words, "email.Büro " + i, "b" + i + "@example.com");
            } else if (random.nextBoolean()) {
                words.subList(2, 4).clear();
                set(words, "email", "nameless" + i + "@example.com");
            }
            maybe(words, "phone", random.nextBoolean() ? "+1202555010" + i : "call 0" + i);
            more(words, "phone.mobile", "+4144668170" + i);
            more(words, "phone.home fax", "+4144668160" + i);
            maybe(words, "prefix", odd());
            maybe(words, "job_title", odd());
            maybe(words, "street", odd());
            maybe(words, "city", odd());
            maybe(words, "region", odd());
            maybe(words, "postcode", odd());
            maybe(words, "country", "GH");
            maybe(words, "language", odd());
            maybe(words, "birthday", "19" + (10 + i) + "-02-0" + (i + 1));
            maybe(words, "website", "https://example.com/?a=1&b=" + i);
            maybe(words, "source", odd());
            maybe(words, "owner", "o" + i);
            maybe(words, "tags", tag() + "," + tag() + i);
            maybe(words, "notes", odd() + "\n" + odd());
            maybe(words, "handle", "linkedin:ann-" + i);
            more(words, "handle.work", "own:" + odd() + i);
            maybe(words, "ref", "vcard:" + i);
            more(words, "ref", "sap:" + odd() + i);
            if (random.nextBoolean()) {
                words.addAll(List.of("--company", "new:Works " + odd() + i));
            }
            run(words);
        }

        private void task(int i) {
            List<String> words = new ArrayList<>(List.of("task", "add", "--set", "name=" + odd() + " " + i));
            maybe(words, "due", "2026-0" + (i + 1) + "-13");
            maybe(words, "priority", List.of("high", "normal", "low").get(random.nextInt(3)));
            maybe(words, "owner", "o" + i);
            maybe(words, "tags", tag() + "," + tag() + i);
            maybe(words, "notes", odd() + "\n" + odd());
            maybe(words, "ref", random.nextBoolean() ? "ical:u" + i : "x:" + odd() + i);
            run(words);
        }

        private void activity(int i) {
            List<String> words = new ArrayList<>(List.of("activity", "add", "--set", "subject=" + odd() + " " + i));
            maybe(words, "time", "2026-01-1" + i + "T10:20:3" + i);
            maybe(words, "channel", List.of("phone", "chat", "visit").get(random.nextInt(3)));
            maybe(words, "direction", "in");
            maybe(words, "minutes", Integer.toString(i * 30));
            maybe(words, "outcome", odd());
            maybe(words, "tags", tag() + i);
            maybe(words, "notes", odd() + "\n" + odd());
            more(words, "ref", "x:" + odd() + i);
            run(words);
        }

        private void order(int i) {
            List<String> words = new ArrayList<>(List.of("order", "add", "--set", "amount=" + (i + 1) + "0.25"));
            if (random.nextBoolean()) {
                words.subList(2, 4).clear();
                words.addAll(List.of(
                        "--line", "P" + i + " x 2 @ 4.505", "--line", odd().replace("@", "at ") + " x 1 @ 1.50"));
            }
            maybe(words, "number", odd() + i);
            set(words, "date", "2026-02-0" + (i + 1));
            maybe(words, "place", odd());
            maybe(words, "notes", odd());
            maybe(words, "tags", tag() + i);
            run(words);
        }

        private void product(int i) {
            List<String> words = new ArrayList<>(List.of("product", "add", "--set", "name=" + odd() + " " + i));
            set(words, "code", "P" + i);
            maybe(words, "category", odd());
            maybe(words, "price", "1234.56");
            maybe(words, "unit", odd());
            maybe(words, "notes", odd());
            run(words);
        }

        private void lead(int i) {
            List<String> words = new ArrayList<>(List.of("lead", "add", "--contact", "own" + i + "@example.com"));
            maybe(words, "name", odd() + " " + i);
            maybe(words, "amount", "99.9" + i);
            maybe(words, "next_step", "2026-03-0" + (i + 1));
            maybe(words, "status", "working");
            maybe(words, "notes", odd() + "\n" + odd());
            run(words);
        }

        private void deal(int i) {
            List<String> words = new ArrayList<>(List.of("deal", "add", "--set", "name=" + odd() + " " + i));
            maybe(words, "amount", "1099.9" + i);
            maybe(words, "probability", "12.5");
            maybe(words, "stage", "proposal");
            maybe(words, "reason", odd());
            maybe(words, "expected", "2026-03-0" + (i + 1));
            if (random.nextBoolean()) {
                words.addAll(List.of("--contact", "own" + i + "@example.com"));
            }
            run(words);
        }

        private void run(List<String> words) {
            String said = program.run(words.toArray(String[]::new));
            assertThat(said).as(words.toString()).contains(" created");
        }

        private void maybe(List<String> words, String field, String value) {
            if (random.nextInt(3) > 0) {
                set(words, field, value);
            }
        }

        private static void set(List<String> words, String field, String value) {
            words.addAll(List.of("--set", field + "=" + value));
        }

        private void more(List<String> words, String field, String value) {
            if (random.nextInt(3) > 0) {
                words.addAll(List.of("--add", field + "=" + value));
            }
        }

        private String odd() {
            return ODD.get(random.nextInt(ODD.size()));
        }

        private String tag() {
            return List.of("vip", "5\" pipe", "=1+1", "'01067", "två ord", "back\\slash")
                    .get(random.nextInt(6));
        }
    }
}
