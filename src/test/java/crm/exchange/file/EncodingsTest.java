package crm.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.value.CrmException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EncodingsTest {
    private static final String JAPANESE = "First Name,Last Name,Display Name\r\n権兵衛,名無し,名無しの権兵衛\r\n";
    private static final String RUSSIAN = """
            Имя;Город;Заметка
            Анна Петрова;Москва;Просила позвонить в понедельник
            Иван Сидоров;Тверь;Постоянный покупатель, любит скидки
            """;

    @TempDir
    private Path directory;

    @Test
    void shiftJisIsRecognised() {
        Fixture file = Fixture.of(directory, JAPANESE, "Shift_JIS");
        assertThat(file.detected().encoding()).isEqualTo("Shift_JIS");
        assertThat(file.cells()).containsExactly(List.of("権兵衛", "名無し", "名無しの権兵衛"));
    }

    @Test
    void utf16IsReadWithAndWithoutItsMark() {
        for (String mark : List.of("\uFEFF", "")) {
            for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
                Fixture file = Fixture.of(directory, mark + "name,city\nJosé,Galle\n", charset);
                assertThat(file.detected().encoding()).isEqualTo(charset);
                assertThat(file.columns()).containsExactly("name", "city");
                assertThat(file.cells()).containsExactly(List.of("José", "Galle"));
            }
        }
    }

    @Test
    void theMarkOfUtf8IsNoPartOfTheFirstColumn() {
        assertThat(Fixture.of(directory, "\uFEFFname,city\nAnn,Galle\n").columns())
                .containsExactly("name", "city");
    }

    @Test
    void oneLatinLetterFarFromTheBeginningIsKept() {
        String text = "name,city\n" + "Ann,Galle\n".repeat(90_000) + "Müller,Köln\n";
        List<SourceRow> rows = Fixture.of(directory, text, "ISO-8859-1").rows();
        assertThat(rows.get(rows.size() - 1).cells()).containsExactly("Müller", "Köln");
        assertThat(rows).hasSize(90_001);
    }

    @Test
    void westernNamesAreNotTakenForAnotherAlphabet() {
        String text = "Nom;Email;Téléphone\nJérôme Société;jean@email.fr;06 12\nHans Müller;hans@email.de;+49\n";
        Fixture file = Fixture.of(directory, text, "windows-1252");
        assertThat(file.detected().encoding()).isEqualTo("windows-1252");
        assertThat(file.columns()).containsExactly("Nom", "Email", "Téléphone");
    }

    @Test
    void cyrillicIsRecognised() {
        Fixture file = Fixture.of(directory, RUSSIAN.repeat(5), "windows-1251");
        assertThat(file.detected().encoding()).isEqualTo("windows-1251");
        assertThat(file.columns()).containsExactly("Имя", "Город", "Заметка");
    }

    @Test
    void aSetInWhichSignsWouldStandWithinWordsIsTheWrongOne() {
        String polish = "Imię;Nazwisko;Miejscowość\nBłażej;Małysz;Białystok\n";
        Fixture file = Fixture.of(directory, polish, "windows-1250");
        assertThat(file.detected().encoding()).isEqualTo("windows-1250");
    }

    @Test
    void theNamedEncodingWins() {
        Fixture file = Fixture.of(directory, "name,city\nŁukasz,Łódź\n", "windows-1250");
        assertThat(file.rows(TableOptions.detect().encoding("windows-1250"))
                        .get(0)
                        .cells())
                .containsExactly("Łukasz", "Łódź");
    }

    @Test
    void bytesOutsideTheNamedEncodingAreAnError() {
        Fixture file = Fixture.of(directory, "name\nMüller\n", "ISO-8859-1");
        assertThatThrownBy(() -> file.rows(TableOptions.detect().encoding("UTF-8")))
                .isInstanceOf(CrmException.class)
                .hasMessage("people.csv is not in UTF-8");
    }

    @Test
    void anUnknownEncodingIsAUsageErrorWithTheNearest() {
        assertThatThrownBy(() -> Encodings.named("utf-9"))
                .isInstanceOfSatisfying(
                        CrmException.class, e -> assertThat(e.line()).startsWith("no encoding utf-9; nearest: UTF-8"));
    }

    @Test
    void aBrokenLineInUtf8IsNamed() {
        byte[] text = "name\nJosé Ñandú\nÅsa Öström\nM?ller\n".getBytes(StandardCharsets.UTF_8);
        text[text.length - 6] = (byte) 0xFC;
        assertThatThrownBy(() -> Fixture.of(directory, text).rows())
                .hasMessage("people.csv: line 4 is not UTF-8, the rest of the file is");
    }

    @Test
    void filesThatAreNoTextAreNamed() {
        assertThat(refusal("PK\u0003\u0004....xl/workbook.xml")).contains("is packed, and damaged or cut off");
        assertThat(refusal("%PDF-1.7\n")).contains("a PDF document");
        assertThat(refusal("\u0089PNG\r\n")).contains("a PNG picture");
        assertThat(refusal("\u001F\u008B\b")).contains("compressed with gzip");
        assertThat(refusal("\u00D0\u00CF\u0011\u00E0\u00A1")).contains("an old Office file");
        assertThat(refusal("<!DOCTYPE html><html>")).contains("an HTML page");
        assertThat(refusal("a\u0001\u0002\u0003\0\0\u0006\0".repeat(20))).contains("a binary file");
    }

    private String refusal(String bytes) {
        Fixture file = Fixture.of(directory, bytes, "ISO-8859-1");
        try {
            file.rows();
        } catch (CrmException e) {
            return e.line();
        }
        return "not refused";
    }
}
