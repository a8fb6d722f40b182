package crm.survey;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** A question and the newest answer of everybody who answered it. */
final class Question {
    private final Map<Long, Answer> answers = new HashMap<>();
    private String text;
    private long spelt;
    private long earlier;

    /** A question nobody has answered yet. */
    Question(String text) {
        this.text = text;
    }

    /** Takes in an answer; the newest of each stays. The question is spelt as it was first. */
    void add(String spelling, Answer answer) {
        if (spelt == 0 || answer.id() < spelt) {
            spelt = answer.id();
            text = spelling;
        }
        Answer before = answers.get(answer.who());
        earlier += before == null ? 0 : 1;
        if (before == null || answer.isAfter(before)) {
            answers.put(answer.who(), answer);
        }
    }

    /** What was asked. */
    String text() {
        return text;
    }

    /** The newest answer of each. */
    Collection<Answer> answers() {
        return answers.values();
    }

    /** How many answers a newer one took the place of. */
    long earlier() {
        return earlier;
    }

    /** When the first of the answers that count was given. */
    Instant first() {
        return answers.values().stream()
                .map(Answer::time)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When the last was. */
    Instant last() {
        return answers.values().stream()
                .map(Answer::time)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
