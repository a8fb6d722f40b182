package crm.help;

import java.util.ArrayList;
import java.util.List;

/**
 * A page of help before it is rendered for a terminal or as a manual page.
 *
 * @param name what it is asked for by
 * @param summary what it is about, in a few words
 * @param blocks what it says
 */
record Page(String name, String summary, List<Block> blocks) {
    Page {
        blocks = List.copyOf(blocks);
    }

    /** A part of a page. */
    sealed interface Block permits Heading, Paragraph, Terms, Verbatim {}

    /** The heading of what follows. */
    record Heading(String text) implements Block {}

    /** Running text. */
    record Paragraph(String text) implements Block {}

    /** Words and what they mean, side by side. */
    record Terms(List<Term> terms) implements Block {
        Terms {
            terms = List.copyOf(terms);
        }
    }

    /** A word and what it means. */
    record Term(String word, String meaning) {}

    /** Lines to be shown as they are. */
    record Verbatim(List<String> lines) implements Block {
        Verbatim {
            lines = List.copyOf(lines);
        }
    }

    /** Collects the blocks of a page. */
    static final class Writer {
        private final List<Block> blocks = new ArrayList<>();

        Writer heading(String text) {
            blocks.add(new Heading(text));
            return this;
        }

        Writer paragraph(String text) {
            blocks.add(new Paragraph(text));
            return this;
        }

        Writer block(Block block) {
            blocks.add(block);
            return this;
        }

        /** Adds nothing when there are no terms. */
        Writer terms(String heading, List<Term> terms) {
            if (!terms.isEmpty()) {
                heading(heading);
                blocks.add(new Terms(terms));
            }
            return this;
        }

        /** Adds nothing when there are no lines. */
        Writer verbatim(String heading, List<String> lines) {
            if (!lines.isEmpty()) {
                heading(heading);
                blocks.add(new Verbatim(lines));
            }
            return this;
        }

        Page page(String name, String summary) {
            return new Page(name, summary, blocks);
        }
    }
}
