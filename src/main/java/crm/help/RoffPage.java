package crm.help;

import java.util.List;
import java.util.Locale;

/** Renders a page in roff, the language of {@code man}. */
final class RoffPage {
    private final StringBuilder roff = new StringBuilder();

    /**
     * The page as a manual page of a section.
     *
     * @param seeAlso other pages, each with its section in parentheses
     */
    String render(Page page, int section, List<String> seeAlso) {
        roff.append(".\\\" Written from the list of commands; do not edit.\n.TH ")
                .append(escaped(page.name().toUpperCase(Locale.ROOT)))
                .append(' ')
                .append(section)
                .append(" \"\" \"crm\" \"crm manual\"\n.SH NAME\n")
                .append(escaped(page.name()))
                .append(" \\- ")
                .append(escaped(withoutStop(page.summary())))
                .append('\n');
        page.blocks().forEach(this::block);
        if (!seeAlso.isEmpty()) {
            roff.append(".SH SEE ALSO\n")
                    .append(escaped(String.join(", ", seeAlso)))
                    .append('\n');
        }
        return roff.toString();
    }

    private void block(Page.Block block) {
        if (block instanceof Page.Heading heading) {
            roff.append(".SH ")
                    .append(escaped(heading.text().toUpperCase(Locale.ROOT)))
                    .append('\n');
        } else if (block instanceof Page.Paragraph paragraph) {
            roff.append(".PP\n").append(escaped(paragraph.text())).append('\n');
        } else if (block instanceof Page.Terms terms) {
            for (Page.Term term : terms.terms()) {
                roff.append(".TP\n.B ")
                        .append(escaped(term.word()))
                        .append('\n')
                        .append(escaped(term.meaning()))
                        .append('\n');
            }
        } else if (block instanceof Page.Verbatim verbatim) {
            roff.append(".PP\n.RS 4\n.nf\n");
            verbatim.lines().forEach(line -> roff.append(escaped(line)).append('\n'));
            roff.append(".fi\n.RE\n");
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("'", "\\(aq")
                .replace("\"", "\\(dq")
                .replace("~", "\\(ti")
                .replace("^", "\\(ha")
                .replace("`", "\\(ga");
        return plain.startsWith(".") ? "\\&" + plain : plain;
    }
}
