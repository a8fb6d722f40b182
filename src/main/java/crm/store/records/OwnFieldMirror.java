package crm.store.records;

import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.Nouns;
import crm.model.OwnFields;
import crm.model.RecordType;
import crm.store.WithinStore;
import crm.store.engine.Statements;
import crm.store.journal.ChangeSet;
import crm.store.opening.Database;
import crm.store.place.DatabasePlace;
import crm.value.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The own fields of a database as the small file beside it has them, which help and completion read. */
public final class OwnFieldMirror {
    private OwnFieldMirror() {}

    /** Whether a change set may have changed the own fields. */
    static boolean concerns(ChangeSet written) {
        return written.counts().stream().anyMatch(count -> count.noun().equals(OwnFields.TYPE.name()));
    }

    /** Own fields as they are found, one after the other. */
    static final class Gathering {
        private final Map<String, List<Field<?>>> own = new HashMap<>();

        void add(String noun, String name, String kind, Optional<String> words, Optional<String> about) {
            if (kind.equals(OwnFields.LADDER)) {
                Field<?> ladder = Field.ladder(name, about.orElse("A ladder of your own."));
                List.of(Contacts.TYPE, Companies.TYPE)
                        .forEach(type -> own.computeIfAbsent(type.name(), any -> new ArrayList<>())
                                .add(ladder));
                return;
            }
            List<String> choices =
                    words.map(text -> List.of(text.split(",", -1))).orElse(List.of());
            Field<?> field = Field.own(name, FieldType.valueOf(kind), choices, about.orElse("A field of your own."));
            own.computeIfAbsent(noun, any -> new ArrayList<>()).add(field);
        }

        Nouns nouns() {
            return Nouns.with(own);
        }
    }

    /** The same with the fields that were deleted: their columns are still there. */
    static Nouns readAll(Statements statements, Nouns known, BiPredicate<RecordType, Field<?>> isThere) {
        Map<String, List<Field<?>>> own = new HashMap<>();
        known.all()
                .forEach(type -> own.put(
                        type.name(),
                        new ArrayList<>(
                                type.fields().stream().filter(Field::isOwn).toList())));
        long before = own.values().stream().mapToLong(List::size).sum();
        statements.list(
                "SELECT noun, name, kind FROM own_fields_was WHERE kind <> ?",
                List.of(OwnFields.LADDER),
                (results, cells) -> {
                    List<Field<?>> there = own.get(results.getString(1));
                    String name = results.getString(2);
                    boolean isKnown =
                            there.stream().anyMatch(field -> field.name().equals(name));
                    Field<?> field = Field.own(name, FieldType.valueOf(results.getString(3)), List.of(), "Deleted.");
                    return !isKnown && isThere.test(known.type(results.getString(1)), field) && there.add(field);
                });
        boolean more = own.values().stream().mapToLong(List::size).sum() > before;
        return more ? Nouns.with(own) : known;
    }

    /** The nouns with their own fields, as the file beside the database has them; without any where it is missing. */
    public static Nouns of(DatabasePlace place) {
        if (place.inMemory()) {
            return inMemory(place);
        }
        Optional<Path> file = place.fieldMirror().filter(Files::exists);
        if (file.isEmpty()) {
            return Nouns.plain();
        }
        Gathering own = new Gathering();
        try {
            for (String line : Files.readAllLines(file.get())) {
                String[] parts = line.split("\t", -1);
                if (parts.length == 5) {
                    own.add(
                            parts[0],
                            parts[1],
                            parts[2],
                            Optional.of(parts[3]).filter(text -> !text.isEmpty()),
                            Optional.of(parts[4]));
                }
            }
            return own.nouns();
        } catch (IOException | IllegalArgumentException e) {
            // The next command that opens the database mends it.
            return Nouns.plain();
        }
    }

    /** There is no file beside a database in memory, and nothing to wait for. */
    private static Nouns inMemory(DatabasePlace place) {
        try (Database database = Database.open(place, Duration.ZERO, "")) {
            return Catalog.read(database.statements()).nouns();
        } catch (CrmException e) {
            return Nouns.plain();
        }
    }

    /** Writes the file beside the database. */
    @WithinStore
    public static void write(DatabasePlace place, Nouns nouns) {
        place.fieldMirror().ifPresent(file -> place.write(file, text(nouns)));
    }

    /** Writes it where it says something else: it is damaged, or a command ended between its commit and this file. */
    static void mend(DatabasePlace place, Nouns nouns) {
        Optional<Path> file = place.fieldMirror();
        if (file.isPresent() && !same(file.get(), text(nouns))) {
            try {
                write(place, nouns);
            } catch (CrmException e) {
                // Only help and completion are poorer for it: no reason to refuse the command.
            }
        }
    }

    private static boolean same(Path file, String text) {
        try {
            return Files.exists(file) ? Files.readString(file).equals(text) : text.isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** Ladders are fields of contacts and companies, and stand once. */
    private static boolean isWritten(RecordType type, Field<?> field) {
        return field.isOwn() && !(field.isMeasure() && type.name().equals(Companies.TYPE.name()));
    }

    private static String text(Nouns nouns) {
        StringBuilder lines = new StringBuilder();
        nouns.all().forEach(type -> type.fields().stream()
                .filter(field -> isWritten(type, field))
                .forEach(field -> lines.append(String.join(
                                "\t",
                                type.name(),
                                field.name(),
                                field.isMeasure()
                                        ? OwnFields.LADDER
                                        : field.type().name(),
                                String.join(",", field.choices()),
                                field.about()))
                        .append('\n')));
        return lines.toString();
    }
}
