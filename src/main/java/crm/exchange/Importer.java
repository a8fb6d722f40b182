package crm.exchange;

import crm.cli.Session;
import crm.exchange.file.Rejects;
import crm.exchange.file.Repetition;
import crm.exchange.file.TableFile;
import crm.measure.Misfits;
import crm.model.Contacts;
import crm.model.FieldType;
import crm.model.Leads;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.output.Progress;
import crm.store.bulk.BulkInsert;
import crm.store.records.OwnFieldRegister;
import crm.value.CrmException;
import crm.value.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the rows of a file as records: each is created, updated, unchanged, rejected or, where the user wants to decide,
 * held.
 *
 * <p>A second thread reads and normalises; this one matches against keys in memory and lets the database pull the new
 * records, so that a million of them are one statement. Rows about records that are there wait until it has ended.
 */
final class Importer {
    private static final long MOST_LOOKED_AT = 20_000;

    private final Session session;
    private final ImportOptions options;
    private final BulkInsert bulk;
    private final Progress progress;

    /** The files that an import writes beside the database; none in a dry run. */
    record Aside(Optional<Rejects> rejected, Optional<Rejects> held) {
        static final Aside NONE = new Aside(Optional.empty(), Optional.empty());

        /** Files in a directory, made when there are rows for them. */
        static Aside of(Prepared prepared, Nouns nouns, Path directory) {
            return new Aside(
                    Optional.of(rows(prepared, nouns, directory, "rejects")),
                    Optional.of(rows(prepared, nouns, directory, "review")));
        }

        private static Rejects rows(Prepared prepared, Nouns nouns, Path directory, String word) {
            TableFile file = prepared.file();
            return new Rejects(directory, file.name(), file.columns(), word, prepared.hasDecimalCommas(nouns));
        }

        void close() {
            rejected.ifPresent(Rejects::close);
            held.ifPresent(Rejects::close);
        }

        Optional<Path> rejects() {
            return rejected.flatMap(Rejects::path);
        }

        Optional<Path> review() {
            return held.flatMap(Rejects::path);
        }
    }

    Importer(Session session, ImportOptions options, Progress progress) {
        this.session = session;
        this.options = options;
        this.bulk = new BulkInsert(session.store());
        this.progress = progress;
    }

    /**
     * Takes one file.
     *
     * @param aside where rows go that are not taken
     * @throws CrmException when the file cannot be read to its end; nothing may be kept then
     */
    ImportSummary take(Prepared file, Aside aside) {
        bulk.changeSet();
        long firstNew = bulk.ids(0);
        Prepared prepared = options.keepUnknown() ? file.with(keepUnknown(file)) : file;
        Mapping mapping = prepared.mapping();
        options.saveShape().ifPresent(name -> new SavedShapes(session).save(name, mapping));
        Outcome outcome = new Outcome(aside.rejected(), aside.held());
        Satellites satellites = new Satellites(
                session, bulk, options.source().orElse(file.file().name()), options.create());
        CellReader cells = new CellReader(session.reading(), prepared.habits());
        DraftFiller filler = new DraftFiller(
                session.nouns(), mapping, cells, file.file().detected().format() == crm.exchange.file.Format.CSV);
        List<String> unknown = new ArrayList<>();
        try (DraftSource drafts = new DraftSource(prepared, filler, Currencies.of(session, options))) {
            new ImportRun(session, options, bulk, progress, mapping, drafts, outcome, satellites).all();
            int repeats = mapping.columns().indexOf(Repetition.COLUMN);
            if (repeats >= 0 && file.file().kind().isPresent() && drafts.isFilled(repeats)) {
                outcome.repeating();
            }
            for (int column : mapping.unknown()) {
                if (drafts.isFilled(column)) {
                    unknown.add(mapping.columns().get(column));
                }
            }
        }
        outcome.strangers(cells.strangers());
        aside.close();
        return new ImportSummary(
                session.store().changeSet().map(number -> "h" + number),
                prepared,
                prepared.fields(session.nouns()),
                outcome,
                satellites.linked(mapping.type().name()),
                satellites.keptRefusals(),
                unknown,
                misfits(mapping.type(), firstNew, outcome),
                aside.rejects(),
                aside.review());
    }

    /** Whom among the new leads or contacts one should be careful with; not where there are more than anybody reads. */
    private List<String> misfits(RecordType type, long firstNew, Outcome outcome) {
        List<String> warnings = new ArrayList<>();
        boolean people = type.equals(Leads.TYPE) || type.equals(Contacts.TYPE);
        if (people && outcome.created() > 0 && outcome.created() <= MOST_LOOKED_AT) {
            Misfits.known(session)
                    .ifPresent(known ->
                            known.each(type, List.of("id >= " + firstNew), warning -> warnings.add(warning.words())));
        }
        return warnings;
    }

    private Mapping keepUnknown(Prepared prepared) {
        Mapping grown = prepared.mapping();
        OwnFieldRegister register = new OwnFieldRegister(session.store());
        List<Integer> columns = new ArrayList<>(grown.unknown());
        columns.addAll(grown.noted());
        RecordType type = grown.type();
        for (int column : columns) {
            List<String> values = prepared.habits().cells(column);
            if (values.isEmpty()) {
                continue;
            }
            String header = grown.columns().get(column);
            String name = name(type, header);
            if (type.field(name).isEmpty()) {
                FieldType guessed = GuessedType.of(values, prepared.habits(), column);
                register.add(type, name, guessed, List.of(), Optional.of("Column " + header + " of an import."));
                session.store().learn();
                type = session.nouns().type(type);
            }
            grown = grown.with(type, column, name);
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
}
