package crm.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The keys of the encrypted states that a command opens; the password is asked for once, and only when it is needed. */
final class Keys {
    private final Supplier<Secret> asking;
    private final Map<String, String> known = new HashMap<>();
    private Optional<Secret> secret = Optional.empty();

    Keys(Supplier<Secret> asking) {
        this.asking = asking;
    }

    /** What the engine needs to open the state in a directory; nothing for one that is not encrypted. */
    String attributes(Path state) {
        return Files.exists(Encryption.file(state)) ? Encryption.attributes(key(state)) : "";
    }

    /** The key of an encrypted state. */
    String key(Path state) {
        Encryption encryption = Encryption.of(state);
        String key = known.get(encryption.check());
        if (key == null) {
            if (secret.isEmpty()) {
                secret = Optional.of(asking.get());
            }
            key = encryption.key(secret.get(), state.getParent());
            known.put(encryption.check(), key);
        }
        return key;
    }

    /** Learns the key of a state that this command encrypts. */
    void learn(Encryption.Fresh fresh) {
        known.put(fresh.encryption().check(), fresh.key());
    }
}
