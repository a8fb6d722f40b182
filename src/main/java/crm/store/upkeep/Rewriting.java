package crm.store.upkeep;

import crm.store.check.Inspection;
import crm.store.engine.Engine;
import crm.store.engine.Failure;
import crm.store.opening.Database;
import crm.store.opening.Opening;
import crm.store.place.DatabaseLock;
import crm.store.place.DatabasePlace;
import crm.store.place.Encryption;
import crm.store.place.Folder;
import crm.store.place.NextState;
import crm.store.place.Secret;
import crm.store.records.RecordStore;
import crm.store.schema.Migrations;
import crm.value.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Writes a database anew in a copy that takes its place, so that nothing of what was deleted stays in its pages and its
 * log; with another key, with one, or with none. The engine alone would keep deleted bytes until their room is needed.
 * Every page passes through a cipher, even where no key is left at the end: the engine then begins a new log.
 */
public final class Rewriting {

    private final DatabasePlace place;
    private final Duration wait;
    private final String command;

    /** The rewriting of a database; a usage error (exit 2) for one in memory. */
    public Rewriting(DatabasePlace place, Duration wait, String command) {
        place.requireDisk("written anew");
        place.requireWritable();
        this.place = place;
        this.wait = wait;
        this.command = command;
    }

    /** Keeps the key, or that there is none. */
    public void clean() {
        run(Optional.empty(), true);
    }

    /** Encrypts a database; a conflict (exit 5), before the secret is asked for, when it is encrypted already. */
    public void encrypt(Supplier<Secret> secret) {
        if (place.isEncrypted()) {
            throw CrmException.conflict("the database at " + place + " is encrypted already")
                    .hint("another password: crm db rekey");
        }
        run(Optional.of(Encryption.with(secret.get())), false);
    }

    /** Encrypts an encrypted database with another key. */
    public void rekey(Supplier<Secret> secret) {
        requireEncrypted();
        place.unlock();
        run(Optional.of(Encryption.with(secret.get())), false);
    }

    /** Takes the encryption away. */
    public void decrypt() {
        requireEncrypted();
        place.unlock();
        run(Optional.empty(), false);
    }

    private void requireEncrypted() {
        if (!place.isEncrypted()) {
            throw CrmException.conflict("the database at " + place + " is not encrypted")
                    .hint("crm db encrypt does that");
        }
    }

    private void run(Optional<Encryption.Fresh> fresh, boolean sameKey) {
        place.unlock();
        DatabaseLock.take(place.lockFile(), wait, place.told(command)).during(() -> {
            Database.leave(place, Opening.of(place), database -> RecordStore.over(database)
                    .nouns());
            Folder folder = place.folder(place.current());
            place.requireRoom(3 * folder.size() + DatabasePlace.ROOM_FOR_WRITING);
            try (NextState next = NextState.begin(place)) {
                folder.copyTo(next.folder());
                compress(next.address());
                encipher(next.folder().path(), fresh, sameKey);
                try (Database database = Database.over(place, next.address())) {
                    Inspection.requireSound(
                            RecordStore.over(database), finding -> finding.about("the copy of " + place));
                }
                next.becomeCurrent(Migrations.LATEST);
            }
            forgetEarlier();
            return true;
        });
    }

    private void compress(String address) {
        try (Database database = Database.over(place, address)) {
            Compaction.compress(database);
        }
    }

    private void encipher(Path state, Optional<Encryption.Fresh> fresh, boolean sameKey) {
        String plain = "directory:" + state;
        Optional<String> before =
                Files.exists(Encryption.file(state)) ? Optional.of(place.keys().key(state)) : Optional.empty();
        Optional<String> after = sameKey ? before : fresh.map(Encryption.Fresh::key);
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String between = HexFormat.of().formatHex(random);
        Optional<String> now = before;
        if (before.isPresent() == after.isPresent()) {
            change(plain, now, Optional.of(between));
            now = Optional.of(between);
        }
        change(plain, now, after);
        if (!sameKey) {
            fresh.ifPresent(place.keys()::learn);
            keep(state, fresh);
        }
        makePrivate(new Folder(state));
    }

    private static void change(String plain, Optional<String> from, Optional<String> to) {
        String opening = from.map(Encryption::attributes).orElse("");
        String change = to.isEmpty()
                ? ";decryptDatabase=true"
                : from.isEmpty() ? Encryption.attributes(to.get()) : ";newEncryptionKey=" + to.get();
        try (Connection connection = Engine.open(plain + opening + change, false)) {
            connection.rollback();
        } catch (SQLException e) {
            throw Failure.of(e, "changing the encryption");
        }
        Engine.shutDown(plain);
    }

    private static void keep(Path state, Optional<Encryption.Fresh> fresh) {
        try {
            Path file = Encryption.file(state);
            Files.deleteIfExists(file);
            if (fresh.isPresent()) {
                Files.writeString(file, fresh.get().encryption().text());
            }
        } catch (IOException e) {
            throw CrmException.failed("cannot write the new state: " + e.getMessage())
                    .because(e);
        }
    }

    /** The engine makes one file for all to read, with random bytes by which it knows the key. */
    private static void makePrivate(Folder state) {
        try {
            for (Path file : state.files()) {
                Folder.makePrivate(state.path().resolve(file));
            }
        } catch (IOException e) {
            throw CrmException.failed("cannot make the new state private: " + e.getMessage())
                    .because(e);
        }
    }

    /** Earlier states and backups beside the database would still tell what this was to hide. */
    private void forgetEarlier() {
        DatabasePlace.Current now = place.current();
        place.switchTo(now, Optional.empty());
        NextState.states(place).stream()
                .filter(state -> !state.equals(now.directory()))
                .forEach(place::remove);
        try (Stream<Path> files = Files.list(place.root())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("before-schema-")) {
                    Files.delete(file);
                } else if (name.startsWith("aside-")) {
                    new Folder(file).remove();
                }
            }
        } catch (IOException e) {
            throw CrmException.failed("cannot remove earlier states of " + place + ": " + e.getMessage())
                    .because(e);
        }
    }
}
