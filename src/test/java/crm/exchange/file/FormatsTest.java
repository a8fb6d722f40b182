package crm.exchange.file;

import static crm.exchange.file.Packed.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.value.CrmException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of cards, calendars, e-mails, workbooks, posts and archives. */
class FormatsTest {
    private static final Set<String> KNOWN = Set.of("Name", "Email", "Phone", "Since");

    @TempDir
    private Path directory;

    @Test
    void addressesBeyondTheTenthAreKeptTogether() {
        String addresses = "ADR:;;Old Street;Galle;;;\n".repeat(10) + "ADR:;;Lane 1;Galle;;;\nADR:;;Lane 2;Galle;;;\n";
        Map<String, String> card = only("m.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\n" + addresses + "END:VCARD\n");

        assertThat(card)
                .containsEntry("address 9 street", "Old Street")
                .containsEntry("more addresses", "Lane 1, Galle ::: Lane 2, Galle");
    }

    @Test
    void aCardGivesEveryValueUnderTheNameOfItsField() {
        Map<String, String> card = only("a.vcf", """
                BEGIN:VCARD
                VERSION:3.0
                N:Perera;Ann;Maria;Dr.;
                FN:Dr. Ann Perera
                EMAIL;TYPE=home:ann@home.example
                EMAIL;TYPE=work,pref:ann@work.example
                TEL;TYPE=cell:+94 77 123 4567
                item1.TEL:+41 44 111 22 33
                item1.X-ABLabel:_$!<Assistant>!$_
                ADR;TYPE=work:;;1 Lake Road;Galle;Southern;80000;Sri Lanka
                ADR;TYPE=home:PO Box 7;;2 Hill Street;Kandy;;20000;LK
                ORG:Lanka Tea;Export
                TITLE:Buyer
                BDAY:--05-12
                CATEGORIES:vip,tea
                NOTE:First line\\nsecond line
                URL:https://tea.example
                UID:4f2a
                X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/annp
                X-DRINK:tea
                END:VCARD
                """);
        assertThat(card)
                .containsEntry("name", "Dr. Ann Perera")
                .containsEntry("prefix", "Dr.")
                .containsEntry("middle", "Maria")
                .containsEntry("email", "ann@work.example")
                .containsEntry("email 2", "ann@home.example")
                .containsEntry("email 2 label", "home")
                .containsEntry("phone 2 label", "assistant")
                .containsEntry("city", "Galle")
                .containsEntry("address 1 street", "PO Box 7, 2 Hill Street")
                .containsEntry("address 1 label", "home")
                .containsEntry("company", "Lanka Tea")
                .containsEntry("department", "Export")
                .containsEntry("job_title", "Buyer")
                .containsEntry("birthday", "--05-12")
                .containsEntry("tags", "vip ::: tea")
                .containsEntry("notes", "First line\nsecond line")
                .containsEntry("website", "https://tea.example")
                .containsEntry("ref", "vcard:4f2a")
                .containsEntry("x-drink", "tea");
    }

    @Test
    void cardsOfOldTelephonesAreReadWhateverEndsTheirLines() {
        String cards = """


                BEGIN:VCARD
                VERSION:2.1
                FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrg=
                =20Frei
                TEL;CELL:079 111 22 33
                EMAIL:nobody
                END:VCARD
                """.replace("\n", "\r\r\n") + "BEGIN:VCARD\nVERSION:2.1\nFN:Ann\nEND:VCARD\n";
        List<Map<String, String>> rows = rows("old.vcf", bytes(cards));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).containsEntry("name", "Jürg Frei").containsEntry("mail", "nobody");
    }

    @Test
    void cardsInLatin1AreReadAndABrokenOneCostsItselfAlone() {
        String cards = "BEGIN:VCARD\nVERSION:3.0\nFN:Jürg Frei\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Lost\n";
        List<SourceRow> rows = source("latin.vcf", cards.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(rows.get(0).cells()).containsExactly("Jürg Frei");
        assertThat(rows.get(1).problems().get(0).reason()).isEqualTo("VCARD is never ended");
        assertThat(rows.get(1).line()).isEqualTo(5);
    }

    @Test
    void aGroupOfPeopleIsNoPerson() {
        String cards = "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Friends\nMEMBER:urn:uuid:1\nEND:VCARD\n";
        assertThat(source("group.vcf", bytes(cards)).get(0).problems().get(0).reason())
                .contains("group");
    }

    @Test
    void eventsAreInTheZoneThatWindowsNames() {
        Map<String, String> event = only("a.ics", """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                UID:e1
                SUMMARY:Visit\\, with tea
                DTSTART;TZID="W. Europe Standard Time":20260710T120000
                DTEND;TZID="W. Europe Standard Time":20260710T133000
                ORGANIZER;CN="Perera, Ann":mailto:ann@tea.example
                ATTENDEE;CN=Bob:mailto:bob@shop.example
                LOCATION:Galle
                END:VEVENT
                END:VCALENDAR
                """);
        assertThat(event)
                .containsEntry("subject", "Visit, with tea")
                .containsEntry("time", "2026-07-10T10:00:00Z")
                .containsEntry("minutes", "90")
                .containsEntry("from", "\"Perera, Ann\" <ann@tea.example>")
                .containsEntry("ref", "ical:e1");
        assertThat(event.get("notes")).contains("Where: Galle");
    }

    @Test
    void aCalendarOfEventsAndToDosIsTwoTables() {
        String calendar = """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:1
                SUMMARY:A
                DTSTART:20260101T100000
                END:VEVENT
                BEGIN:VTODO
                UID:2
                SUMMARY:B
                DUE;VALUE=DATE:20260105
                PRIORITY:1
                STATUS:COMPLETED
                END:VTODO
                END:VCALENDAR
                """;
        List<Map<String, String>> rows = rows("both.ics", bytes(calendar));
        assertThat(rows.get(0)).containsEntry("subject", "A").containsEntry("time", "2026-01-01T10:00:00Z");
        assertThat(rows.get(1))
                .containsEntry("name", "B")
                .containsEntry("due", "2026-01-05")
                .containsEntry("priority", "high")
                .containsEntry("status", "done");
    }

    @Test
    void anEmailIsReadFromItsHeadersAndItsText() {
        Map<String, String> mail = only("a.eml", """
                From: =?utf-8?q?J=C3=BCrg?= <j@shop.example>
                To: "Perera, Ann" <ann@tea.example>, bob@tea.example
                Subject: =?utf-8?b?w4RwZmVs?=
                Date: Tue, 3 Mar 2026 09:15:00 +0530
                Message-ID: <1@shop.example>
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <style>p{}</style><p>H=C3=A9llo &amp; bye</p>
                --b
                Content-Type: application/pdf; name=price.pdf
                Content-Disposition: attachment; filename=price.pdf

                JVBERi0=
                --b--
                """);
        assertThat(mail)
                .containsEntry("from", "\"Jürg\" <j@shop.example>")
                .containsEntry("to", "\"Perera, Ann\" <ann@tea.example>, <bob@tea.example>")
                .containsEntry("subject", "Äpfel")
                .containsEntry("time", "2026-03-03T03:45:00Z")
                .containsEntry("ref", "mail:1@shop.example")
                .containsEntry("channel", "email");
        assertThat(mail.get("notes"))
                .contains("Héllo & bye")
                .contains("[attached: price.pdf]")
                .doesNotContain("p{}");
    }

    @Test
    void onlyALineWithSenderAndTimeBeforeAHeaderBeginsAMessage() {
        String mails = """
                From ann@tea.example Sun Aug  7 11:40:37 2022
                From: ann@tea.example
                Subject: one

                From time to time

                From Russia with love
                Year: 1963

                >From quoted

                From - Sun Aug  7 12:00:00 2022
                From: bob@tea.example
                Subject: two

                Hello
                """;
        List<Map<String, String>> rows = rows("a.mbox", bytes(mails));
        assertThat(rows).extracting(row -> row.get("subject")).containsExactly("one", "two");
        assertThat(rows.get(0).get("notes")).contains("From Russia with love").contains("\nFrom quoted");
        assertThat(rows.get(0)).containsEntry("time", "2022-08-07T11:40:37Z");
    }

    @Test
    void aSheetGivesDaysAndNumbersAsTheyAreShown() {
        byte[] book = Packed.workbook(
                "",
                List.of(
                        "",
                        row(1, "Our customers")
                                + row(3, "Name", "Since", "Phone", "Zip", "Share", "Email", "Sum")
                                + row(
                                        4,
                                        "Ann",
                                        "1=45306",
                                        "0=41791234567",
                                        "4=800",
                                        "3=0.15",
                                        "ann@tea.example",
                                        "5=0.30000000000000004")
                                + row(5, "Bob", "2=45306.5", "0=1.2E10", "", "", "bob@tea.example")));
        List<Map<String, String>> rows = rows("a.xlsx", book);
        assertThat(rows.get(0))
                .containsEntry("Since", "2024-01-15")
                .containsEntry("Phone", "41791234567")
                .containsEntry("Zip", "00800")
                .containsEntry("Share", "15%")
                .containsEntry("Sum", "0.3");
        assertThat(rows.get(1)).containsEntry("Since", "2024-01-15T12:00").containsEntry("Phone", "12000000000");
    }

    @Test
    void daysMayCountFrom1904AndSheetsHaveNames() {
        byte[] book = Packed.workbook(
                "date1904=\"1\"",
                List.of(
                        row(1, "Name", "Since") + row(2, "Ann", "1=43844"),
                        row(1, "Name", "Since") + row(2, "Bob", "1=42554")));
        assertThat(rows("a.xlsx", book).get(0)).containsEntry("Since", "2024-01-15");
        assertThat(rows(write("b.xlsx", book), options().sheet("sheet2")).get(0))
                .containsEntry("Since", "2020-07-04");
        assertThat(rows(write("b.xlsx", book), options().sheet("2")).get(0)).containsEntry("Name", "Bob");
        assertThatThrownBy(() -> rows(write("b.xlsx", book), options().sheet("Sheet3")))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("no sheet Sheet3");
    }

    @Test
    void strictWorkbooksAreReadWithTheirDays() {
        byte[] book = Packed.strict(Packed.workbook(
                "",
                List.of(row(1, "Name", "Since")
                        + "<row r=\"2\"><c t=\"str\"><v>Ann</v></c><c t=\"d\"><v>2024-01-15</v></c></row>")));
        assertThat(rows("strict.xlsx", book).get(0))
                .containsEntry("Name", "Ann")
                .containsEntry("Since", "2024-01-15");
    }

    @Test
    void theFirstSheetWithATableIsReadAndNoHiddenOne() {
        byte[] book = Packed.hiding(
                "Sheet2",
                Packed.workbook(
                        "",
                        List.of(
                                row(1, "Report of January"),
                                row(1, "Name", "Since") + row(2, "Hid", "x"),
                                row(1, "Name", "Since") + row(2, "Ann", "x"))));
        assertThat(rows("cover.xlsx", book).get(0)).containsEntry("Name", "Ann");
    }

    @Test
    void aWorkbookThatDeclaresADocumentTypeIsRefused() {
        byte[] book = Packed.workbook("", List.of("<!DOCTYPE x [<!ENTITY a \"b\">]>"));
        assertThatThrownBy(() -> rows("bomb.xlsx", book)).hasMessageContaining("document type");
    }

    @Test
    void aPostOfAFormIsARow() {
        Map<String, String> post = only("post.txt", "name=Ann+Perera&email=ann%40tea.example&topic=a&topic=b\n");
        assertThat(post)
                .containsEntry("name", "Ann Perera")
                .containsEntry("email", "ann@tea.example")
                .containsEntry("topic", "a ::: b");
    }

    @Test
    void eachFileOfAnArchiveIsATableAndOthersAreNamed() {
        byte[] zip = Packed.zip(Map.of(
                "people.csv.gz",
                Packed.gzip(bytes("Name,Email\nAnn,ann@tea.example\n")),
                "more/cards.vcf",
                bytes("BEGIN:VCARD\nVERSION:3.0\nFN:Bob\nEND:VCARD\n"),
                "photo.jpg",
                new byte[] {1},
                ".hidden.csv",
                new byte[] {1}));
        List<String> names = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Tables.each(write("export.zip", zip), options(), table -> names.add(table.name()), notes::add);
        assertThat(names).containsExactly("export.zip/more/cards.vcf", "export.zip/people.csv");
        assertThat(notes).containsExactly("export.zip: photo.jpg is left out");
    }

    @Test
    void whatUnpacksToFarTooMuchIsRefused() {
        byte[] gzip = Packed.gzip(new byte[48 << 20]);
        assertThatThrownBy(() -> rows("bomb.csv.gz", gzip)).hasMessageContaining("times its size");
        byte[] zip = Packed.zip(Map.of("a.csv", new byte[48 << 20]));
        assertThatThrownBy(() -> rows("bomb.zip", zip)).hasMessageContaining("times its size");
    }

    private Map<String, String> only(String name, String text) {
        List<Map<String, String>> rows = rows(name, bytes(text));
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<Map<String, String>> rows(String name, byte[] bytes) {
        return rows(write(name, bytes), options());
    }

    private static List<Map<String, String>> rows(Path file, TableOptions options) {
        List<Map<String, String>> rows = new ArrayList<>();
        Tables.each(
                file,
                options,
                table -> read(table).forEach((row, columns) -> rows.add(cells(columns, row))),
                note -> {});
        return rows;
    }

    private List<SourceRow> source(String name, byte[] bytes) {
        List<SourceRow> rows = new ArrayList<>();
        Tables.each(
                write(name, bytes), options(), table -> rows.addAll(read(table).keySet()), note -> {});
        return rows;
    }

    private static Map<SourceRow, List<String>> read(Table table) {
        Map<SourceRow, List<String>> rows = new LinkedHashMap<>();
        try (TableFile file = table.open()) {
            file.forEach(row -> rows.put(row, file.columns()));
        }
        return rows;
    }

    private static Map<String, String> cells(List<String> columns, SourceRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), row.cells().get(i));
        }
        return cells;
    }

    private static TableOptions options() {
        return TableOptions.detect().known(KNOWN::contains);
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(directory.resolve(name), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
