package crm.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ChartTableTest {
    private static final Listing BARS = Listing.of(
            List.of(
                    Column.of("part", Kind.TEXT),
                    Column.of("value", Kind.MONEY).drawn(Drawing.BAR),
                    Column.of("share", Kind.PERCENT)),
            List.of(
                    Arrays.asList("opening", new BigDecimal("80"), new BigDecimal("100")),
                    Arrays.asList("lost", new BigDecimal("-40"), new BigDecimal("-50")),
                    Arrays.asList("trace", new BigDecimal("0.1"), new BigDecimal("0.1")),
                    Arrays.asList("none", null, null)));

    private static final Listing HEAT = Listing.of(
            List.of(
                    Column.of("cohort", Kind.TEXT),
                    new Column("p1", "1", Kind.PERCENT, Drawing.HEAT),
                    new Column("p2", "2", Kind.PERCENT, Drawing.HEAT)),
            List.of(
                    Arrays.asList("2026-01", new BigDecimal("62.5"), new BigDecimal("31.3")),
                    Arrays.asList("2026-02", new BigDecimal("0"), null)));

    private static Style style(int width, boolean colour, Glyphs glyphs) {
        return new Style(OptionalInt.of(width), colour, glyphs, true, false, Rendered.ZONE);
    }

    private static String table(Listing listing, int width, boolean colour, Glyphs glyphs) {
        return Rendered.as(Format.TABLE, style(width, colour, glyphs), listing);
    }

    @Test
    void aBarIsAsLongAsItsNumberIsGreat() {
        assertThat(table(BARS, 40, false, Glyphs.BLOCKS)).isEqualTo("""
                PART      VALUE                    SHARE
                opening   80.00  ████████████████   100%
                lost     -40.00  ▒▒▒▒▒▒▒▒           -50%
                trace      0.10  ▏                  0.1%
                none
                """);
    }

    @Test
    void withoutUtf8BarsAreOfAscii() {
        assertThat(table(BARS, 40, false, Glyphs.ASCII)).isEqualTo("""
                PART      VALUE                    SHARE
                opening   80.00  ################   100%
                lost     -40.00  --------           -50%
                trace      0.10  #                  0.1%
                none
                """);
    }

    @Test
    void lossesAreRedWhereThereIsColour() {
        assertThat(table(BARS, 40, true, Glyphs.BLOCKS))
                .contains("\u001b[36m████████████████\u001b[0m", "\u001b[31m▒▒▒▒▒▒▒▒\u001b[0m");
    }

    @Test
    void barsGoWhereTheScreenIsNarrow() {
        assertThat(table(BARS, 24, false, Glyphs.BLOCKS)).doesNotContain("█").contains("-40.00");
    }

    @Test
    void aHeatMapIsShadedByTheGreatestOfAll() {
        assertThat(table(HEAT, 80, false, Glyphs.BLOCKS)).isEqualTo("""
                COHORT     1   2
                2026-01  62█ 31▓
                2026-02   0
                """);
        assertThat(table(HEAT, 80, false, Glyphs.ASCII)).isEqualTo("""
                COHORT    1  2
                2026-01  62 31
                2026-02   0
                """);
        assertThat(table(HEAT, 80, true, Glyphs.ASCII)).contains("\u001b[48;5;19;38;5;231m 62\u001b[0m");
    }

    @Test
    void whereNumbersDoNotFitTheMapStays() {
        assertThat(table(HEAT, 13, false, Glyphs.ASCII)).isEqualTo("""
                COHORT   12
                2026-01  @+
                2026-02
                """);
    }

    @Test
    void shadesOfARowGoByItsOwnGreatest() {
        Listing rows = Listing.of(
                List.of(
                        new Column("a", "a", Kind.INTEGER, Drawing.ROW_HEAT),
                        new Column("b", "b", Kind.INTEGER, Drawing.ROW_HEAT)),
                List.of(List.of(1L, 2L), List.of(100L, 200L)));
        assertThat(table(rows, 80, false, Glyphs.BLOCKS)).isEqualTo("""
                   a    b
                  1▒   2█
                100▒ 200█
                """);
    }

    @Test
    void numbersBecomeACurve() {
        Listing listing = Listing.of(
                List.of(Column.of("trend", Kind.LIST).drawn(Drawing.SPARK)),
                List.of(List.of(List.of(0, 1, 2, 4)), List.of(List.of(new BigDecimal("5"), -5))));
        assertThat(table(listing, 80, false, Glyphs.BLOCKS)).isEqualTo("TREND\n▁▃▅█\n█▁\n");
        assertThat(table(listing, 80, false, Glyphs.ASCII)).isEqualTo("TREND\n_-+@\n@_\n");
        assertThat(Rendered.as(Format.CSV, Rendered.PIPE, listing)).isEqualTo("trend\r\n\"0,1,2,4\"\r\n\"5,-5\"\r\n");
    }

    @Test
    void otherFormatsAndPipesShowTheNumbersAlone() {
        assertThat(Rendered.as(Format.TABLE, Rendered.PIPE, BARS))
                .doesNotContain("█")
                .contains("-50%");
        assertThat(Rendered.as(Format.MARKDOWN, Rendered.screen(80), HEAT)).contains("| 2026-01 | 62.5% | 31.3% |");
        assertThat(Rendered.as(Format.JSON, Rendered.screen(80), HEAT)).contains("\"p1\":62.5");
    }

    @Test
    void nothingButNothingIsDrawnOfNothing() {
        Listing zeros =
                Listing.of(List.of(Column.of("n", Kind.INTEGER).drawn(Drawing.BAR)), List.of(List.of(0L), List.of(0L)));
        assertThat(table(zeros, 80, false, Glyphs.BLOCKS)).isEqualTo("N\n0\n0\n");
        assertThat(table(zeros.with(List.of()), 80, false, Glyphs.BLOCKS)).isEmpty();
    }
}
