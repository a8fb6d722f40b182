package crm.exchange;

import crm.value.CrmException;
import crm.value.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the cells of a column go: a field ({@code city}), the second value of one ({@code email 2}), a labelled value
 * ({@code phone@mobile}), a field of what a link names ({@code company.domain}), a part ({@code line.quantity}, {@code address
 * 2.city}), or the label of a value ({@code email 2.label}).
 *
 * @param link the link whose record the rest is about; empty for the record itself
 * @param group the link or part, empty for a field of the record itself
 * @param groupNumber which of several parts, from 1; 0 where none is named
 * @param field the field
 * @param number which of several values, from 1; 0 where none is named
 * @param label the label of the value; empty for none
 */
record Slot(String link, String group, int groupNumber, String field, int number, String label) {
    private static final Pattern FORM = Pattern.compile(
            "(?:([a-z]\\w*)\\.(?=\\w+(?: \\d+)?\\.))?" // the link, where a group follows
                    + "(?:([a-z]\\w*)(?: (\\d+))?\\.)?([a-z]\\w*)(?: (\\d+))?(?:@(\\w+))?");

    /**
     * Reads one as it is written in shapes and behind {@code --map}.
     *
     * @throws CrmException usage, when it is not written so
     */
    static Slot parse(String text) {
        Matcher matcher = FORM.matcher(Text.fold(text).replace('-', '_'));
        if (!matcher.matches()) {
            throw CrmException.usage("\"" + Text.visible(text) + "\" names no field")
                    .hint("write city, email 2, phone@mobile or company.domain");
        }
        return new Slot(
                or(matcher.group(1)),
                or(matcher.group(2)),
                number(matcher.group(3)),
                matcher.group(4),
                number(matcher.group(5)),
                or(matcher.group(6)));
    }

    /** The key under which a header is found: folded, letters and digits only. */
    static String key(String header) {
        String folded = Text.fold(header);
        StringBuilder key = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString();
    }

    /** The same slot for another one of several: {@code email 12} for {@code email 9}. */
    Slot counted(int from, int to) {
        return new Slot(
                link, group, groupNumber == from ? to : groupNumber, field, number == from ? to : number, label);
    }

    /** The same slot of what a link names. */
    Slot within(String name) {
        return new Slot(name, group, groupNumber, field, number, label);
    }

    /** The slot as the record sees it that the link or group names. */
    Slot inner() {
        return link.isEmpty()
                ? new Slot("", "", 0, field, number, label)
                : new Slot("", group, groupNumber, field, number, label);
    }

    /** Whether the cell is kept in the notes, with its header before it. */
    boolean isNote() {
        return field.equals("note") && group.isEmpty();
    }

    /** The same without the mark that it holds only for certain values. */
    Slot certain() {
        return label.equals("maybe") ? new Slot(link, group, groupNumber, field, number, "") : this;
    }

    /** Whether the cell is the label of a value. */
    boolean isLabel() {
        return field.equals("label") && !group.isEmpty();
    }

    @Override
    public String toString() {
        return (link.isEmpty() ? "" : link + ".")
                + (group.isEmpty() ? "" : group + numbered(groupNumber) + ".")
                + field
                + numbered(number)
                + (label.isEmpty() ? "" : "@" + label);
    }

    private static String numbered(int number) {
        return number == 0 ? "" : " " + number;
    }

    private static String or(String group) {
        return group == null ? "" : group;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
