package crm.exchange;

import crm.cli.Session;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.RecordType;
import crm.model.Row;
import crm.output.Progress;
import crm.store.BulkInsert;
import crm.store.OwnFieldRegister;
import crm.value.CrmException;
import crm.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes the rows of a file as records: each is created, updated, unchanged or rejected.
 *
 * <p>A second thread reads and normalises; this one matches against keys in memory and lets the database pull the new
 * records, so that a million of them are one statement. Rows about records that are there wait until it has ended.
 */
final class Importer {
    private static final int SAMPLE = 2_000;
    private static final int MOST_MATCHES = 20_000;
    private static final int CHUNK = 50_000;

    private final Session session;
    private final ImportOptions options;
    private final BulkInsert bulk;
    private final Progress progress;

    Importer(Session session, ImportOptions options, Progress progress) {
        this.session = session;
        this.options = options;
        this.bulk = new BulkInsert(session.store());
        this.progress = progress;
    }

    /**
     * Takes one file.
     *
     * @param rejects where rejected rows go; none in a dry run
     * @throws CrmException when the file cannot be read or its columns do not say what they are; nothing may be kept then
     */
    ImportSummary take(TableFile file, Optional<Rejects> rejects) {
        Optional<RecordType> kind = options.kind().map(this::kind);
        List<SourceRow> first = first(file);
        List<List<String>> cells = first.stream().map(SourceRow::cells).toList();
        Mapping mapping = mapping(file, kind, cells);
        ColumnHabits habits = new ColumnHabits(
                cells,
                options.dateOrder().or(session.settings()::dateOrder),
                options.dateOrder().isPresent(),
                file.detected().delimiter().filter("semicolon"::equals).isPresent() ? ',' : '.');
        bulk.changeSet();
        if (options.keepUnknown()) {
            mapping = keepUnknown(mapping, habits);
        }
        Outcome outcome = new Outcome(rejects);
        Satellites satellites = new Satellites(session, bulk, options.source().orElse(file.name()));
        DraftFiller filler = new DraftFiller(
                session.nouns(),
                mapping,
                new CellReader(session.reading(), habits),
                file.detected().format() == Format.CSV);
        List<String> unknown = new ArrayList<>();
        try (DraftSource drafts =
                new DraftSource(file, first, filler, file.columns().size())) {
            new Run(mapping, drafts, outcome, satellites).all();
            for (int column : mapping.unknown()) {
                if (drafts.isFilled(column)) {
                    unknown.add(file.columns().get(column));
                }
            }
        }
        rejects.ifPresent(Rejects::close);
        return new ImportSummary(
                session.store().changeSet().map(number -> "h" + number),
                file.name(),
                mapping,
                file.detected(),
                outcome,
                satellites.linked(mapping.type().name()),
                unknown,
                rejects.flatMap(Rejects::path));
    }

    private Mapping mapping(TableFile file, Optional<RecordType> kind, List<List<String>> cells) {
        boolean unnamed = file.detected().delimiter().isPresent()
                && file.detected().headerLine().isEmpty();
        boolean people = kind.map(RecordType::name).orElse("contact").equals("contact");
        if (!unnamed || !people) {
            return Mapping.of(session.nouns(), kind, file.columns(), options.maps());
        }
        Map<String, String> said = new LinkedHashMap<>(UnnamedColumns.of(file.columns(), cells));
        Optional<RecordType> found =
                said.isEmpty() ? kind : Optional.of(session.nouns().type("contact"));
        said.putAll(options.maps());
        return Mapping.of(session.nouns(), found, file.columns(), said);
    }

    /** The kind of record that the user named. */
    private RecordType kind(String word) {
        List<String> names =
                session.nouns().visible().stream().map(RecordType::plural).toList();
        return session.nouns().called(word.toLowerCase(Locale.ROOT)).orElseThrow(() -> CrmException.usage(
                        "no kind of record " + word)
                .hint("one of: " + Mapping.kinds(session.nouns()))
                .nearest(word, names));
    }

    private static List<SourceRow> first(TableFile file) {
        List<SourceRow> first = new ArrayList<>();
        Optional<SourceRow> row = file.next();
        while (row.isPresent()) {
            first.add(row.get());
            row = first.size() < SAMPLE ? file.next() : Optional.empty();
        }
        return first;
    }

    private Mapping keepUnknown(Mapping mapping, ColumnHabits habits) {
        Mapping grown = mapping;
        OwnFieldRegister register = new OwnFieldRegister(session.store());
        for (int column : mapping.unknown()) {
            List<String> values = habits.cells(column);
            if (values.isEmpty()) {
                continue;
            }
            String header = mapping.columns().get(column);
            String name = name(mapping.type(), header);
            if (mapping.type().field(name).isEmpty()) {
                FieldType guessed = GuessedType.of(values, habits, column);
                register.add(
                        mapping.type(), name, guessed, List.of(), Optional.of("Column " + header + " of an import."));
                session.store().learn();
            }
            grown = grown.with(session.nouns().type(mapping.type()), column, name);
        }
        return grown;
    }

    private static String name(RecordType type, String header) {
        String name = Text.fold(header).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String fitting = name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "c_" + name : name;
        String cut = fitting.length() > 40 ? fitting.substring(0, 40) : fitting;
        boolean taken = type.field(cut).filter(field -> !field.isOwn()).isPresent()
                || List.of("id", "changed", "tag").contains(cut);
        return taken ? "file_" + cut.substring(0, Math.min(35, cut.length())) : cut;
    }

    /** One file on its way through. */
    private final class Run {
        private final DraftSource drafts;
        private final Outcome outcome;
        private final Satellites satellites;
        private final Book book;
        private final Updates updates;
        private final Optional<Long> campaign;
        private final List<Updates.Match> matches = new ArrayList<>();
        private Optional<RuntimeException> failure = Optional.empty();
        private boolean ended;
        private long pulled;

        Run(Mapping mapping, DraftSource drafts, Outcome outcome, Satellites satellites) {
            this.drafts = drafts;
            this.outcome = outcome;
            this.satellites = satellites;
            RecordType type = mapping.type();
            this.book = new Book(session, type, bulk, options.key().map(name -> key(type, name)), false);
            book.load();
            satellites.own(book);
            this.campaign = options.campaign().map(satellites::campaign);
            satellites.open(type, mapping, campaign);
            this.updates = new Updates(session, book, outcome, satellites, false, options.blankErases());
        }

        private Field<?> key(RecordType type, String name) {
            return type.field(name.replace('-', '_'))
                    .filter(field -> !field.isMeasure())
                    .orElseThrow(() -> CrmException.usage(Text.a(type.name()) + " has no field " + name)
                            .nearest(
                                    name,
                                    type.stored().stream().map(Field::name).toList()));
        }

        void all() {
            while (!ended) {
                Fresh fresh = new Fresh();
                if (fresh.hasNext()) {
                    bulk.insert(book.type(), fresh);
                }
                failure.ifPresent(problem -> {
                    throw problem;
                });
                satellites.store();
                List<Updates.Match> those = new ArrayList<>(matches);
                matches.clear();
                updates.take(those, this::settled);
            }
            updates.flush();
            satellites.flush();
        }

        private void settled(Draft draft, Long id) {
            campaign.ifPresent(
                    member -> satellites.member(member, id, book.type().name()));
            satellites.consent(draft, id);
        }

        /** New records, one after the other; what is not new is put aside. Asked while the statement runs. */
        private final class Fresh implements java.util.Iterator<Row> {
            private Optional<Row> ahead = Optional.empty();
            private long given;

            @Override
            public boolean hasNext() {
                try {
                    while (ahead.isEmpty() && !isFull()) {
                        Optional<Draft> draft = drafts.next();
                        if (draft.isEmpty()) {
                            ended = true;
                            break;
                        }
                        ahead = placed(draft.get());
                    }
                } catch (RuntimeException e) {
                    failure = Optional.of(e);
                    ended = true;
                }
                return ahead.isPresent();
            }

            private boolean isFull() {
                return ended
                        || matches.size() >= MOST_MATCHES
                        || satellites.isFull()
                        || (!book.isEmpty() && given >= CHUNK);
            }

            @Override
            public Row next() {
                Row row = ahead.orElseThrow();
                ahead = Optional.empty();
                given++;
                return row;
            }
        }

        /** The new record that a draft makes; none when it is known already, or rejected. */
        private Optional<Row> placed(Draft draft) {
            outcome.read(1);
            if ((++pulled & 1023) == 0) {
                progress.step(1024);
            }
            if (!draft.problems().isEmpty()) {
                outcome.reject(draft, draft.problems());
                return Optional.empty();
            }
            try {
                said(draft);
                satellites.follow(draft);
                book.number(draft);
                OptionalLong there = book.match(draft);
                if (there.isPresent()) {
                    matches.add(new Updates.Match(draft, there.getAsLong()));
                    return Optional.empty();
                }
                Row row = book.create(fresh(draft));
                satellites.partsOf(draft, row.id());
                settled(draft, row.id());
                outcome.created(1);
                return Optional.of(row);
            } catch (CrmException e) {
                outcome.reject(draft, e);
                return Optional.empty();
            }
        }

        /** Adds what the user said about new records. */
        private Draft fresh(Draft draft) {
            options.source().ifPresent(source -> otherwise(draft, "source", source));
            options.owner().ifPresent(owner -> book.type()
                    .field("owner")
                    .ifPresent(
                            field -> otherwise(draft, "owner", session.reading().read(field, owner))));
            return draft;
        }

        private void otherwise(Draft draft, String field, Object value) {
            if (book.type().field(field).isPresent()) {
                draft.values().putIfAbsent(field, value);
            }
        }

        /** Adds what the user said about all rows. */
        private void said(Draft draft) {
            if (!options.tags().isEmpty() && book.type().field("tags").isPresent()) {
                List<String> tags = new ArrayList<>();
                if (draft.values().get("tags") instanceof List<?> own) {
                    own.forEach(tag -> tags.add(tag.toString()));
                }
                options.tags().stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
                draft.values().put("tags", List.copyOf(tags));
            }
            if (campaign.isPresent()
                    && book.type().field("campaign").isPresent()
                    && !draft.links().containsKey("campaign")) {
                draft.values().put("campaign", campaign.get());
            }
        }
    }
}
