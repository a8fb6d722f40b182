package crm.output;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.OptionalInt;

/** What a format makes of a listing or card, for tests. */
final class Rendered {
    static final ZoneId ZONE = ZoneId.of("Asia/Colombo");
    static final Style PIPE = new Style(OptionalInt.empty(), false, Glyphs.BLOCKS, true, false, ZONE);

    private Rendered() {}

    static Style screen(int width) {
        return new Style(OptionalInt.of(width), false, Glyphs.BLOCKS, true, false, ZONE);
    }

    static String as(Format format, Style style, Listing listing) {
        StringWriter out = new StringWriter();
        try {
            Renderer.of(format, style).render(listing, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static String as(Format format, Style style, Card card) {
        StringWriter out = new StringWriter();
        try {
            Renderer.of(format, style).render(card, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
