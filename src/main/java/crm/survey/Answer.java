package crm.survey;

import crm.value.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody answered to a question.
 *
 * @param who the contact, else the company; where neither is known less than 0, each answer on its own
 * @param time when
 * @param id the activity that keeps it
 * @param parts the answers, each once
 */
record Answer(long who, Instant time, long id, List<String> parts) {
    /** What stands between several answers. */
    static final String BETWEEN = "; ";

    Answer {
        parts = List.copyOf(parts);
    }

    /** The answers in a text, with semicolons between, each once. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (String part : text.split(";", -1)) {
            Text.clean(part).filter(clean -> met.add(Text.fold(clean))).ifPresent(parts::add);
        }
        return parts;
    }

    /** Whether it came after another, which it takes the place of. */
    boolean isAfter(Answer other) {
        return time.isAfter(other.time) || (time.equals(other.time) && id > other.id);
    }
}
