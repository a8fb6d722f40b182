package crm.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Noise is refused with a reason: no crash, no hang, no wrong sum. */
class NoiseTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Pattern SUMMARY =
            Pattern.compile("read (\\d+): created (\\d+), updated (\\d+), unchanged (\\d+), rejected (\\d+)");
    private static final List<String> KINDS =
            List.of("contacts", "contacts", "companies", "leads", "deals", "orders", "products", "tasks", "activities");
    private static final List<String> FILES = List.of(
            "Name,E-mail,Phone,Company,Birthday,Tags\nAnn,ann@example.com,416-555-0123,Acme,1990-01-02,\"a,b\"\nBo,,,,,\n",
            "name;email;city\r\n\"Zoë \"\"M\"\"\";zoe@example.net;Zürich\r\n'Bo';bo@example.com;\"a\nb\"\r\n",
            "[{\"name\":\"Ann\",\"email\":\"ann@example.com\",\"tags\":[\"a\",\"b\"],\"company\":{\"name\":\"Acme\"}},{\"name\":1}]",
            "{\"name\":\"Ann\",\"since\":\"2026-01-01\"}\n{\"name\":\"Bo\",\"email\":null}\n",
            "{\"people\":[{\"name\":\"Ann\"},{\"name\":\"Bo\",\"x\":{\"y\":[1,2.5e3,true]}}]}",
            "Order Number,Customer Email,Date,Amount,Product,Quantity\nA-1,ann@example.com,2026-01-05,12.50,Tea,2\nA-1,,,,Mug,1\n",
            "Name\tStage\tAmount\nTen chairs\tproposal\t1,200.00\n",
            "sep=|\nname|email\nAnn|ann@example.com\n",
            "Ann Perera,Ann,Perera,ann@example.com\n");
    private static final List<String> BITS = List.of(
            "\"",
            "'",
            ",",
            ";",
            "\t",
            "|",
            "\n",
            "\r",
            "\r\n",
            "\0",
            "\ufeff",
            "=",
            "{",
            "}",
            "[",
            "]",
            ":",
            "\\",
            "\\u0000",
            "é",
            "\ud83d\ude00",
            "\u202e",
            "9999999999999999999",
            "1e999999999",
            "-0",
            "2026-02-31",
            "0000-00-00",
            "null",
            "\"\"",
            "@",
            "@x",
            "+",
            "x@y",
            "++++",
            "%s%n",
            "${x}",
            "a@b.c;d@e.f",
            "::: ",
            "Ann",
            "name",
            "E-mail",
            "Company",
            "id",
            "crm:line");
    private static final List<String> FILTER = List.of(
            "and",
            "or",
            "not",
            "(",
            ")",
            "=",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "~",
            ",",
            "in",
            "is",
            "empty",
            "between",
            "gt",
            "le",
            "has",
            "before",
            "after",
            "city",
            "name",
            "spend",
            "orders",
            "since",
            "tag",
            "notes",
            "email",
            "phone",
            "company",
            "company.name",
            "company.industry",
            "company.company.name",
            "segment",
            "mine",
            "id",
            "birthday",
            "country",
            "\"",
            "'",
            "\"a b\"",
            "p80",
            "p101",
            "-90d",
            "today",
            "this week",
            "last month",
            "2026-13",
            "1/2/2026",
            "99999999999999999999",
            "-1",
            "0.1",
            "galle",
            "Galle",
            "vip",
            "%",
            "_",
            "\\",
            "*",
            "\0",
            "é",
            "\ud83d",
            "ann@example.com",
            "5 or 6",
            "((((((((",
            "))))))))",
            "true",
            "null",
            "restricted",
            "x.y.z",
            "..",
            "!");
    private static final List<String> TEMPLATE = List.of(
            "{{",
            "}}",
            "{{{",
            "}}}",
            "{{name}}",
            "{{email}}",
            "{{#tags}}",
            "{{/tags}}",
            "{{.}}",
            "{{^company}}",
            "{{/company}}",
            "{{#company}}",
            "{{company.name}}",
            "{{today}}",
            "{{address}}",
            "{{&name}}",
            "{{! x }}",
            "{{>y}}",
            "{{=<% %>=}}",
            "<%name%>",
            "{{-first}}",
            "{{#-last}}",
            "{{notes}}",
            "{{spend}}",
            "{{name.length}}",
            "{{this}}",
            "{{id}}",
            "{{#id}}",
            "{{/id}}",
            "\n",
            "<p>",
            "Subject: {{name}}\n",
            "\n\n",
            "x",
            "{",
            "}",
            "#",
            "/",
            "^",
            "name",
            " ",
            "\0",
            "\ud83d\ude00",
            "{{ name }}",
            "{{campaign.name}}",
            "{{#name}}",
            "{{/name}}");

    @TempDir
    private Path directory;

    private Business business;

    @BeforeEach
    void open() {
        business = Business.in(directory);
    }

    @AfterEach
    void close() {
        business.close();
    }

    private static Business.Answer within(Business business, List<String> words) {
        Business.Answer answer = assertTimeoutPreemptively(LONGEST, () -> business.run(words), words::toString);
        assertThat(answer.exit()).as(words + "\n" + answer.err()).isNotIn(70, 1, 8);
        return answer;
    }

    @Test
    void noFileBreaksAnImport() {
        new Proof(120).repeat(seed -> {
            Random random = new Random(seed);
            Path file =
                    directory.resolve("noise" + pick(random, List.of(".csv", ".tsv", ".json", ".jsonl", ".txt", "")));
            byte[] bytes = noise(random);
            write(file, bytes);
            List<String> words = new ArrayList<>(List.of("import"));
            if (random.nextInt(8) > 0) {
                words.add(pick(random, KINDS));
            }
            words.add(file.toString());
            options(random, words);
            Business.Answer answer = within(business, words);
            Matcher summary = SUMMARY.matcher(answer.err());
            if (summary.find()) {
                long sum = IntStream.rangeClosed(2, 5)
                        .mapToLong(i -> Long.parseLong(summary.group(i)))
                        .sum();
                assertThat(sum).as(seed + " " + answer.err()).isEqualTo(Long.parseLong(summary.group(1)));
            }
        });
        assertThat(business.run("verify").exit()).isZero();
        assertThat(business.run("db", "check").exit()).isZero();
    }

    private static void options(Random random, List<String> words) {
        List<List<String>> all = List.of(
                List.of("--delimiter", pick(random, List.of(";", "tab", "|", ",", "x", "\"", "comma"))),
                List.of(
                        "--encoding",
                        pick(random, List.of("UTF-8", "UTF-16", "windows-1252", "Shift_JIS", "US-ASCII"))),
                List.of("--date-order", pick(random, List.of("ymd", "dmy", "mdy"))),
                List.of(
                        "--map",
                        pick(random, List.of("name=Name", "email=E-mail", "name=name", "amount=Amount", "customer=x"))),
                List.of("--key", pick(random, List.of("email", "name", "ref", "phone"))),
                List.of("--blank", "erases"),
                List.of("--keep-unknown"),
                List.of("--dry-run"),
                List.of("-f", "json"));
        for (List<String> option : all) {
            if (random.nextInt(6) == 0) {
                words.addAll(option);
            }
        }
    }

    private static byte[] noise(Random random) {
        if (random.nextInt(5) == 0) {
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            return bytes;
        }
        StringBuilder text = new StringBuilder(pick(random, FILES).repeat(1 + random.nextInt(3)));
        for (int i = random.nextInt(12); i > 0 && text.length() > 2; i--) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, pick(random, BITS));
                case 1 -> text.replace(at, to, pick(random, BITS));
                case 2 -> text.delete(at, to);
                default -> text.insert(at, text.substring(random.nextInt(at + 1), at));
            }
        }
        byte[] bytes =
                text.toString().getBytes(random.nextInt(5) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        if (random.nextInt(6) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    @Test
    void everyFilterDividesTheContactsInTwo() {
        stock();
        long all = count("id > 0").orElseThrow();
        new Proof(150).repeat(seed -> {
            Random random = new Random(seed);
            String filter = random.nextInt(3) == 0 ? mutated(random) : tokens(random, FILTER, 10);
            count(filter).ifPresent(those -> count("not (" + filter + ")")
                    .ifPresent(others ->
                            assertThat(those + others).as(seed + ": " + filter).isEqualTo(all)));
        });
    }

    private OptionalLong count(String filter) {
        Business.Answer answer = within(business, List.of("contacts", "--count", "-H", "-f", "tsv", filter));
        assertThat(answer.exit()).as(filter + answer.err()).isIn(0, 2, 3, 4);
        return answer.exit() == 0 ? OptionalLong.of(Long.parseLong(answer.out().strip())) : OptionalLong.empty();
    }

    private static String mutated(Random random) {
        StringBuilder filter = new StringBuilder(pick(
                random,
                List.of(
                        "city = Galle and (spend > 5 or tag = vip, trade)",
                        "since between 2025-01-01 and today and not (name ~ an)",
                        "company.name = Acme or email is not empty",
                        "id in (3, 4, 5) and notes has x",
                        "orders >= 1 and last_order > -90d",
                        "\"New York\" and city in (Galle, \"New, York\")")));
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(filter.length());
            if (random.nextBoolean()) {
                filter.insert(at, pick(random, FILTER));
            } else {
                filter.deleteCharAt(at);
            }
        }
        return filter.toString();
    }

    private void stock() {
        Story.happen(business, List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L));
        for (int i = 0; i < 20; i++) {
            business.run(
                    "contact",
                    "add",
                    "Ann " + i,
                    "--city",
                    pick(new Random(i), List.of("Galle", "New York", "Kandy")),
                    "--tag",
                    i % 2 == 0 ? "vip" : "x");
        }
        business.run("order", "add", "--customer", "Ann 3", "--amount", "12");
        business.run("segment", "add", "vips", "tag = vip");
    }

    @Test
    void noTemplateBreaksAMergeOrReadsValuesAgain() {
        business.ok(
                "contact",
                "add",
                "--set",
                "name=Bo {{email}} {{#tags}}",
                "--email",
                "hidden@example.com",
                "--tag",
                "a,b");
        business.ok("campaign", "add", "Post", "--channel", "social");
        business.ok("campaign", "enrol", "Post", "--where", "id > 0", "--yes");
        new Proof(120).repeat(seed -> {
            Random random = new Random(seed);
            String text = tokens(random, TEMPLATE, 14);
            String template = business.file("t" + pick(random, List.of(".txt", ".html", ".eml")), text);
            Path out = directory.resolve("out" + seed);
            Business.Answer answer = within(
                    business,
                    List.of("campaign", "merge", "Post", "--template", template, "--out", out.toString(), "--replace"));
            if (answer.exit() == 0 && !text.contains("email") && !template.endsWith("eml")) {
                assertThat(Business.read(out).values()).as(text).noneMatch(letter -> letter.contains("hidden@"));
            }
        });
    }

    private static String tokens(Random random, List<String> all, int most) {
        String between = random.nextInt(4) == 0 ? "" : " ";
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> pick(random, all))
                .collect(Collectors.joining(between));
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
