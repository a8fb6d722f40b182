package crm.store;

import crm.store.history.History;
import crm.store.history.Undo;
import crm.store.journal.ChangeSet;
import crm.store.opening.Database;
import crm.store.place.DatabasePlace;
import crm.store.records.RecordStore;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** A fresh database in memory, and commands against it. */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicLong COUNT = new AtomicLong();
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final DatabasePlace place = DatabasePlace.of("memory:store" + COUNT.incrementAndGet());

    /** Makes it. */
    public TestDatabase() {
        EmptyDatabase.at(place);
    }

    /** Where it is. */
    public DatabasePlace place() {
        return place;
    }

    /** One command that writes; its change set. */
    public ChangeSet write(Consumer<RecordStore> work) {
        try (Database database = Database.open(place, Duration.ZERO, "test")) {
            RecordStore store = RecordStore.over(database);
            work.accept(store);
            return store.commit(NOW, "tester", "crm test").orElseThrow();
        }
    }

    /** One command that reads. */
    public <T> T read(Function<RecordStore, T> work) {
        try (Database database = Database.open(place, Duration.ZERO, "test")) {
            return work.apply(RecordStore.over(database));
        }
    }

    /** Takes a change set back; the change set that did. */
    public ChangeSet undo(ChangeSet past) {
        return write(store ->
                new Undo(store).of(History.of(store).changeSet(past.number()).orElseThrow(), false));
    }

    /** Takes back what nothing that came later needs; the change set that did. */
    public ChangeSet undoWhatCan(ChangeSet past) {
        return write(store ->
                new Undo(store).of(History.of(store).changeSet(past.number()).orElseThrow(), true));
    }

    @Override
    public void close() {
        Database.forget(place);
    }
}
