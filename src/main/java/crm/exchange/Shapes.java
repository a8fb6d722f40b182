package crm.exchange;

import crm.exchange.file.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The exports of other programs, as they are declared in {@code crm/exchange/shapes}, and what columns are usually called,
 * whatever program wrote the file.
 */
final class Shapes {
    /** All of them; where two fit equally well, the first wins. */
    static final List<Shape> ALL = programs();

    /** The usual names of columns, one shape a kind of record. */
    static final List<Shape> COMMON = ShapeText.parse(text("/crm/exchange/common.txt"));

    /** The shapes of formats that have one by their nature. */
    private static final List<Shape> OF_FORMATS = ShapeText.parse(text("/crm/exchange/formats.txt"));

    private Shapes() {}

    private static List<Shape> programs() {
        List<Shape> all = new ArrayList<>();
        text("/crm/exchange/programs.txt")
                .lines()
                .forEach(program -> all.addAll(ShapeText.parse(text("/crm/exchange/shapes/" + program + ".txt"))));
        return List.copyOf(all);
    }

    private static String text(String resource) {
        try (InputStream in = Shapes.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shape of that name. */
    static Optional<Shape> named(String name) {
        return ALL.stream().filter(shape -> shape.name().equals(name)).findFirst();
    }

    /** The shape of a file whose format has one by its nature, for the kind of record that the format tells. */
    static Optional<Shape> of(Format format, String kind) {
        String name =
                switch (format) {
                    case VCARD -> kind.equals("company") ? "vcard-companies" : "vcard";
                    case ICAL -> kind.equals("task") ? "ical-todos" : "ical-events";
                    case EML, MBOX -> "mail";
                    case CSV, TSV, JSON, JSONL, XLSX, FORM -> "";
                };
        return OF_FORMATS.stream().filter(shape -> shape.name().equals(name)).findFirst();
    }

    /** The usual names of columns in files with that kind of record. */
    static Shape common(String noun) {
        return COMMON.stream()
                .filter(shape -> shape.noun().equals(noun))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no usual headers of a " + noun));
    }
}
