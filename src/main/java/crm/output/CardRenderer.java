package crm.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * One record for people: a label and its value a line, long values going on below, no empty fields; then its sections
 * as tables.
 */
final class CardRenderer {
    private static final int LEAST_VALUE = 12;

    private final Style style;
    private final TableRenderer tables;

    CardRenderer(Style style, TableRenderer tables) {
        this.style = style;
        this.tables = tables;
    }

    /** Writes a card. */
    void render(Card card, Writer out) throws IOException {
        boolean begun = card.title().isPresent();
        if (begun) {
            heading(card.title().get(), out);
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < card.columns().size(); i++) {
            Kind kind = card.columns().get(i).kind();
            values.add(Visible.lines(Cells.people(kind, card.values().get(i), style.zone())));
        }
        fields(card.columns(), values, card.mostLines(), out);
        begun |= !values.isEmpty();
        for (Card.Section section : card.sections()) {
            begun |= tables.section(section.listing().titled(section.heading()), begun ? "\n" : "", out);
        }
    }

    /** Writes labels and values, both already visible text. */
    void fields(List<Column> columns, List<String> values, Writer out) throws IOException {
        fields(columns, values, OptionalInt.empty(), out);
    }

    private void fields(List<Column> columns, List<String> values, OptionalInt most, Writer out) throws IOException {
        int label = 0;
        for (int i = 0; i < columns.size(); i++) {
            label = values.get(i).isEmpty()
                    ? label
                    : Math.max(label, Width.of(columns.get(i).label()));
        }
        int room = Math.max(style.width().orElse(Integer.MAX_VALUE) - label - TableFit.GAP, LEAST_VALUE);
        List<List<String>> lines = new ArrayList<>();
        for (String value : values) {
            lines.add(value.isEmpty() ? List.of() : Width.wrap(value, room));
        }
        most.ifPresent(so -> cut(lines, so, room));
        for (int i = 0; i < columns.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                field(columns.get(i).label(), label, lines.get(i), out);
            }
        }
    }

    /** Takes lines from the longest fields until all fit; a field keeps one. */
    private static void cut(List<List<String>> fields, int most, int room) {
        int all = fields.stream().mapToInt(List::size).sum();
        while (all > most) {
            int longest = 0;
            for (int i = 1; i < fields.size(); i++) {
                longest = fields.get(i).size() > fields.get(longest).size() ? i : longest;
            }
            List<String> lines = fields.get(longest);
            if (lines.size() < 2) {
                return;
            }
            List<String> fewer = new ArrayList<>(lines.subList(0, lines.size() - 2));
            fewer.add(Width.cut(lines.get(lines.size() - 2) + " " + lines.get(lines.size() - 1), room));
            fields.set(longest, fewer);
            all--;
        }
    }

    private void field(String label, int width, List<String> lines, Writer out) throws IOException {
        String indent = " ".repeat(width + TableFit.GAP);
        out.append(style.heading(Width.pad(Visible.line(label), width, false)))
                .append(" ".repeat(TableFit.GAP))
                .append(String.join("\n" + indent, lines))
                .append('\n');
    }

    private void heading(String text, Writer out) throws IOException {
        out.append(style.heading(Visible.line(text))).append('\n');
    }
}
