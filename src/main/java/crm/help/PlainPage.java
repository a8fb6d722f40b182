package crm.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Renders a page for a terminal. */
final class PlainPage {
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";
    private static final int WIDEST_WORD = 26;

    private final int width;
    private final boolean colour;
    private final StringBuilder text = new StringBuilder();

    /** Pages fitted to a width, with bold headings or in plain text. */
    PlainPage(int width, boolean colour) {
        this.width = Math.max(60, Math.min(width, 110));
        this.colour = colour;
    }

    /** The page as text. */
    String render(Page page) {
        for (Page.Block block : page.blocks()) {
            if (block instanceof Page.Heading heading) {
                String title = heading.text().toUpperCase(Locale.ROOT);
                text.append(text.length() == 0 ? "" : "\n")
                        .append(colour ? BOLD + title + PLAIN : title)
                        .append('\n');
            } else if (block instanceof Page.Paragraph paragraph) {
                wrapped(paragraph.text(), width - 2).forEach(line -> line(2, line));
            } else if (block instanceof Page.Terms terms) {
                terms(terms.terms());
            } else if (block instanceof Page.Verbatim verbatim) {
                verbatim.lines().forEach(line -> line(4, line));
            }
        }
        return text.toString().stripTrailing();
    }

    private void terms(List<Page.Term> terms) {
        int longest =
                terms.stream().mapToInt(term -> term.word().length()).max().orElse(0);
        int column = Math.min(longest, WIDEST_WORD) + 4;
        for (Page.Term term : terms) {
            List<String> lines = wrapped(term.meaning(), width - column);
            boolean fits = term.word().length() <= column - 4;
            if (!fits) {
                line(2, term.word());
            }
            for (int i = 0; i < lines.size(); i++) {
                String word = i == 0 && fits ? term.word() : "";
                line(2, word + " ".repeat(column - 2 - word.length()) + lines.get(i));
            }
        }
    }

    private void line(int indent, String line) {
        text.append(" ".repeat(indent)).append(line.stripTrailing()).append('\n');
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
