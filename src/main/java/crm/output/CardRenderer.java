package crm.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

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
        fields(card.columns(), values, out);
        begun |= !values.isEmpty();
        for (Card.Section section : card.sections()) {
            begun |= tables.section(section.listing().titled(section.heading()), begun ? "\n" : "", out);
        }
    }

    /** Writes labels and values, both already visible text. */
    void fields(List<Column> columns, List<String> values, Writer out) throws IOException {
        int label = 0;
        for (int i = 0; i < columns.size(); i++) {
            label = values.get(i).isEmpty()
                    ? label
                    : Math.max(label, Width.of(columns.get(i).label()));
        }
        int room = style.width().orElse(Integer.MAX_VALUE) - label - TableFit.GAP;
        for (int i = 0; i < columns.size(); i++) {
            if (!values.get(i).isEmpty()) {
                field(columns.get(i).label(), label, Width.wrap(values.get(i), Math.max(room, LEAST_VALUE)), out);
            }
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
