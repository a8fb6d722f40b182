package crm.store.place;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys of encrypted databases that were given once, kept in memory for the commands of one shell or batch, so that
 * a password is asked for and stretched once rather than for each.
 */
public final class Keyring {
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    /** The key of that encryption, when it was given before. */
    Optional<String> of(Encryption encryption) {
        return Optional.ofNullable(keys.get(encryption.check()));
    }

    void keep(Encryption encryption, String key) {
        keys.put(encryption.check(), key);
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "Keyring of " + keys.size();
    }
}
