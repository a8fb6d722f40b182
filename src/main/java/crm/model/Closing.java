package crm.model;

import crm.value.CrmException;
import crm.value.Dates;
import crm.value.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What goes with closing a record, whichever command does it: the day or moment is noted, a loss has a reason, and both
 * go when it is opened again. The commands with a verb of their own do more; what only they can do is left to them.
 *
 * @param state the field that says how far a record is
 * @param closed the words of it that close
 * @param when the day or moment of closing
 * @param why the reason, where there is one
 * @param verbs for words that only a command brings about, that command
 */
public record Closing(
        Field<String> state, Set<String> closed, Field<?> when, Optional<Field<String>> why, List<Verb> verbs) {
    private static final List<Closing> ALL = List.of(
            new Closing(
                    Leads.STATUS,
                    Set.of("converted", "lost"),
                    Leads.CLOSED,
                    Optional.of(Leads.REASON),
                    List.of(
                            new Verb("converted", "crm lead convert %s closes it and opens the deal"),
                            new Verb("lost", "crm lead lose %s --reason TEXT"),
                            new Verb("", "crm lead reopen %s"))),
            new Closing(Deals.STAGE, Set.of("won", "lost"), Deals.CLOSED, Optional.of(Deals.REASON), List.of()),
            new Closing(Tasks.STATUS, Set.of("done"), Tasks.DONE, Optional.empty(), List.of()),
            new Closing(Tickets.STATUS, Set.of("closed"), Tickets.CLOSED, Optional.empty(), List.of()));

    /**
     * What only a command of its own does.
     *
     * @param word the state; empty for opening what was closed
     * @param command how, with a place for the record
     */
    public record Verb(String word, String command) {}

    /** What closing means for a kind of record, where such records are closed. */
    public static Optional<Closing> of(RecordType type) {
        List<RecordType> types = Arrays.asList(Leads.TYPE, Deals.TYPE, Tasks.TYPE, Tickets.TYPE);
        int at = types.indexOf(type);
        return at < 0 ? Optional.empty() : Optional.of(ALL.get(at));
    }

    /** Whether a record of any kind is closed; one of a kind that nobody closes never is. */
    public static boolean isOver(Row row) {
        return of(row.type()).filter(closing -> closing.isClosed(row)).isPresent();
    }

    /** Whether a record is closed. */
    boolean isClosed(Row row) {
        return row.get(state).filter(closed::contains).isPresent();
    }

    /**
     * The record with what goes with its new state. One that is added closed is of the past: of what is not told of it nothing
     * is asked.
     *
     * @param before as it was, or a draft
     * @throws CrmException usage, where only another command can do it, or a loss has no reason
     */
    public Row settled(Row before, Row after, Dates dates) {
        if (before.get(state).equals(after.get(state)) || !(isClosed(before) || isClosed(after))) {
            return after;
        }
        boolean isNew = before.id() == 0;
        if (!isNew) {
            refuse(before, after);
        }
        if (!isClosed(after)) {
            Row open = after.without(when);
            boolean kept = why.filter(reason -> before.get(reason).equals(after.get(reason)))
                    .isPresent();
            return kept ? open.without(why.get()) : open;
        }
        if (!isNew
                && after.get(state).filter("lost"::equals).isPresent()
                && why.filter(reason -> after.get(reason).isPresent()).isEmpty()) {
            throw CrmException.usage(Text.a(after.type().name()) + " is lost for a reason")
                    .hint("say it with --reason TEXT");
        }
        Object moment = when.type() == FieldType.TIME ? dates.instant("now") : dates.today();
        return after.set(when, moment);
    }

    private void refuse(Row before, Row after) {
        String word = isClosed(after) ? after.require(state) : "";
        verbs.stream().filter(verb -> verb.word().equals(word)).findFirst().ifPresent(verb -> {
            String what = word.isEmpty() ? "opens it again" : "makes it " + word;
            throw CrmException.usage("another command " + what)
                    .hint(verb.command().replace("%s", Long.toString(before.id())));
        });
    }
}
