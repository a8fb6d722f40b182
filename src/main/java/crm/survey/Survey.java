package crm.survey;

import crm.cli.Session;
import crm.model.Activities;
import crm.value.CrmException;
import crm.value.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/** The questions that were answered in some days. */
final class Survey {
    private final Map<String, Question> questions = new LinkedHashMap<>();

    private Survey() {}

    /**
     * Reads them.
     *
     * @param from the first day
     * @param to the last day
     * @param counts whose answers count, by the id of contact or company
     */
    static Survey of(Session session, LocalDate from, LocalDate to, LongPredicate counts) {
        Survey survey = new Survey();
        ZoneId zone = session.reading().dates().zone();
        Instant start = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        session.each(
                Activities.TYPE,
                List.of("channel = " + Activities.SURVEY, "subject is not empty", "outcome is not empty"),
                "id,time,subject,outcome,contact.id,company.id",
                cells -> {
                    Instant time = (Instant) cells.get(1);
                    Answer answer =
                            new Answer(who(cells), time, (Long) cells.get(0), Answer.parts((String) cells.get(3)));
                    boolean within = !time.isBefore(start) && time.isBefore(end);
                    if (within && !answer.parts().isEmpty() && counts.test(answer.who())) {
                        survey.add((String) cells.get(2), answer);
                    }
                });
        return survey;
    }

    private static long who(List<Object> cells) {
        Object who = cells.get(4) == null ? cells.get(5) : cells.get(4);
        return who == null ? -(Long) cells.get(0) : (Long) who;
    }

    private void add(String question, Answer answer) {
        questions
                .computeIfAbsent(Text.fold(question), any -> new Question(question))
                .add(question, answer);
    }

    /** All of them, the one answered last first. */
    List<Question> questions() {
        return questions.values().stream()
                .sorted(Comparator.comparing(Question::last).reversed().thenComparing(Question::text))
                .toList();
    }

    /**
     * The question that a text names: all of it, else its beginning, else a part of it.
     *
     * @throws CrmException exit 3 where there is none, 5 where there are several
     */
    Question named(String text) {
        String folded = Text.fold(text);
        if (questions.containsKey(folded)) {
            return questions.get(folded);
        }
        List<Question> found = questions.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(folded))
                .map(Map.Entry::getValue)
                .toList();
        if (found.isEmpty()) {
            found = questions.entrySet().stream()
                    .filter(entry -> entry.getKey().contains(folded))
                    .map(Map.Entry::getValue)
                    .toList();
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw found.isEmpty() ? unknown(text) : several(text, found);
    }

    private CrmException unknown(String text) {
        CrmException unknown = CrmException.missing("nobody answered a question \"" + text + "\" in these days");
        List<String> all = questions().stream().map(Question::text).toList();
        return all.isEmpty()
                ? unknown
                : unknown.hint("crm report survey lists them").nearest(text, all);
    }

    private static CrmException several(String text, Collection<Question> found) {
        return CrmException.conflict("several questions have \"" + text + "\" in them")
                .hint(String.join(
                        ", ",
                        found.stream().map(one -> "\"" + one.text() + "\"").toList()));
    }
}
