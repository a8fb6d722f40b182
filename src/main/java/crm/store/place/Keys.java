package crm.store.place;

import crm.store.WithinStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The keys of the encrypted states that a command opens; the password is asked for once, and only when it is needed. */
@WithinStore
public final class Keys {
    private final Supplier<Secret> asking;
    private final Keyring ring;
    private Optional<Secret> secret = Optional.empty();

    Keys(Supplier<Secret> asking, Keyring ring) {
        this.asking = asking;
        this.ring = ring;
    }

    /** What the engine needs to open the state in a directory; nothing for one that is not encrypted. */
    String attributes(Path state) {
        return Files.exists(Encryption.file(state)) ? Encryption.attributes(key(state)) : "";
    }

    /** The key of an encrypted state. */
    public String key(Path state) {
        Encryption encryption = Encryption.of(state);
        Optional<String> known = ring.of(encryption);
        if (known.isPresent()) {
            return known.get();
        }
        if (secret.isEmpty()) {
            secret = Optional.of(asking.get());
        }
        String key = encryption.key(secret.get(), state.getParent());
        ring.keep(encryption, key);
        return key;
    }

    /** Learns the key of a state that this command encrypts. */
    public void learn(Encryption.Fresh fresh) {
        ring.keep(fresh.encryption(), fresh.key());
    }
}
