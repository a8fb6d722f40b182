package crm.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file is: an import refuses it with a reason, or accounts for each of its rows. */
class ImportNoiseTest {
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
    private static final List<String> BITS = Stream.concat(
                    Stream.of(" ", "\t", "\n", "\r", "\r\n", "\0", "\ufeff", "\ud83d\ude00", "\u202e", "::: "),
                    Arrays.stream(
                            ("\" ' , ; | = { } [ ] : \\ \\u0000 é 9999999999999999999 1e999999999 -0 2026-02-31 0000-00-00 null"
                                            + " \"\" @ @x + x@y ++++ %s%n ${x} a@b.c;d@e.f Ann name E-mail Company id crm:line")
                                    .split(" ")))
            .toList();

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

    @Test
    void noFileBreaksAnImport() {
        AtomicInteger read = new AtomicInteger();
        new Proof(50).repeat(seed -> {
            Chance chance = new Chance(seed);
            String name = "noise" + chance.pick(List.of(".csv", ".tsv", ".json", ".jsonl", ".txt", ""));
            List<String> words = new ArrayList<>(List.of("import"));
            if (!chance.onceIn(8)) {
                words.add(chance.pick(KINDS));
            }
            words.add(business.file(name, noise(chance)));
            options(chance, words);
            Matcher summary = SUMMARY.matcher(business.soon(words).err());
            if (summary.find()) {
                read.incrementAndGet();
                assertThat(IntStream.rangeClosed(2, 5)
                                .mapToLong(i -> Long.parseLong(summary.group(i)))
                                .sum())
                        .as(seed + " " + words)
                        .isEqualTo(Long.parseLong(summary.group(1)));
            }
        });
        assertThat(read).hasPositiveValue();
        assertThat(business.run("verify").exit()).isZero();
        assertThat(business.run("db", "check").exit()).isZero();
    }

    private static void options(Chance chance, List<String> words) {
        List<List<String>> all = List.of(
                List.of("--delimiter", chance.pick(List.of(";", "tab", "|", ",", "x", "\"", "comma"))),
                List.of("--encoding", chance.pick(List.of("UTF-8", "UTF-16", "windows-1252", "Shift_JIS", "US-ASCII"))),
                List.of("--date-order", chance.pick(List.of("ymd", "dmy", "mdy"))),
                List.of(
                        "--map",
                        chance.pick(List.of("name=Name", "email=E-mail", "name=name", "amount=Amount", "customer=x"))),
                List.of("--key", chance.pick(List.of("email", "name", "ref", "phone"))),
                List.of("--blank", "erases"),
                List.of("--keep-unknown"),
                List.of("--dry-run"),
                List.of("-f", "json"));
        for (List<String> option : all) {
            if (chance.onceIn(6)) {
                words.addAll(option);
            }
        }
    }

    private static byte[] noise(Chance chance) {
        if (chance.onceIn(5)) {
            return chance.bytes(2_000);
        }
        String text = chance.noisy(chance.pick(FILES).repeat(1 + chance.below(3)), BITS, 12);
        byte[] bytes = text.getBytes(chance.onceIn(5) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        if (chance.onceIn(6) && bytes.length > 0) {
            bytes[chance.below(bytes.length)] = (byte) chance.below(256);
        }
        return bytes;
    }
}
