package crm.measure;

import crm.cli.Measuring;
import crm.cli.Session;
import crm.model.Nouns;
import crm.model.OwnFields;
import crm.store.measures.MeasureTable;
import crm.store.measures.Snapshot;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Computes measures when they are first needed, and says when those that are kept are old. As long as there were no
 * orders at all they are computed again without a word. For a look at the past they are computed of what was known then, and
 * not kept.
 */
final class Freshness implements Measuring {
    @Override
    public Optional<String> prepare(Session session) {
        MeasureTable table = MeasureTable.of(session.store());
        Optional<MeasureTable.Kept> kept = table.kept();
        Optional<Snapshot> snapshot = kept.map(MeasureTable.Kept::snapshot);
        LocalDate today = session.reading().dates().today();
        if (session.store().lastKnown().isPresent()) {
            Scoring.like(session, today, snapshot).keep();
            return Optional.empty();
        }
        Optional<MeasureTable.Change> change = kept.flatMap(MeasureTable.Kept::since);
        boolean idle = snapshot.filter(past -> past.orders() == 0).isPresent();
        if (snapshot.isEmpty() || (idle && change.isPresent())) {
            Scoring.like(session, today, snapshot).keep();
            return Optional.empty();
        }
        return age(snapshot.get(), change, today);
    }

    /** The only fields that measures depend on are ladders. */
    private static String changed(String noun) {
        return noun.equals(OwnFields.TYPE.name())
                ? "ladders"
                : Nouns.plain().type(noun).plural();
    }

    /** How old measures are, in words; empty when they are of that day and nothing changed since. */
    static Optional<String> age(Snapshot snapshot, Optional<MeasureTable.Change> change, LocalDate today) {
        if (change.isEmpty() && (snapshot.on().equals(today) || snapshot.orders() == 0)) {
            return Optional.empty();
        }
        String before = change.map(since -> ", before h" + since.changeSet() + " changed " + changed(since.noun()))
                .orElse("");
        return Optional.of("measures are of " + snapshot.on() + before + "; crm score brings them up to date");
    }
}
