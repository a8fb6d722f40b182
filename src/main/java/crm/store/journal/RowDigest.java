package crm.store.journal;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.RecordType;
import crm.store.WithinStore;
import crm.store.engine.Sha256;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The digest of one version of a record: over its kind, id, change set and plain values, and over a salted digest of its
 * texts and personal values, which can be kept when those values and their salt are erased. Fields without a value do
 * not count, so that a new field changes no digest. Not for several threads.
 */
@WithinStore
public final class RowDigest {
    private static final Set<FieldType> TEXTS = EnumSet.of(
            FieldType.TEXT, FieldType.LONG_TEXT, FieldType.EMAIL, FieldType.PHONE, FieldType.URL, FieldType.TAGS);

    private final String noun;
    private final Salts salts;
    private final Sha256 plain = new Sha256();
    private final Sha256 hidden = new Sha256();
    private List<Field<?>> fields = List.of();
    private boolean[] salted = {};

    /** Digests of a kind. */
    public RowDigest(RecordType type, Salts salts) {
        this.noun = type.name();
        this.salts = salts;
        learn(type);
    }

    /** Takes the fields from a kind that got more of them. */
    void learn(RecordType type) {
        this.fields = type.stored().stream()
                .sorted(Comparator.comparing(Field::column))
                .toList();
        this.salted = new boolean[fields.size()];
        for (int i = 0; i < salted.length; i++) {
            salted[i] = isSalted(fields.get(i));
        }
    }

    /** Whether a field belongs to the part of the digest that outlives the erasing of its values. */
    public static boolean isSalted(Field<?> field) {
        return field.isPersonal() || field.isOwn() || TEXTS.contains(field.type());
    }

    /** The digest of a version. */
    public byte[] of(long id, long changed, Map<String, Object> values) {
        return of(id, changed, values, secret(id, values));
    }

    /** The salted digest of the texts and personal values; empty when there are none. */
    public Optional<byte[]> secret(long id, Map<String, Object> values) {
        for (int i = 0; i < salted.length; i++) {
            Object value = salted[i] ? values.get(fields.get(i).name()) : null;
            if (value != null) {
                if (hidden.isEmpty()) {
                    hidden.raw(salts.of(id).orElse(new byte[0])).add("");
                }
                hidden.add(fields.get(i).column()).add(value);
            }
        }
        return hidden.isEmpty() ? Optional.empty() : Optional.of(hidden.digest());
    }

    /** The digest of a version whose texts and personal values have this digest. */
    public byte[] of(long id, long changed, Map<String, Object> values, Optional<byte[]> secret) {
        plain.add(noun).add(id).add(changed);
        for (int i = 0; i < salted.length; i++) {
            Object value = salted[i] ? null : values.get(fields.get(i).name());
            if (value != null) {
                plain.add(fields.get(i).column()).add(value);
            }
        }
        secret.ifPresent(plain::raw);
        return plain.digest();
    }
}
