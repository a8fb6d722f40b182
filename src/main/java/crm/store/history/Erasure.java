package crm.store.history;

import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.FurtherValues;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.engine.Statements;
import crm.store.journal.ChangeSet;
import crm.store.journal.RowDigest;
import crm.store.journal.Salts;
import crm.store.journal.Seal;
import crm.store.records.ErasedPeople;
import crm.store.records.RecordStore;
import crm.value.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Erases a person: personal values leave their record and what belongs to it, as they are and as they were, names and
 * addresses of theirs leave all texts and the command lines of the history. The records stay, without them, so that
 * orders and reports count as before. What {@code verify} needs of the erased values is a digest; its salt is forgotten.
 */
public final class Erasure {
    private static final String ERASED = "[erased]";
    private static final int SHORTEST_WORD = 5;

    private final RecordStore store;
    private final Statements statements;
    private final Seal seal;
    private final Nouns nouns;
    private final long contact;
    private final LocalDate day;
    private final Set<Long> people = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> tokens = new LinkedHashSet<>();
    private final Set<Long> changeSets = new LinkedHashSet<>();
    private long values;
    private long records;
    private long lines;

    /**
     * What was erased.
     *
     * @param values how many values, those of former versions included
     * @param records how many records had any
     * @param commandLines how many lines of the history
     */
    public record Done(long values, long records, long commandLines) {}

    private Erasure(RecordStore store, long contact, LocalDate day) {
        this.store = store;
        this.statements = store.statements();
        this.seal = store.journal().seal();
        this.nouns = store.everything();
        this.contact = contact;
        this.day = day;
    }

    /** Erases the person of a contact, who may be deleted already. */
    public static Done of(RecordStore store, long contact, LocalDate day) {
        return new Erasure(store, contact, day).run();
    }

    private Done run() {
        findPeople();
        each(everything(Contacts.TYPE), version -> people.contains(version.row().id()), version -> know(version.row()));
        each(
                everything(FurtherValues.TYPE),
                version -> people.contains(owner(version.row())),
                version -> knowFurther(version.row()));
        for (RecordType type : store.nouns().all()) {
            erase(everything(type));
        }
        eraseLines();
        statements.update(
                "INSERT INTO erasures (change_set, contact, erased_on) VALUES (?, ?, ?)",
                store.journal().number(),
                contact,
                day);
        seal.erases();
        store.journal().say("crm privacy erase " + contact);
        return new Done(values, records, lines);
    }

    /** A kind with its deleted own fields, whose values are still there. */
    private RecordType everything(RecordType type) {
        return nouns.type(type);
    }

    private interface Test {
        boolean holds(Versions.Version version);
    }

    private void each(RecordType type, Test test, java.util.function.Consumer<Versions.Version> reader) {
        new Versions(statements, type).each(version -> {
            if (test.holds(version)) {
                reader.accept(version);
            }
        });
    }

    /** The contact, and those that were merged into it. */
    private void findPeople() {
        people.add(contact);
        for (int before = 0; before < people.size(); ) {
            before = people.size();
            each(
                    everything(FurtherValues.TYPE),
                    version -> people.contains(owner(version.row()))
                            && version.row()
                                    .get(FurtherValues.KIND)
                                    .filter(FurtherValues.MERGED::equals)
                                    .isPresent(),
                    version -> version.row()
                            .get(FurtherValues.CONTENT)
                            .filter(id -> id.matches("\\d{1,18}"))
                            .ifPresent(id -> people.add(Long.parseLong(id))));
        }
    }

    private static long owner(Row row) {
        return row.get(FurtherValues.OWNER).orElse(0L);
    }

    /** Learns by what the person is known, and keeps keyed hashes of it. */
    private void know(Row row) {
        changeSets.add(row.changed());
        for (Field<?> field : row.type().stored()) {
            if ((field.isPersonal() || field.isOwn()) && row.values().get(field.name()) instanceof String text) {
                tokens.add(text);
            }
        }
        row.get(Contacts.NAME)
                .filter(name -> !name.equals(erased(row.id())))
                .ifPresent(name -> know(Contacts.NAME, name));
        for (Field<String> field : List.of(Contacts.EMAIL, Contacts.PHONE, Contacts.HANDLE, Contacts.REF)) {
            row.get(field).ifPresent(value -> know(field, value));
        }
    }

    private void knowFurther(Row row) {
        changeSets.add(row.changed());
        String kind = row.get(FurtherValues.KIND).orElse("");
        for (Field<String> field : List.of(Contacts.EMAIL, Contacts.PHONE, Contacts.HANDLE, Contacts.REF)) {
            if (field.name().equals(kind)) {
                row.get(FurtherValues.CONTENT).ifPresent(value -> know(field, value));
            }
        }
        row.get(FurtherValues.CONTENT).ifPresent(tokens::add);
    }

    private void know(Field<String> field, String value) {
        ErasedPeople.add(statements, field, value, contact, day);
        boolean telling = field != Contacts.NAME || value.contains(" ");
        if (telling && value.length() >= SHORTEST_WORD) {
            words.add(value);
        }
    }

    private static String erased(long id) {
        return "erased " + id;
    }

    /** Whether a record is the person's own: the record itself, a part of it, or one that is linked to it. */
    private boolean isTheirs(Row row) {
        if (row.type().equals(Contacts.TYPE)) {
            return people.contains(row.id());
        }
        if (row.type().equals(FurtherValues.TYPE)) {
            return people.contains(owner(row));
        }
        return row.type().stored().stream()
                .filter(field -> field.type() == FieldType.LINK && !field.name().equals("owner"))
                .filter(field ->
                        field.target().filter(Contacts.TYPE.name()::equals).isPresent())
                .anyMatch(field -> row.values().get(field.name()) instanceof Long id && people.contains(id));
    }

    private void erase(RecordType type) {
        Map<Long, List<Versions.Version>> found = new TreeMap<>();
        new Versions(statements, type).each(version -> {
            if (!cleaned(version.row()).values().equals(version.row().values())) {
                found.computeIfAbsent(version.row().id(), any -> new ArrayList<>());
            }
        });
        each(type, version -> found.containsKey(version.row().id()), version -> found.get(
                        version.row().id())
                .add(version));
        found.forEach((id, versions) -> erase(type, id, versions));
    }

    private void erase(RecordType type, long id, List<Versions.Version> versions) {
        records++;
        RowDigest digests = new RowDigest(type, seal.salts());
        versions.forEach(version -> keepDigest(type, digests, version.row()));
        seal.salts().forget(id);
        for (Versions.Version version : versions) {
            if (version.gone() == 0) {
                Row old = store.get(store.nouns().type(type), id);
                if (type.equals(FurtherValues.TYPE)) {
                    store.delete(old);
                } else {
                    store.replace(old, cleaned(old));
                    clearHidden(type, id);
                }
            }
        }
        StringBuilder sql = new StringBuilder("UPDATE " + type.historyTable() + " SET id = id");
        for (Field<?> field : type.stored()) {
            if (RowDigest.isSalted(field)) {
                sql.append(", ").append(field.column()).append(" = NULL");
                if (field.isKeyed()) {
                    sql.append(", ").append(field.keyColumn()).append(" = NULL");
                }
            }
        }
        statements.update(sql.append(" WHERE id = ?").toString(), id);
    }

    private void clearHidden(RecordType type, long id) {
        for (Field<?> field : type.stored()) {
            if (field.isOwn() && store.nouns().type(type).field(field.name()).isEmpty()) {
                statements.update("UPDATE " + type.table() + " SET " + field.column() + " = NULL WHERE id = ?", id);
            }
        }
    }

    private void keepDigest(RecordType type, RowDigest digests, Row row) {
        long erasedHere = type.stored().stream()
                .filter(field -> RowDigest.isSalted(field) && row.values().containsKey(field.name()))
                .count();
        Optional<byte[]> secret = digests.secret(row.id(), row.values());
        boolean kept = statements.number(
                        "SELECT COUNT(*) FROM erased_digests WHERE noun = ? AND id = ? AND changed = ?",
                        type.name(),
                        row.id(),
                        row.changed())
                > 0;
        if (secret.isPresent() && !kept) {
            values += erasedHere;
            statements.update(
                    "INSERT INTO erased_digests (noun, id, changed, digest, amount, change_set)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    type.name(),
                    row.id(),
                    row.changed(),
                    HexFormat.of().formatHex(secret.get()),
                    erasedHere,
                    store.journal().number());
        }
    }

    /** The record without what is personal, where it is theirs, and without their names and addresses in its texts. */
    private Row cleaned(Row row) {
        Row clean = row;
        boolean theirs = isTheirs(row);
        boolean person = row.type().equals(Contacts.TYPE);
        for (Field<?> field : row.type().stored()) {
            Object value = row.values().get(field.name());
            boolean leaves = theirs && (field.isPersonal() || (person && field.isOwn()));
            if (value != null && leaves) {
                clean = clean.without(field);
            } else if (value instanceof String text && isProse(row.type(), field, theirs)) {
                String without = withoutWords(text);
                clean = without.equals(text) ? clean : clean.set(field, without);
            }
        }
        return theirs && person && row.get(Contacts.NAME).isPresent()
                ? clean.with(Contacts.NAME, erased(row.id()))
                : clean;
    }

    /** Other people may have the same name or address: theirs is left alone, but not what is written about this one. */
    private static boolean isProse(RecordType type, Field<?> field, boolean theirs) {
        boolean other = type.equals(Contacts.TYPE) || type.equals(FurtherValues.TYPE);
        return field.type() == FieldType.LONG_TEXT
                || (field.type() == FieldType.TEXT && (theirs || !other) && !field.isUnique());
    }

    private String withoutWords(String text) {
        String left = text;
        for (String word : words) {
            left = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(left)
                    .replaceAll(Matcher.quoteReplacement(ERASED));
        }
        return left;
    }

    private void eraseLines() {
        Salts salts = Salts.of(statements, Salts.COMMANDS);
        List<String> foldedWords = words.stream().map(Text::fold).toList();
        List<String> foldedTokens = tokens.stream().map(Text::fold).toList();
        for (ChangeSet set : History.of(store).last(Integer.MAX_VALUE)) {
            String line = Text.fold(set.command());
            List<String> telling = changeSets.contains(set.number()) ? foldedTokens : foldedWords;
            boolean imported = line.startsWith("crm import ");
            if (telling.stream().anyMatch(line::contains)
                    && !(imported && foldedWords.stream().noneMatch(line::contains))) {
                eraseLine(salts, set);
            }
        }
    }

    private void eraseLine(Salts salts, ChangeSet set) {
        statements.update(
                "INSERT INTO erased_digests (noun, id, changed, digest, amount, change_set) VALUES (?, ?, ?, ?, ?, ?)",
                "change_set",
                set.number(),
                set.number(),
                HexFormat.of().formatHex(Seal.command(salts, set.number(), set.command())),
                1,
                store.journal().number());
        salts.forget(set.number());
        statements.update("UPDATE change_sets SET command = ? WHERE id = ?", shortened(set.command()), set.number());
        lines++;
        values++;
    }

    /** The command with its noun and verb at most. */
    private String shortened(String command) {
        String[] parts = command.split(" ", 4);
        boolean noun = parts.length > 2
                && store.nouns().called(parts[1].toLowerCase(Locale.ROOT)).isPresent();
        return "crm " + (parts.length > 1 ? parts[1] + " " : "")
                + (noun && parts[2].matches("[a-z]+") ? parts[2] + " " : "") + ERASED;
    }
}
