package crm.exchange.file;

import crm.value.CrmException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How cells are told apart: the delimiter and the quote character, both ASCII. Every line end is read alike, so that none
 * has to be found out.
 */
record Dialect(char delimiter, char quote) {
    private static final List<Character> DELIMITERS = List.of('\t', ';', '|', ',');
    private static final Map<Character, String> NAMES =
            Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|', "pipe", ' ', "space");
    private static final Pattern SEP = Pattern.compile("(?i)\\A\"?sep=([\\x09\\x20-\\x7E])\"?\\h*(?:\\R|\\z)");
    private static final Pattern SINGLE =
            Pattern.compile("(?m)(?:^|[,;\\t|])'(?:[^'\\r\\n]|'')*'(?=[,;\\t|\\r\\n]|\\z)");
    private static final Pattern DOUBLE = Pattern.compile("(?m)(?:^|[,;\\t|]) *\"");
    private static final int RECORDS = 500;
    private static final double LEAST = 0.2;

    /** Checks that both are ASCII, that they differ, and that neither ends a line. */
    public Dialect {
        if (delimiter == quote || !usable(delimiter) || !usable(quote)) {
            throw CrmException.usage("delimiter and quote must be two ASCII characters that do not end a line")
                    .hint("for example --delimiter ';'");
        }
    }

    /**
     * The dialect of a text: the delimiter that splits the most records into the same number of cells, quotes respected.
     * A first line {@code sep=;}, as Excel reads it, decides.
     *
     * @param sample the beginning of the file; its last record may be cut off
     */
    static Dialect detect(String sample) {
        char quote = quote(sample);
        Matcher told = SEP.matcher(sample);
        if (told.find()) {
            return new Dialect(told.group(1).charAt(0), quote);
        }
        Dialect best = new Dialect(',', quote);
        Evidence most = new Evidence(LEAST, 1);
        for (char delimiter : DELIMITERS) {
            Dialect candidate = new Dialect(delimiter, quote);
            Evidence found = Evidence.of(candidate.records(sample, RECORDS));
            if (found.beats(most, delimiter)) {
                best = candidate;
                most = found;
            }
        }
        return best;
    }

    /** The name of the delimiter: {@code comma}, {@code tab}, ... or the character itself. */
    String delimiterName() {
        return NAMES.getOrDefault(delimiter, String.valueOf(delimiter));
    }

    /** The records of a text up to the given number, without a last one whose quote is not closed. */
    List<List<String>> records(String text, int most) {
        List<List<String>> records = new ArrayList<>();
        RecordReader reader = RecordReader.of(new StringReader(text), "sample", this);
        try {
            while (records.size() < most && reader.next()) {
                records.add(reader.cells());
            }
        } catch (CrmException cutOff) {
            return records; // said with its line when the file itself is read
        }
        return records;
    }

    private static char quote(String sample) {
        boolean single = SINGLE.matcher(sample).results().limit(2).count() == 2
                && !DOUBLE.matcher(sample).find();
        return single ? '\'' : '"';
    }

    private static boolean usable(char c) {
        return c < 128 && c != 0 && c != '\r' && c != '\n';
    }

    /** The share of records that have the most frequent number of cells above one, and that number. */
    private record Evidence(double share, int cells) {
        static Evidence of(List<List<String>> records) {
            int cells = Header.width(records.stream().filter(r -> r.size() > 1).toList());
            long same = records.stream().filter(r -> r.size() == cells).count();
            return new Evidence(records.isEmpty() || cells < 2 ? 0 : (double) same / records.size(), cells);
        }

        /** A decimal comma in each of n cells makes n + 1 cells as regular as n: a comma has to do better than that. */
        boolean beats(Evidence other, char delimiter) {
            int more = delimiter == ',' && other.cells > 1 ? 1 : 0;
            return share > other.share || (share == other.share && cells > other.cells + more);
        }
    }
}
