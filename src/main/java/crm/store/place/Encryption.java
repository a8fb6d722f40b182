package crm.store.place;

import crm.store.WithinStore;
import crm.store.engine.Sha256;
import crm.value.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * How a state is encrypted, as a small file in its directory tells: AES-256 with a key that is given, or stretched from
 * a password by PBKDF2-HMAC-SHA256 with a random salt (RFC 8018; 600,000 rounds as OWASP advises). The file holds no
 * secret: the check is the hash of a hash of the key, by which a wrong password is told from a damaged database.
 *
 * @param rounds rounds of stretching; 0 where the key is given as it is
 * @param salt random, in hexadecimal
 * @param check by which the right key is known
 */
@WithinStore
public record Encryption(int rounds, String salt, String check) {
    private static final String FILE = "encryption";
    private static final int ROUNDS = 600_000;
    private static final int MOST_ROUNDS = 100_000_000;
    private static final int KEY_BITS = 256;

    /** The file that tells how the state in a directory is encrypted; not there when it is not. */
    public static Path file(Path state) {
        return state.resolve(FILE);
    }

    /** A new key, of a secret that nobody has used yet. */
    public record Fresh(Encryption encryption, String key) {}

    /** Makes a key of a secret for a state that is to be encrypted. */
    public static Fresh with(Secret secret) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String salt = HexFormat.of().formatHex(random);
        int rounds = secret.isKey() ? 0 : ROUNDS;
        String key = secret.isKey() ? secret.text() : stretched(secret.text(), salt, rounds);
        return new Fresh(new Encryption(rounds, salt, check(salt, key)), key);
    }

    /** Reads the file of a state. */
    static Encryption of(Path state) {
        Map<String, String> words = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file(state))) {
                int space = line.indexOf(' ');
                if (space > 0) {
                    words.put(
                            line.substring(0, space), line.substring(space + 1).strip());
                }
            }
            int rounds = Integer.parseInt(words.getOrDefault("rounds", "?"));
            Encryption read = new Encryption(rounds, words.getOrDefault("salt", ""), words.getOrDefault("check", ""));
            if (rounds < 0 || rounds > MOST_ROUNDS || read.check.isEmpty()) {
                throw CrmException.damaged(file(state) + " does not say how the database is encrypted");
            }
            return read;
        } catch (IOException | NumberFormatException e) {
            throw CrmException.damaged("cannot read " + file(state) + ": " + e.getMessage())
                    .hint("go back with: crm restore FILE")
                    .because(e);
        }
    }

    /** The text of the file. */
    public String text() {
        String method = rounds == 0 ? "key" : "pbkdf2-hmac-sha256";
        return "cipher AES/CBC/NoPadding 256\nmethod " + method + "\nrounds " + rounds + "\nsalt " + salt + "\ncheck "
                + check + "\n";
    }

    /** The key; damaged (exit 8) when the secret is not the right one. */
    String key(Secret secret, Path place) {
        if (rounds == 0 && !secret.isKey()) {
            throw CrmException.damaged("the database at " + place + " is opened with a key, not with a password")
                    .hint("give it in CRM_DB_KEY");
        }
        String key = secret.isKey() ? secret.text() : stretched(secret.text(), salt, rounds);
        if (!check(salt, key).equals(check)) {
            throw CrmException.damaged(
                            "wrong " + (secret.isKey() ? "key" : "password") + " for the database at " + place)
                    .hint("it was not opened; give the right one");
        }
        return key;
    }

    private static String stretched(String password, String salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), HexFormat.of().parseHex(salt), rounds, KEY_BITS);
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return HexFormat.of().formatHex(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String check(String salt, String key) {
        byte[] once = new Sha256().add("crm key").add(salt).add(key).digest();
        return new Sha256().raw(once).hex().substring(0, 32);
    }

    /** What the engine needs to open or make a database with this key. */
    public static String attributes(String key) {
        return ";dataEncryption=true;encryptionAlgorithm=AES/CBC/NoPadding;encryptionKey=" + key;
    }
}
