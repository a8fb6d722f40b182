package crm.exchange;

import crm.cli.Session;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.SavedMappings;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shapes that users saved, kept in the database. */
final class SavedShapes {
    private final Session session;

    SavedShapes(Session session) {
        this.session = session;
    }

    /** All of them. */
    List<Shape> all() {
        return session.store().all(SavedMappings.TYPE).stream()
                .filter(SavedShapes::isShape)
                .flatMap(row -> ShapeText.parse(row.require(SavedMappings.DECLARATION)).stream())
                .toList();
    }

    /** Marts are kept there too: see {@link crm.exchange.mart}. */
    private static boolean isShape(Row row) {
        return !row.require(SavedMappings.NOUN).equals("mart");
    }

    /**
     * The shape of that name, saved or built in.
     *
     * @throws CrmException notFound, when there is none
     */
    Shape named(String name) {
        List<Shape> all = new ArrayList<>(all());
        all.addAll(Shapes.ALL);
        return all.stream()
                .filter(shape -> shape.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CrmException.notFound("shape", name)
                        .hint("see: crm shapes")
                        .nearest(name, all.stream().map(Shape::name).toList()));
    }

    /**
     * The shape for files with a kind of record: of that name, or of the program of that name.
     *
     * @throws CrmException usage, when it has none for that kind; notFound, when there is no such shape
     */
    Shape of(String name, RecordType type) {
        List<Shape> all = new ArrayList<>(all());
        all.addAll(Shapes.ALL);
        List<Shape> named = all.stream()
                .filter(shape -> shape.name().equals(name) || shape.name().startsWith(name + "-"))
                .toList();
        if (named.isEmpty()) {
            throw CrmException.notFound("shape", name)
                    .hint("see: crm shapes")
                    .nearest(
                            name,
                            all.stream()
                                    .flatMap(shape ->
                                            Stream.of(shape.name(), shape.name().replaceFirst("-.*", "")))
                                    .distinct()
                                    .toList());
        }
        return named.stream()
                .filter(shape -> shape.noun().equals(type.name()))
                .findFirst()
                .orElseThrow(() -> CrmException.usage(name + " has no files of " + type.plural())
                        .hint("there are: " + named.stream().map(Shape::name).collect(Collectors.joining(", "))));
    }

    /** The record of a saved shape. */
    Optional<Row> row(String name) {
        return session.store().named(SavedMappings.TYPE, SavedMappings.NAME, name).stream()
                .filter(SavedShapes::isShape)
                .findFirst();
    }

    /**
     * Keeps a mapping under a name; one of that name is replaced.
     *
     * @throws CrmException conflict, when a built-in shape has the name; usage, when it is no name
     */
    void save(String name, Mapping mapping) {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*")) {
            throw CrmException.usage("--save-shape " + name).hint("letters, digits, dots and hyphens, no blanks");
        }
        if (Shapes.named(name).isPresent()) {
            throw CrmException.conflict(name + " is the name of a shape that is built in")
                    .hint("choose another one");
        }
        String declaration = ShapeText.of(name, mapping);
        Optional<Row> there = row(name);
        if (there.isPresent()) {
            session.store().update(there.get().with(SavedMappings.DECLARATION, declaration));
        } else {
            session.store()
                    .insert(Row.draft(SavedMappings.TYPE)
                            .with(SavedMappings.NAME, name)
                            .with(SavedMappings.NOUN, mapping.type().name())
                            .with(SavedMappings.DECLARATION, declaration));
        }
    }
}
