package crm;

import static org.assertj.core.api.Assertions.assertThat;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.Nouns;
import crm.model.RecordType;
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

/**
 * A business with records of every kind, every field filled by chance and links to anything, exports all of it: taken in
 * again it changes nothing, and an empty database becomes the same business.
 */
class WholeBusinessProperties {
    /** Each kind after those that it names. */
    private static final List<String> KINDS = List.of(
            "companies",
            "contacts",
            "products",
            "campaigns",
            "members",
            "leads",
            "deals",
            "orders",
            "invoices",
            "payments",
            "prices",
            "stock",
            "activities",
            "tasks",
            "tickets",
            "consents");

    private static final int EACH = 4;

    private enum Format {
        csv,
        tsv,
        xlsx,
        json,
        jsonl
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    void movesToAnEmptyDatabase(@ForAll long seed, @ForAll Format format) throws IOException {
        Path directory = Files.createTempDirectory("whole");
        try (TestProgram program = new TestProgram("whole", directory);
                TestProgram other = new TestProgram("moved", directory)) {
            AnyRecords any = new AnyRecords(program, new Random(seed));
            any.fill(EACH);
            for (TestProgram one : List.of(program, other)) {
                one.run("segment", "add", "all", "name is not empty");
            }
            for (String kind : KINDS) {
                Path file = directory.resolve(kind + "." + format);
                String said = program.run("export", kind, "-o", file.toString());
                assertThat(said).contains(" exported");
                if (said.startsWith("0 ")) {
                    continue;
                }
                assertThat(program.run("import", kind, file.toString(), "--dry-run"))
                        .as(kind)
                        .contains("created 0, updated 0, unchanged ")
                        .contains("rejected 0");
            }
            for (String kind : KINDS) {
                Path file = directory.resolve(kind + "." + format);
                if (Files.size(file) == 0) {
                    continue; // JSON Lines without a record
                }
                assertThat(other.run("import", kind, file.toString(), "--rejects", directory.toString()))
                        .as(kind)
                        .contains("rejected 0");
            }
            Path leads = directory.resolve("leads." + format);
            assertThat(other.run("import", "leads", leads.toString())).contains("rejected 0");
            for (String kind : KINDS) {
                assertThat(all(other, kind)).as(kind).containsExactlyInAnyOrderElementsOf(all(program, kind));
            }
        } finally {
            try (var all = Files.walk(directory)) {
                for (Path some : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(some);
                }
            }
        }
    }

    private static List<String> all(TestProgram program, String kind) {
        return program.run("export", kind, "-q", "-f", "jsonl").lines().toList();
    }

    /** Records of every kind with any values. */
    private static final class AnyRecords {
        private final TestProgram program;
        private final Random random;
        private final Map<String, List<String>> ids = new HashMap<>();
        private int count;

        AnyRecords(TestProgram program, Random random) {
            this.program = program;
            this.random = random;
        }

        void fill(int each) {
            for (String plural : KINDS) {
                if (!plural.equals("members")) {
                    RecordType type = Nouns.plain().called(plural).orElseThrow();
                    for (int i = 0; i < each; i++) {
                        add(type);
                    }
                }
            }
            verbs();
        }

        private void add(RecordType type) {
            count++;
            List<String> words = new ArrayList<>(List.of(type.name(), "add", "-q"));
            if (List.of("contact", "company").contains(type.name())) {
                words.add("--duplicate");
            }
            for (Field<?> field : type.writable()) {
                boolean needed = type.oneOf().contains(field) || field.isRequired() || isKey(type, field);
                String value = value(type, field);
                if (type.name().equals("lead") && field.name().equals("contact")) {
                    words.addAll(List.of("--contact", value));
                } else if ((needed || random.nextInt(3) > 0) && !value.isEmpty()) {
                    words.addAll(List.of("--set", field.name() + "=" + value));
                }
            }
            for (Field<?> field : type.writable()) {
                for (int more = random.nextInt(3); field.isMulti() && more > 0; more--) {
                    String label = List.of("", ".home", ".Büro 2", ".mobile").get(random.nextInt(4));
                    words.addAll(List.of("--add", field.name() + label + "=" + value(type, field)));
                }
            }
            if (type.name().equals("order")) {
                lines(words);
            }
            String said = program.run(words.toArray(String[]::new));
            String id = said.lines().findFirst().orElse("");
            assertThat(id).as(words + said).matches("\\d+");
            ids.computeIfAbsent(type.name(), any -> new ArrayList<>()).add(id);
        }

        /** By what a record is told from the next one. */
        private static boolean isKey(RecordType type, Field<?> field) {
            return switch (type.name()) {
                case "contact" -> field.name().equals("email") || field.name().equals("name");
                case "order" -> field.name().equals("number");
                case "invoice" -> List.of("number", "settled_on").contains(field.name());
                case "payment" -> List.of("ref", "amount", "invoice").contains(field.name());
                case "product" -> field.name().equals("code");
                case "price" -> List.of("product", "list", "price").contains(field.name());
                case "stock" -> List.of("product", "place").contains(field.name());
                case "activity", "ticket" -> field.name().equals("subject");
                case "lead", "task" -> field.name().equals("name");
                case "consent" -> List.of("contact", "channel", "date").contains(field.name());
                default -> false;
            };
        }

        private void lines(List<String> words) {
            for (int line = random.nextInt(4); line > 0; line--) {
                boolean known = random.nextBoolean();
                String what = known
                        ? "C" + (1 + random.nextInt(EACH))
                        : OddTexts.any(random).replace("@", "at ");
                words.addAll(List.of(
                        "--line",
                        what + " x " + (random.nextInt(5) == 0 ? "-2" : "1.5") + " @ " + random.nextInt(90) + ".25"));
            }
        }

        private void verbs() {
            program.run("task", "done", ids.get("task").get(0));
            program.run("ticket", "close", ids.get("ticket").get(1), "--resolution", OddTexts.any(random));
            program.run("lead", "lose", ids.get("lead").get(0), "--reason", OddTexts.any(random));
            program.run("lead", "convert", ids.get("lead").get(1));
            program.run("deal", "win", ids.get("deal").get(0));
            program.run("deal", "lose", ids.get("deal").get(1), "--reason", OddTexts.any(random));
            program.run("invoice", "void", ids.get("invoice").get(0));
            for (String campaign : ids.get("campaign")) {
                program.run("campaign", "enrol", campaign, "--where", "name is not empty", "--yes");
                program.run("campaign", "respond", campaign, ids.get("contact").get(0));
            }
        }

        private String value(RecordType type, Field<?> field) {
            if (field.name().equals("code") && type.name().equals("product")) {
                return "C" + (ids.getOrDefault("product", List.of()).size() + 1);
            }
            if (field.type() == FieldType.LINK) {
                List<String> those = ids.getOrDefault(field.target().orElseThrow(), List.of());
                return those.isEmpty() ? "" : those.get(random.nextInt(those.size()));
            }
            return switch (field.type()) {
                case TEXT -> text(field);
                case LONG_TEXT -> OddTexts.any(random) + "\n" + OddTexts.any(random);
                case EMAIL ->
                    (random.nextBoolean() ? "O'Neil+" : "p") + random.nextInt(99999) + "." + count + "@example.com";
                case PHONE ->
                    random.nextBoolean()
                            ? "+4144668" + (1000 + random.nextInt(9000))
                            : "call 0" + random.nextInt(99999);
                case URL -> "https://example.com/?a=1&b=" + count + "#=1+1";
                case COUNTRY -> List.of("LK", "GH", "CH", "US").get(random.nextInt(4));
                case USER -> List.of("ann", "o'brien", "b=2").get(random.nextInt(3));
                case MONEY -> (random.nextInt(4) == 0 && isSigned(field) ? "-" : "") + random.nextInt(99999) + ".25";
                case NUMBER -> random.nextInt(999) + ".5";
                case PERCENT -> random.nextInt(100) + ".5";
                case COUNT -> Integer.toString(random.nextInt(500));
                case DATE ->
                    List.of("1969-12-31", "2024-02-29", "2026-01-0" + (1 + random.nextInt(9)), "0999-05-06")
                            .get(random.nextInt(type.name().equals("contact") ? 4 : 3));
                case TIME -> "2026-01-1" + random.nextInt(9) + "T10:20:3" + random.nextInt(9);
                case FLAG -> random.nextBoolean() ? "yes" : "no";
                case CHOICE ->
                    field.choices().get(random.nextInt(field.choices().size()));
                case TAGS -> OddTexts.tag(random) + "," + OddTexts.tag(random) + count;
                case LINK -> throw new IllegalStateException("a link");
            };
        }

        private static boolean isSigned(Field<?> field) {
            return List.of("amount").contains(field.name());
        }

        private String text(Field<?> field) {
            return switch (field.name()) {
                case "domain" -> "c" + count + ".example";
                case "handle" ->
                    List.of("linkedin:", "own:", "").get(random.nextInt(3))
                            + OddTexts.any(random)
                            + random.nextInt(99999);
                case "ref" ->
                    List.of("vcard:", "sap:", "").get(random.nextInt(3)) + OddTexts.any(random) + random.nextInt(99999);
                case "name", "number", "subject", "place", "list" -> OddTexts.any(random) + " " + count;
                default -> OddTexts.any(random);
            };
        }
    }
}
