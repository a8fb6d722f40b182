package crm.exchange.file;

import crm.output.Listing;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;

/**
 * Writes transactions as hledger and Ledger read them: one row a posting, the first of a transaction with its day. The
 * accounts and the commodity are declared before, so that strict checks pass too.
 */
public final class JournalWriter {
    /** The columns that it takes, in this order. */
    public static final List<String> COLUMNS =
            List.of("date", "mark", "code", "description", "account", "amount", "commodity", "comment");

    private static final int WIDTH = 44;

    private JournalWriter() {}

    /**
     * Writes them.
     *
     * @param listing with {@link #COLUMNS}; what comes before the first day declares: an account, or a commodity
     */
    public static void write(Listing listing, Writer out) throws IOException {
        for (List<?> row : listing.rows()) {
            if (row.get(0) != null) {
                out.append('\n').append(row.get(0).toString()).append(' ').append(text(row, 1));
                String code = inCode(text(row, 2));
                out.append(code.isEmpty() ? "" : " (" + code + ")");
                out.append(' ').append(inDescription(text(row, 3)));
                comment(text(row, 7), out);
            } else if (row.get(5) != null) {
                posting(row, out);
            } else if (row.get(4) != null) {
                out.append("account ").append(text(row, 4)).append('\n');
            } else {
                String commodity = commodity(text(row, 6));
                out.append("commodity ").append(commodity).append("\n    format 1000.00 ");
                out.append(commodity).append('\n');
            }
        }
    }

    private static void posting(List<?> row, Writer out) throws IOException {
        String account = text(row, 4);
        out.append("    ").append(account).append(" ".repeat(Math.max(2, WIDTH - account.length())));
        out.append(((BigDecimal) row.get(5)).toPlainString());
        String commodity = text(row, 6);
        out.append(commodity.isEmpty() ? "" : " " + commodity(commodity));
        comment(text(row, 7), out);
    }

    /** Dates in square brackets, and behind the word date and a colon, would mean something. */
    private static void comment(String text, Writer out) throws IOException {
        String plain = line(text).replace('[', '(').replace(']', ')').replace(":", " :");
        out.append(plain.isEmpty() ? "" : "  ; " + plain).append('\n');
    }

    /** A currency whose code is no word of letters stands in quotes. */
    private static String commodity(String code) {
        return code.matches("[A-Za-z]+") ? code : '"' + code.replace("\"", "") + '"';
    }

    private static String inCode(String text) {
        return line(text).replace('(', '[').replace(')', ']');
    }

    /** A semicolon would begin a comment, a bracket at the beginning a code. */
    private static String inDescription(String text) {
        String line = line(text).replace(';', ',');
        return line.startsWith("(") ? "[" + line.substring(1).replaceFirst("\\)", "]") : line;
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String text(List<?> row, int at) {
        return row.get(at) == null ? "" : row.get(at).toString();
    }
}
