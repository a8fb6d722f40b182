package crm.exchange;

import crm.cli.Session;
import crm.model.Consents;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people last answered about a channel, for other programs, which know one answer a channel: a refusal for any purpose
 * is one, a consent counts when it is for everything and has not ended.
 */
final class Answers {
    private record Answer(ChannelAnswer.Says says, LocalDate date, long id) {
        boolean isBefore(Answer other) {
            return date.isBefore(other.date) || (date.equals(other.date) && id < other.id);
        }
    }

    private final Map<String, Map<String, Answer>> known = new HashMap<>();

    /** Reads all answers that hold on a day. */
    Answers(Session session, LocalDate day) {
        session.store()
                .eachOf(
                        Consents.TYPE,
                        List.of(
                                Consents.CONTACT,
                                Consents.CHANNEL,
                                Consents.STATE,
                                Consents.PURPOSE,
                                Consents.DATE,
                                Consents.UNTIL,
                                Consents.PROOF),
                        cells -> {
                            if (!((LocalDate) cells.get(5)).isAfter(day)) {
                                take(cells, day);
                            }
                        });
    }

    private void take(List<Object> cells, LocalDate day) {
        ChannelAnswer.Says says = ChannelAnswer.Says.of(cells.get(3), cells.get(7));
        boolean ended = cells.get(6) instanceof LocalDate until && until.isBefore(day);
        if (says == ChannelAnswer.Says.GRANTED && ended) {
            return;
        }
        Answer answer = new Answer(says, (LocalDate) cells.get(5), (Long) cells.get(0));
        String purpose = cells.get(4) instanceof String text ? text : "";
        known.computeIfAbsent(cells.get(1) + "|" + cells.get(2), any -> new HashMap<>())
                .merge(purpose, answer, (old, other) -> old.isBefore(other) ? other : old);
    }

    /**
     * The word for a column.
     *
     * @param column {@code optout} for one that says who refused, {@code optin} for one that says who agreed, else one with
     *     a state
     * @return null where there is no answer
     */
    String word(long contact, String channel, String column) {
        Map<String, Answer> answers = known.getOrDefault(contact + "|" + channel, Map.of());
        boolean refused = answers.values().stream().anyMatch(answer -> answer.says() == ChannelAnswer.Says.REFUSED);
        Optional<ChannelAnswer.Says> general = refused
                ? Optional.of(ChannelAnswer.Says.REFUSED)
                : Optional.ofNullable(answers.get("")).map(Answer::says);
        return general.map(says -> word(says, column)).orElse(null);
    }

    private static String word(ChannelAnswer.Says says, String column) {
        return switch (says) {
            case GRANTED -> column.equals("optout") ? "false" : column.equals("optin") ? "yes" : "subscribed";
            case REFUSED -> column.equals("optout") ? "true" : column.equals("optin") ? "no" : "unsubscribed";
            case NOT_ACCEPTED -> column.equals("optin") ? "no" : null;
        };
    }
}
