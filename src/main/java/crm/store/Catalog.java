package crm.store;

import crm.model.FieldType;
import crm.model.Nouns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every command must know of a database before it does anything, read with one statement.
 *
 * @param nouns the kinds of record, own fields included
 * @param settings the settings of the business that are set, by their names
 */
record Catalog(Nouns nouns, Map<String, String> settings) {
    Catalog {
        settings = Map.copyOf(settings);
    }

    /** Reads it. */
    static Catalog read(Statements statements) {
        Map<String, String> settings = new HashMap<>();
        OwnFieldMirror.Gathering own = new OwnFieldMirror.Gathering();
        statements.list(
                "SELECT id, noun, name, kind, words, description FROM own_fields UNION ALL"
                        + " SELECT 0, CAST(NULL AS VARCHAR(1000)), name, content, CAST(NULL AS CLOB), ''"
                        + " FROM settings ORDER BY 1",
                List.of(),
                (results, cells) -> {
                    Optional<String> noun = Optional.ofNullable(results.getString(2));
                    String name = results.getString(3);
                    String content = results.getString(4);
                    if (noun.isEmpty()) {
                        return settings.put(name, content);
                    }
                    Optional<String> words = Optional.ofNullable((String) cells.read(results, 5, FieldType.LONG_TEXT));
                    own.add(noun.get(), name, content, words, Optional.ofNullable(results.getString(6)));
                    return name;
                });
        return new Catalog(own.nouns(), settings);
    }
}
