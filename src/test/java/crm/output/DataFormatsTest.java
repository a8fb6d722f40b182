package crm.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import crm.value.CrmException;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DataFormatsTest {
    private static final String ESCAPE = "\u001b[31m";
    private static final String TURN = "a\u202eb";

    @Test
    void csvFollowsTheStandardAndKeepsNumbersPlain() {
        assertThat(Rendered.as(Format.CSV, Rendered.PIPE, Samples.customers()))
                .isEqualTo("id,name,spend,discount,score,last_order,changed,mail,tags\r\n"
                        + "7,Ann Perera,1234.50,12.5,0.25,2026-01-31,2026-01-31T20:15:30Z,true,\"vip,\"\"a,b\"\"\"\r\n"
                        + "12,\"Bo | \"\"x\"\"\",,,,,,false,\r\n");
    }

    @Test
    void csvGuardsAgainstFormulasButNotNumbersAndPhones() {
        Listing hostile = Samples.names("=1+1", "@SUM(A1)", "-5", "+94771234567", "-x", "'=x", "'tis");

        assertThat(Rendered.as(Format.CSV, Rendered.PIPE, hostile))
                .isEqualTo(
                        "id,name\r\n1,'=1+1\r\n2,'@SUM(A1)\r\n3,-5\r\n4,+94771234567\r\n5,'-x\r\n6,''=x\r\n7,'tis\r\n");
    }

    @Test
    void rawCsvLeavesFormulasAndNoHeaderDropsTheHeader() {
        Style raw = new Style(OptionalInt.empty(), false, Glyphs.BLOCKS, false, true, Rendered.ZONE);

        assertThat(Rendered.as(Format.CSV, raw, Samples.names("=1+1"))).isEqualTo("1,=1+1\r\n");
        assertThat(Rendered.as(Format.TSV, raw, Samples.names("x"))).isEqualTo("1\tx\n");
    }

    @Property
    void whatWasGuardedIsRestored(@ForAll("texts") String text) {
        assertThat(FormulaGuard.unguard(FormulaGuard.guard(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("'=+-@\t\r\u00001a.").ofMaxLength(9);
    }

    @Test
    void tsvKeepsOneRecordALineWhateverTheValueHolds() {
        assertThat(Rendered.as(Format.TSV, Rendered.PIPE, Samples.names("a\tb\nc\r\\d", null)))
                .isEqualTo("id\tname\n1\ta\\tb\\nc\\r\\\\d\n2\t\n");
    }

    @Test
    void jsonIsAnArrayWithAnObjectALine() {
        assertThat(Rendered.as(Format.JSON, Rendered.PIPE, Samples.customers())).isEqualTo("""
                        [
                         {"id":7,"name":"Ann Perera","spend":1234.50,"discount":12.5,"score":0.25,"last_order":"2026-01-31",\
                        "changed":"2026-01-31T20:15:30Z","mail":true,"tags":["vip","a,b"]},
                         {"id":12,"name":"Bo | \\"x\\"","spend":null,"discount":null,"score":null,"last_order":null,\
                        "changed":null,"mail":false,"tags":[]}
                        ]
                        """);
    }

    @Test
    void jsonLinesIsAnObjectALine() {
        assertThat(Rendered.as(Format.JSONL, Rendered.PIPE, Samples.names("a", null)))
                .isEqualTo("{\"id\":1,\"name\":\"a\"}\n{\"id\":2,\"name\":null}\n");
    }

    @Test
    void jsonEscapesWhatCouldSteerATerminalAndReadsBackTheSame() throws Exception {
        String text = ESCAPE + TURN + "\u0085\u007f\u2028 ünïcode 日本 😀";
        String json = Rendered.as(Format.JSON, Rendered.PIPE, Samples.names(text));

        assertThat(json)
                .contains("\\u001B[31m", "a\\u202Eb", "\\u0085", "\\u007F", "\\u2028", "ünïcode 日本 😀")
                .doesNotContain(ESCAPE, TURN);
        assertThat(new ObjectMapper().readTree(json).get(0).get("name").asText())
                .isEqualTo(text);
    }

    @Test
    void anEmptyListingIsAnEmptyArrayOrAHeader() {
        assertThat(Rendered.as(Format.JSON, Rendered.PIPE, Samples.empty())).isEqualTo("[]\n");
        assertThat(Rendered.as(Format.JSONL, Rendered.PIPE, Samples.empty())).isEmpty();
        assertThat(Rendered.as(Format.TSV, Rendered.PIPE, Samples.empty())).isEqualTo("id\tname\n");
        assertThat(Rendered.as(Format.IDS, Rendered.PIPE, Samples.empty())).isEmpty();
    }

    @Test
    void numbersHaveNoExponentAndNaNIsNoValue() {
        Listing numbers = Listing.of(
                List.of(Column.of("n", Kind.NUMBER)), List.of(List.of(1e-7), List.of(1e20), List.of(Double.NaN)));

        assertThat(Rendered.as(Format.JSONL, Rendered.PIPE, numbers).lines())
                .containsExactly("{\"n\":0.0000001}", "{\"n\":100000000000000000000}", "{\"n\":null}");
    }

    @Test
    void aCardIsAnObjectWithAnArrayForEachSection() {
        assertThat(Rendered.as(Format.JSON, Rendered.PIPE, Samples.order())).isEqualTo("""
                        {
                          "id": 31,
                          "customer": "Ann Perera",
                          "ship_to": null,
                          "total": 1500.00,
                          "extra": [
                            {
                              "n": 2
                            }
                          ],
                          "lines": [
                            {
                              "product": "Tea",
                              "price": 1500.125
                            }
                          ],
                          "refunds": []
                        }
                        """);
        assertThat(Rendered.as(Format.JSONL, Rendered.PIPE, Samples.order()))
                .isEqualTo(
                        "{\"id\":31,\"customer\":\"Ann Perera\",\"ship_to\":null,\"total\":1500.00,\"extra\":[{\"n\":2}],"
                                + "\"lines\":[{\"product\":\"Tea\",\"price\":1500.125}],\"refunds\":[]}\n");
    }

    @Test
    void aCardIsOneRowInTsvWithItsSectionsAsJson() {
        assertThat(Rendered.as(Format.TSV, Rendered.PIPE, Samples.order()).lines())
                .containsExactly(
                        "id\tcustomer\tship_to\ttotal\textra\tlines\trefunds",
                        "31\tAnn Perera\t\t1500.00\t[{\"n\":2}]\t[{\"product\":\"Tea\",\"price\":1500.125}]\t");
    }

    @Test
    void idsAreOneALineAndNeedAnIdColumn() {
        Listing none = Listing.of(List.of(Column.of("name", Kind.TEXT)), List.of());

        assertThat(Rendered.as(Format.IDS, Rendered.PIPE, Samples.customers())).isEqualTo("7\n12\n");
        assertThatThrownBy(() -> Rendered.as(Format.IDS, Rendered.PIPE, none))
                .isInstanceOfSatisfying(CrmException.class, e -> assertThat(e.line())
                        .isEqualTo("-f ids: there is no column id here; choose another format"));
    }
}
