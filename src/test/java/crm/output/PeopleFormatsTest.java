package crm.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PeopleFormatsTest {
    private static Listing contacts() {
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("email", Kind.TEXT),
                        Column.of("city", Kind.TEXT),
                        Column.of("spend", Kind.MONEY)),
                List.of(
                        Arrays.asList(1L, "Ann Perera", "ann.perera@example.com", null, new BigDecimal("1234567.5")),
                        Arrays.asList(
                                23L,
                                "Wilhelmina von Habsburg-Lothringen",
                                "w@example.com",
                                null,
                                new BigDecimal("-2"))));
    }

    @Test
    void aTableAlignsNumbersRightAndShowsValuesForPeople() {
        assertThat(Rendered.as(Format.TABLE, Rendered.PIPE, Samples.customers()))
                .isEqualTo("""
                        ID  NAME           SPEND  DISCOUNT  SCORE  LAST ORDER  CHANGED           MAIL  TAGS
                         7  Ann Perera  1,234.50     12.5%   0.25  2026-01-31  2026-02-01 01:45  yes   vip, a,b
                        12  Bo | "x"                                                             no
                        """);
    }

    @Test
    void aTerminalHidesEmptyColumnsAndCutsTextsToFit() {
        assertThat(Rendered.as(Format.TABLE, Rendered.screen(60), contacts())).isEqualTo("""
                        ID  NAME                  EMAIL                        SPEND
                         1  Ann Perera            ann.perera@example.…  1,234,567.50
                        23  Wilhelmina von Habs…  w@example.com                -2.00
                        """);
    }

    @Test
    void fortyColumnsStillHoldATableWithWholeNumbers() {
        String table = Rendered.as(Format.TABLE, Rendered.screen(40), contacts());

        assertThat(table.lines()).allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(40));
        assertThat(table).contains("1,234,567.50", "Wilhelm", "…").startsWith("ID  NAME");
    }

    @Test
    void twentyColumnsShowEachRecordAsABlock() {
        assertThat(Rendered.as(Format.TABLE, Rendered.screen(20), contacts())).isEqualTo("""
                        id     1
                        name   Ann Perera
                        email  ann.perera@ex
                               ample.com
                        spend  1,234,567.50

                        id     23
                        name   Wilhelmina
                               von
                               Habsburg-Loth
                               ringen
                        email  w@example.com
                        spend  -2.00

                        """);
    }

    @Test
    void aPipedTableIsNeverCut() {
        assertThat(Rendered.as(Format.TABLE, Rendered.PIPE, Samples.names("x".repeat(5000))))
                .contains("x".repeat(5000));
    }

    @Test
    void wideAndCombiningCharactersKeepTheColumnsStraight() {
        Listing wide = Listing.of(
                List.of(Column.of("name", Kind.TEXT), Column.of("id", Kind.INTEGER)),
                List.of(List.of("山田太郎", 1L), List.of("José", 2L), List.of("e\u0301a", 3L), List.of("😀", 4L)));

        assertThat(Rendered.as(Format.TABLE, Rendered.screen(80), wide))
                .isEqualTo("NAME      ID\n山田太郎   1\nJosé       2\ne\u0301a         3\n😀         4\n");
        assertThat(Width.cut("山田太郎", 6)).isEqualTo("山田…");
        assertThat(Width.cut("e\u0301e\u0301e\u0301", 2)).isEqualTo("e\u0301…");
    }

    @Test
    void controlAndBidirectionalCharactersAreWrittenOut() {
        Listing hostile = Samples.names("a\u001b[31mb\u202ec\nd\u0085");

        for (Format format : List.of(Format.TABLE, Format.MARKDOWN, Format.HTML)) {
            assertThat(Rendered.as(format, Rendered.screen(80), hostile))
                    .contains("b", "202ec")
                    .doesNotContain("\u001b", "\u202e", "\u0085");
        }
        assertThat(Rendered.as(Format.TABLE, Rendered.screen(80), hostile))
                .isEqualTo("ID  NAME\n 1  a\\u001b[31mb\\u202ec\\nd\\u0085\n");
    }

    @Test
    void anEmptyTableOnATerminalPrintsNothing() {
        assertThat(Rendered.as(Format.TABLE, Rendered.screen(80), Samples.empty()))
                .isEmpty();
        assertThat(Rendered.as(Format.TABLE, Rendered.PIPE, Samples.empty())).isEqualTo("ID  NAME\n");
    }

    @Test
    void headingsAreBoldWhenThereIsColour() {
        Style colour = new Style(OptionalInt.of(80), true, Glyphs.BLOCKS, true, false, Rendered.ZONE);

        assertThat(Rendered.as(Format.TABLE, colour, Samples.names("x")))
                .isEqualTo("\u001b[1mID  NAME\u001b[0m\n 1  x\n");
    }

    @Test
    void aHundredThousandRowsStreamThroughATable() {
        Listing many = Listing.of(
                List.of(Column.of("id", Kind.INTEGER)),
                LongStream.range(0, 100_000).mapToObj(List::of).toList());

        assertThat(Rendered.as(Format.TABLE, Rendered.screen(80), many).lines()).hasSize(100_001);
    }

    @Test
    void aCardHidesEmptyFieldsAndShowsSectionsAsTables() {
        assertThat(Rendered.as(Format.TABLE, Rendered.screen(80), Samples.order()))
                .isEqualTo("""
                        Order 31
                        id        31
                        customer  Ann Perera
                        total     1,500.00
                        extra     n=2

                        lines
                        PRODUCT     PRICE
                        Tea      1,500.13
                        """);
    }

    @Test
    void aLongFieldOfACardGoesOnBelow() {
        Card card = Card.untitled().add("notes", Kind.TEXT, "Prefers tea\nin the late afternoon, never coffee");

        assertThat(Rendered.as(Format.TABLE, Rendered.screen(30), card)).isEqualTo("""
                        notes  Prefers tea
                               in the late afternoon,
                               never coffee
                        """);
    }

    @Test
    void markdownEscapesItsOwnMarkup() {
        assertThat(Rendered.as(Format.MARKDOWN, Rendered.PIPE, Samples.names("a|b\\ <b>*x*\ny", "AT&T &lt;", null)))
                .isEqualTo("""
                        | ID | NAME |
                        | ---: | --- |
                        | 1 | a\\|b\\\\ \\<b\\>\\*x\\*<br>y |
                        | 2 | AT&T \\&lt; |
                        | 3 | |
                        """);
        assertThat(Rendered.as(Format.MARKDOWN, Rendered.PIPE, Samples.order())).isEqualTo("""
                        # Order 31

                        | field | value |
                        | --- | --- |
                        | id | 31 |
                        | customer | Ann Perera |
                        | total | 1,500.00 |
                        | extra | n=2 |

                        ## lines

                        | PRODUCT | PRICE |
                        | --- | ---: |
                        | Tea | 1,500.13 |

                        ## refunds

                        | PRICE |
                        | ---: |
                        """);
    }

    @Test
    void htmlEscapesEverything() {
        String html = Rendered.as(
                Format.HTML,
                Rendered.PIPE,
                Samples.names("<script>alert('x')</script>").titled("A & B"));

        assertThat(html)
                .startsWith("<!DOCTYPE html>\n")
                .contains("<title>A &amp; B</title>", "<h1>A &amp; B</h1>")
                .contains("<tr><td class=\"n\">1</td><td>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</td></tr>")
                .endsWith("</table>\n</body>\n</html>\n");
    }
}
