package crm.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import crm.value.CrmException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;

/** Files with bytes changed, doubled or cut: rows or one error for the user, nothing else, and soon. */
class BrokenFilesTest {
    private static final String CARD = """
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91;A;;;
                TEL;CELL:123
                ADR;HOME:;;1 Road;Galle;;80000;LK
                BDAY:1980-05-12
                PHOTO;ENCODING=BASE64:AAAA

                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                FN:Ann
                BDAY:--0512
                TEL;VALUE=uri:tel:+1-2;ext=3
                IMPP:xmpp:a@b
                END:VCARD
                """;
    private static final String EVENT = """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VTIMEZONE
                TZID:X
                BEGIN:STANDARD
                DTSTART:16011104T020000
                RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
                TZOFFSETFROM:-0400
                TZOFFSETTO:-0500
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:1
                DTSTART;TZID=X:20260101T100000
                DURATION:PT1H
                RRULE:FREQ=DAILY
                ATTENDEE;CN="A":mailto:a@b.example
                END:VEVENT
                BEGIN:VTODO
                DUE:20260101
                END:VTODO
                END:VCALENDAR
                """;
    private static final String MAIL = """
                From a@b.example Sun Aug  7 11:40:37 2022
                From: =?utf-8?q?A?= <a@b.example>
                Date: Tue, 3 Mar 2026 09:15:00 +0530
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                PGI+aGk8L2I+
                --b--

                From - Sun Aug  7 11:40:37 2022
                From: b

                hi
                """;
    private static final List<Map.Entry<String, byte[]>> SOUND = List.of(
            Map.entry("a.vcf", bytes(CARD)),
            Map.entry("a.ics", bytes(EVENT)),
            Map.entry("a.mbox", bytes(MAIL)),
            Map.entry("a.eml", bytes(MAIL.substring(MAIL.indexOf('\n') + 1))),
            Map.entry("a.form", bytes("a=1&b=%C3%A9&c=+x\n")),
            Map.entry("a.json", bytes("[{\"a\":{\"b\":[1,\"x\"]}},{\"c\":null}]")),
            Map.entry("a.csv", bytes("name,email\n\"A, B\",a@b.example\n")),
            Map.entry("a.csv.gz", Packed.gzip(bytes("name,email\nA,a@b.example\n"))),
            Map.entry("a.zip", Packed.zip(Map.of("x.csv", bytes("name,email\nA,a@b.example\n")))),
            Map.entry(
                    "a.xlsx",
                    Packed.workbook(
                            "",
                            List.of(Packed.row(1, "name", "since")
                                    + Packed.row(2, "A", "1=45306")
                                    + Packed.row(3, "B", "2=45306.5")))));

    @Property(tries = 600)
    void aBrokenFileIsReadOrRefused(@ForAll @IntRange(max = 9) int which, @ForAll long seed) throws IOException {
        Path directory = Files.createTempDirectory("crm-test-");
        Path file = directory.resolve(SOUND.get(which).getKey());
        try {
            Files.write(file, broken(SOUND.get(which).getValue(), new Random(seed)));
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(file));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(directory);
        }
    }

    /** The library asserts that months have a length instead of refusing them. */
    @Example
    void aTimeZoneOfImpossibleMonthsLosesItsEventsAlone() throws IOException {
        Path file = Files.createTempFile("crm-test-", ".ics");
        try {
            Files.writeString(file, EVENT.replace("BYDAY=1SU;BYMONTH=11", "BYMONTHDAY=1;BYMONTH=91"));
            List<String> problems = new ArrayList<>();
            Tables.each(
                    file,
                    TableOptions.detect(),
                    table -> {
                        try (TableFile open = table.open()) {
                            open.forEach(row -> row.problems().forEach(problem -> problems.add(problem.reason())));
                        }
                    },
                    note -> {});
            assertThat(problems).anyMatch(problem -> problem.startsWith("cannot be read"));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void read(Path file) {
        try {
            Tables.each(file, TableOptions.detect(), BrokenFilesTest::read, note -> {});
        } catch (CrmException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static void read(Table table) {
        try (TableFile open = table.open()) {
            int columns = open.columns().size();
            open.forEach(row -> assertThat(
                            row.cells().size() == columns || !row.problems().isEmpty())
                    .isTrue());
        }
    }

    private static byte[] broken(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = random.nextBoolean() ? java.util.Arrays.copyOf(bytes, Math.max(1, at)) : bytes;
                default -> {
                    int from = random.nextInt(bytes.length);
                    int length = Math.min(bytes.length - Math.max(at, from), 40);
                    System.arraycopy(bytes, from, bytes, at, length);
                }
            }
        }
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
