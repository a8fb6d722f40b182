package crm.exchange;

import crm.cli.Session;
import crm.model.Consents;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people last answered about a channel, one answer a channel: a refusal for any purpose is one, a consent counts when
 * it is for everything and has not ended.
 */
final class Answers {
    /**
     * An answer.
     *
     * @param date since when it holds
     * @param id of two of one day the later one counts
     */
    private record Answer(ChannelAnswer.Says says, LocalDate date, long id) {
        static Answer later(Answer one, Answer other) {
            boolean before = one.date.isBefore(other.date) || (one.date.equals(other.date) && one.id < other.id);
            return before ? other : one;
        }
    }

    private final Map<Long, Answer> general = new HashMap<>();
    private final Map<Long, Map<String, Answer>> special = new HashMap<>();

    private Answers() {}

    /** Those that hold on a day. */
    static Answers on(Session session, LocalDate day) {
        return read(session, day, day);
    }

    /** Those that hold on a day, and those that are to come. */
    static Answers from(Session session, LocalDate day) {
        return read(session, LocalDate.MAX, day);
    }

    private static Answers read(Session session, LocalDate last, LocalDate day) {
        Answers answers = new Answers();
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
                            if (!((LocalDate) cells.get(5)).isAfter(last)) {
                                answers.take(cells, day);
                            }
                        });
        return answers;
    }

    private void take(List<Object> cells, LocalDate day) {
        ChannelAnswer.Says says = ChannelAnswer.Says.of(cells.get(3), cells.get(7));
        boolean ended = cells.get(6) instanceof LocalDate until && until.isBefore(day);
        if (says == ChannelAnswer.Says.GRANTED && ended) {
            return;
        }
        Answer answer = new Answer(says, (LocalDate) cells.get(5), (Long) cells.get(0));
        long key = key((Long) cells.get(1), (String) cells.get(2));
        if (cells.get(4) instanceof String purpose) {
            special.computeIfAbsent(key, any -> new HashMap<>()).merge(purpose, answer, Answer::later);
        } else {
            general.merge(key, answer, Answer::later);
        }
    }

    private static long key(long contact, String channel) {
        return Identity.hash(contact + "|" + channel);
    }

    /** Takes one more, which is for everything. */
    void add(long contact, String channel, ChannelAnswer.Says says, LocalDate date) {
        general.merge(key(contact, channel), new Answer(says, date, Long.MAX_VALUE), Answer::later);
    }

    /** Whether the channel was refused, for whatever purpose. */
    boolean isRefused(long contact, String channel) {
        long key = key(contact, channel);
        return says(key, ChannelAnswer.Says.REFUSED)
                || special.getOrDefault(key, Map.of()).values().stream()
                        .anyMatch(answer -> answer.says() == ChannelAnswer.Says.REFUSED);
    }

    /**
     * Whether an answer for everything would say nothing new: the last one says the same, or is younger.
     *
     * @param date since when it would hold; empty for today
     */
    boolean isKnown(long contact, String channel, ChannelAnswer.Says says, Optional<LocalDate> date) {
        long key = key(contact, channel);
        return says(key, says)
                || date.flatMap(day -> Optional.ofNullable(general.get(key)).map(last -> day.isBefore(last.date())))
                        .orElse(false);
    }

    private boolean says(long key, ChannelAnswer.Says says) {
        return general.containsKey(key) && general.get(key).says() == says;
    }

    /** Whether anything was answered that is for everything. */
    boolean isAnswered(long contact, String channel) {
        return general.containsKey(key(contact, channel));
    }

    /**
     * The word for a column.
     *
     * @param column {@code optout} for one that says who refused, {@code optin} for one that says who agreed, else one with
     *     a state
     * @return null where there is no answer
     */
    String word(long contact, String channel, String column) {
        Optional<ChannelAnswer.Says> last = isRefused(contact, channel)
                ? Optional.of(ChannelAnswer.Says.REFUSED)
                : Optional.ofNullable(general.get(key(contact, channel))).map(Answer::says);
        return last.map(says -> word(says, column)).orElse(null);
    }

    private static String word(ChannelAnswer.Says says, String column) {
        return switch (says) {
            case GRANTED -> column.equals("optout") ? "false" : column.equals("optin") ? "yes" : "subscribed";
            case REFUSED -> column.equals("optout") ? "true" : column.equals("optin") ? "no" : "unsubscribed";
            case NOT_ACCEPTED -> column.equals("optin") ? "no" : null;
        };
    }
}
