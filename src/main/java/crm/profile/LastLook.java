package crm.profile;

import crm.cli.Crm;
import crm.cli.Session;
import crm.store.history.History;
import crm.store.journal.ChangeSet;
import java.time.LocalDate;
import java.util.Optional;

/** When the user last looked at a record, and the look that is being taken. Looks at the past do not count. */
final class LastLook {
    private final Crm crm;
    private final Looks looks;
    private final long id;
    private final Optional<Looks.Look> last;
    private final long known;
    private final boolean past;

    private LastLook(Crm crm, Session session, long id) {
        this.crm = crm;
        this.looks = Looks.of(crm);
        this.id = id;
        this.past = session.store().lastKnown().isPresent();
        this.known = History.of(session.store()).last(1).stream()
                .map(ChangeSet::number)
                .findFirst()
                .orElse(0L);
        this.last = past ? Optional.empty() : looks.last(id).filter(look -> look.changeSet() <= known);
    }

    /** The user's last look at a record. */
    static LastLook of(Crm crm, Session session, long id) {
        return new LastLook(crm, session, id);
    }

    /** The last change set that the user knew; 0 for who never looked, so that everything is new. */
    long changeSet() {
        return last.map(Looks.Look::changeSet).orElse(0L);
    }

    /** What is new, in a line; empty for who never looked, and when nothing changed. */
    Optional<String> news(Session session, Circle circle) {
        return last.flatMap(look -> {
            News news = News.of(session, circle, look.changeSet());
            LocalDate day =
                    LocalDate.ofInstant(look.at(), session.reading().dates().zone());
            return news.isEmpty() ? Optional.empty() : Optional.of("since " + day + ": " + news.words());
        });
    }

    /** The user has looked. */
    void note() {
        if (!past) {
            looks.note(id, new Looks.Look(known, crm.environment().clock().instant()));
        }
    }
}
