package crm.exchange;

import crm.exchange.file.Problem;
import crm.exchange.file.SourceRow;
import crm.model.Field;
import crm.model.RecordType;
import crm.model.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a row of a file says about a record, before it is known whether the record is there already. */
final class Draft {
    private final RecordType type;
    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> blanks = new HashSet<>();
    private final Map<String, Draft> links = new LinkedHashMap<>();
    private final List<Row> further = new ArrayList<>(0);
    private final List<Draft> lines = new ArrayList<>(0);
    private final List<SourceRow> rows = new ArrayList<>(1);
    private final List<Problem> problems = new ArrayList<>(0);
    private final List<ChannelAnswer> permissions = new ArrayList<>(0);
    private final List<String> campaigns = new ArrayList<>(0);
    private Optional<LocalDate> permittedSince = Optional.empty();
    private long[] keys = {};
    private String who = "";
    private boolean summed;

    Draft(RecordType type) {
        this.type = type;
    }

    RecordType type() {
        return type;
    }

    /** The values by field name; to be changed while the draft is being made. */
    Map<String, Object> values() {
        return values;
    }

    @SuppressWarnings("unchecked")
    <T> Optional<T> get(Field<T> field) {
        return (Optional<T>) Optional.ofNullable(values.get(field.name()));
    }

    /** Fields whose column was there and empty. */
    Set<String> blanks() {
        return blanks;
    }

    /** What the links of the record are to point to, by field name. */
    Map<String, Draft> links() {
        return links;
    }

    /** Second and further values, without their owner. */
    List<Row> further() {
        return further;
    }

    /** The lines of an order. */
    List<Draft> lines() {
        return lines;
    }

    /** The rows of the file that it came from. */
    List<SourceRow> rows() {
        return rows;
    }

    /** Why it cannot be taken; empty for a sound one. */
    List<Problem> problems() {
        return problems;
    }

    /** What the row says about the right to use channels. */
    List<ChannelAnswer> permissions() {
        return permissions;
    }

    /** Takes an answer; of two about one channel a refusal counts. */
    void permit(ChannelAnswer answer) {
        Optional<ChannelAnswer> other = permissions.stream()
                .filter(said -> said.channel().equals(answer.channel()))
                .findFirst();
        if (other.isEmpty() || answer.says() == ChannelAnswer.Says.REFUSED) {
            other.ifPresent(permissions::remove);
            permissions.add(answer);
        }
    }

    /** Takes the day of an answer, and the answer that it stands for: {@code subscribed}, {@code unsubscribed}, {@code cleaned}. */
    void permit(String word, LocalDate day) {
        boolean refused = word.equals("unsubscribed") || word.equals("cleaned");
        if (!word.equals("date")) {
            permit(new ChannelAnswer("email", refused ? ChannelAnswer.Says.REFUSED : ChannelAnswer.Says.GRANTED, word));
        }
        permittedSince =
                permittedSince.filter(known -> !refused && !known.isBefore(day)).or(() -> Optional.of(day));
    }

    /** Since when that holds, where the row says so. */
    Optional<LocalDate> permittedSince() {
        return permittedSince;
    }

    /** The names of campaigns that the person is to be a member of. */
    List<String> campaigns() {
        return campaigns;
    }

    /** The keys under which the record may be found, the surest first; without those that need a link's id. */
    long[] keys() {
        return keys.clone();
    }

    void keys(long[] found) {
        keys = found;
    }

    /** A person named by whatever the file had: e-mail, phone, external id or name; empty for none. */
    String who() {
        return who;
    }

    void who(String text) {
        who = text;
    }

    /** Whether the amount of an order is the sum of its lines, for want of another one. */
    boolean isSummed() {
        return summed;
    }

    void summed() {
        summed = true;
    }

    boolean isEmpty() {
        return values.isEmpty() && links.isEmpty() && further.isEmpty();
    }
}
