package crm.exchange.mart;

import crm.cli.Session;
import crm.model.Row;
import crm.model.SavedMappings;
import crm.value.CrmException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The marts there are: built in, and those that users saved in the database, which go before. */
final class Marts {
    /** What stands as the noun of a saved declaration that is one of a mart. */
    static final String NOUN = "mart";

    private final Session session;

    Marts(Session session) {
        this.session = session;
    }

    /** Those that are built in. */
    static List<Mart> builtIn() {
        try (InputStream in = Marts.class.getResourceAsStream("/crm/exchange/marts.txt")) {
            return Mart.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that users saved. */
    List<Mart> saved() {
        return session.store().all(SavedMappings.TYPE).stream()
                .filter(Marts::isOne)
                .flatMap(row -> Mart.parse(row.require(SavedMappings.DECLARATION)).stream())
                .toList();
    }

    private static boolean isOne(Row row) {
        return row.require(SavedMappings.NOUN).equals(NOUN);
    }

    /**
     * The mart of that name.
     *
     * @throws CrmException notFound, when there is none
     */
    Mart named(String name) {
        List<Mart> all = new ArrayList<>(saved());
        all.addAll(builtIn());
        return all.stream()
                .filter(mart -> mart.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CrmException.notFound("mart", name)
                        .hint("see: crm marts")
                        .nearest(name, all.stream().map(Mart::name).toList()));
    }

    /** The record of a saved mart. */
    Optional<Row> row(String name) {
        return session.store().named(SavedMappings.TYPE, SavedMappings.NAME, name).stream()
                .filter(Marts::isOne)
                .findFirst();
    }

    /** Keeps a mart; one of that name is replaced. */
    Row save(Mart mart) {
        if (!mart.name().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*")) {
            throw CrmException.usage("a mart cannot be called " + mart.name())
                    .hint("letters, digits, dots and hyphens, no blanks");
        }
        Optional<Row> there = row(mart.name());
        return there.isPresent()
                ? session.store().update(there.get().with(SavedMappings.DECLARATION, mart.text()))
                : session.store()
                        .insert(Row.draft(SavedMappings.TYPE)
                                .with(SavedMappings.NAME, mart.name())
                                .with(SavedMappings.NOUN, NOUN)
                                .with(SavedMappings.DECLARATION, mart.text()));
    }
}
