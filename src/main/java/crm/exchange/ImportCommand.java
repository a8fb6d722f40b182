package crm.exchange;

import crm.cli.Crm;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.exchange.file.Rejects;
import crm.exchange.file.Table;
import crm.exchange.file.TableFile;
import crm.exchange.file.TableOptions;
import crm.exchange.file.Tables;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.output.Card;
import crm.output.Listing;
import crm.output.Printer;
import crm.output.Progress;
import crm.value.CrmException;
import crm.value.DateOrder;
import crm.value.ExitCode;
import crm.value.Rates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: takes the rows of files as records. */
@Command(
        footer = {
            "",
            "Every row is created, updated, unchanged or rejected. The same file again changes nothing.",
            "An empty cell erases nothing unless --blank erases is said. Rejected rows are written to a file",
            "with the reasons, to be mended and imported again; the exit code is 6 then.",
            "The files of many programs are known by their headers: crm help formats lists them.",
            "",
            "Examples:",
            "  crm import contacts people.csv",
            "  crm import leads fair.csv --campaign Expo --source 'Spring fair' --dry-run",
            "  crm import orders sales.csv --map customer=client_no --map amount=total",
            "  crm import fair.csv --map name='{First} {Last}' --map 'source=\"Fair\"' --save-shape fair",
            "  crm import book.vcf week.ics",
            "  crm import messages inbox.mbox --create",
            "  crm import contacts --from-dir inbox",
            "  crm import people.csv --check",
            "  crm import people.csv --existing review --min-quality 80"
        })
final class ImportCommand implements Callable<Integer> {
    private final Crm crm;

    @Parameters(
            paramLabel = "<kind or file>",
            completionCandidates = Kinds.class,
            arity = "0..*",
            description = "The kind of record, if the columns do not tell; then files, - for standard input.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--map",
            paramLabel = "<field=column>",
            description = "A field and the column it comes from: email=Mail, company.domain=Site;"
                    + " or columns put together: name='{First} {Last}'; or a text in double quotes for every row.")
    private List<String> maps = new ArrayList<>();

    @Option(
            names = "--shape",
            paramLabel = "<shape>",
            completionCandidates = ShapeNames.class,
            description = "The shape of the file, built in or saved; else it is found by the header.")
    private Optional<String> shape = Optional.empty();

    @Option(
            names = "--save-shape",
            paramLabel = "<name>",
            description = "Keep where the columns go under a name, for files like this one.")
    private Optional<String> saveShape = Optional.empty();

    @Option(
            names = "--existing",
            paramLabel = "<word>",
            description =
                    "What a row does about a record that is there: update (usual), skip, fail, or review: rows that"
                            + " would change one go to a file, to be decided and imported.")
    private Optional<String> existing = Optional.empty();

    @Option(names = "--check", description = "Judge the file column by column, and import nothing.")
    private boolean check;

    @Option(
            names = "--min-quality",
            paramLabel = "<score>",
            description = "Import nothing when the file scores lower, 0 to 100.")
    private Optional<Integer> leastQuality = Optional.empty();

    @Option(names = "--key", paramLabel = "<field>", description = "The field by which records are known again.")
    private Optional<String> key = Optional.empty();

    @Option(names = "--source", paramLabel = "<text>", description = "Where new records come from.")
    private Optional<String> source = Optional.empty();

    @Option(
            names = "--campaign",
            paramLabel = "<campaign>",
            description = "The campaign that brought them; made when it is missing.")
    private Optional<String> campaign = Optional.empty();

    @Option(names = "--tag", paramLabel = "<tag>", split = ",", description = "A tag for every record.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--owner", paramLabel = "<user>", description = "Who looks after new records.")
    private Optional<String> owner = Optional.empty();

    @Option(
            names = "--rejects",
            paramLabel = "<dir>",
            description = "Where rejected rows are written; else beside the file.")
    private Optional<Path> rejects = Optional.empty();

    @Option(names = "--keep-unknown", description = "Columns without a field become fields of your own.")
    private boolean keepUnknown;

    @Option(names = "--date-order", paramLabel = "<order>", description = "How 1/2/2026 is read: ymd, dmy or mdy.")
    private Optional<String> dateOrder = Optional.empty();

    @Option(
            names = "--rate",
            paramLabel = "<rate>",
            description =
                    "What one of another currency is worth, from a day on if said: EUR=1.085, EUR=1.085@2026-01-01.")
    private List<String> rates = new ArrayList<>();

    @Option(names = "--blank", paramLabel = "<word>", description = "erases: an empty cell erases what was there.")
    private Optional<String> blank = Optional.empty();

    @Mixin
    private FileOptions input;

    @Mixin
    private WriteOptions write;

    /** What the columns of a file may be said to tell. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            List<String> all =
                    new ArrayList<>(List.of(Mapper.kinds(Nouns.plain()).split(", ")));
            all.add("messages");
            return all.iterator();
        }
    }

    ImportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public Integer call() {
        blank.filter(word -> !word.equals("erases")).ifPresent(word -> {
            throw CrmException.usage("--blank " + word).hint("the only word there is: --blank erases");
        });
        Optional<String> kind = kind();
        List<String> files = kind.isPresent() ? words.subList(1, words.size()) : words;
        if (files.isEmpty() && input.directory().isEmpty()) {
            throw CrmException.usage("no file to import").hint("crm import " + kind.orElse("contacts") + " FILE");
        }
        ImportOptions options = options(kind);
        List<Path> named = files.stream().map(Path::of).toList();
        Optional<Inbox> inbox = input.directory().map(dir -> new Inbox(dir, crm.talk()::note));
        if (check) {
            return checked(named, inbox, options);
        }
        List<ImportSummary> summaries = new ArrayList<>();
        if (inbox.isEmpty() || !named.isEmpty()) {
            summaries.addAll(taken(options, named, inbox.isEmpty(), session -> {}));
        }
        long failed = inbox.map(box -> each(box, options, summaries)).orElse(0L);
        if (summaries.isEmpty() && failed == 0) {
            crm.talk().note("nothing to import");
        }
        boolean partly = summaries.stream()
                .map(ImportSummary::outcome)
                .anyMatch(outcome -> outcome.rejected() > 0 || outcome.held() > 0);
        return partly || failed > 0 ? ExitCode.PARTLY.code() : ExitCode.OK.code();
    }

    /** Takes files in one transaction, and tells what came of them. */
    private List<ImportSummary> taken(ImportOptions options, List<Path> files, boolean shown, Consumer<Session> last) {
        List<Rejects> rejected = new ArrayList<>();
        List<ImportSummary> summaries = new ArrayList<>();
        try {
            crm.write(
                    write,
                    session -> {
                        each(
                                session,
                                options,
                                files,
                                (path, table) -> summaries.add(take(session, options, path, table, rejected)));
                        last.accept(session);
                        return List.copyOf(summaries);
                    },
                    (printer, done) -> {
                        if (shown) {
                            ImportSummary.print(printer, done, write.output().isNamed());
                        }
                    },
                    (printer, rehearsed) -> rehearsed(printer, rehearsed, shown));
        } catch (RuntimeException e) {
            rejected.forEach(Rejects::discard);
            throw e;
        }
        summaries.forEach(summary -> crm.talk().note(summary.text()));
        return summaries;
    }

    /** Takes each waiting file of a directory in a transaction of its own; how many could not be taken. */
    private long each(Inbox inbox, ImportOptions options, List<ImportSummary> summaries) {
        long failed = 0;
        for (Inbox.Waiting file : crm.<List<Inbox.Waiting>>read(session -> inbox.waiting(session.store()))) {
            try {
                summaries.addAll(
                        taken(options, List.of(file.path()), false, session -> inbox.taken(session.store(), file)));
            } catch (CrmException e) {
                failed += passedOver(file, e);
            }
        }
        try (Printer printer = crm.printer(write.output())) {
            List<ImportSummary> done = write.isDryRun()
                    ? summaries.stream().map(ImportSummary::rehearsed).toList()
                    : summaries;
            ImportSummary.print(printer, done, write.output().isNamed());
            printer.finish();
        }
        return failed;
    }

    /** A file that cannot be taken does not hinder others, unless none could be; 1. */
    private int passedOver(Inbox.Waiting file, CrmException e) {
        if (List.of(ExitCode.BUSY, ExitCode.DAMAGED).contains(e.exit())) {
            throw e;
        }
        String why = e.getMessage() + e.hint().map(hint -> "; " + hint).orElse("");
        String named =
                why.startsWith(file.name() + ": ") ? why.substring(file.name().length() + 2) : why;
        crm.talk().warn(file.name() + " is not taken: " + named);
        return 1;
    }

    /** A dry run shows what would change; as JSON with the summary around it. */
    private void rehearsed(Printer printer, Crm.Rehearsed<List<ImportSummary>> rehearsed, boolean alone) {
        if (!alone && write.output().isJson()) {
            return; // the summaries of all files are one document
        }
        if (!write.output().isJson()) {
            rehearsed.changes().ifPresent(printer::print);
            return;
        }
        List<ImportSummary> done =
                rehearsed.result().stream().map(ImportSummary::rehearsed).toList();
        Card card =
                done.size() == 1 ? done.get(0).card() : Card.untitled().section("files", ImportSummary.listing(done));
        printer.print(card.section("changes", rehearsed.changes().orElse(Listing.of(List.of(), List.of()))));
    }

    /** Judges files without taking anything; not good enough is exit 4. */
    private int checked(List<Path> files, Optional<Inbox> inbox, ImportOptions options) {
        List<Quality> judged = new ArrayList<>();
        List<Integer> failed = new ArrayList<>();
        crm.read(write.output(), (session, printer) -> {
            files.forEach(file -> judge(session, options, file, judged));
            inbox.map(box -> box.waiting(session.store())).orElse(List.of()).forEach(file -> {
                try {
                    judge(session, options, file.path(), judged);
                } catch (CrmException e) {
                    failed.add(passedOver(file, e));
                }
            });
            Quality.print(printer, judged, write.output().isJson());
        });
        judged.forEach(quality -> crm.talk().note(quality.text()));
        options.leastQuality().ifPresent(least -> judged.forEach(quality -> quality.require(least)));
        return failed.isEmpty() ? ExitCode.OK.code() : ExitCode.PARTLY.code();
    }

    private void judge(Session session, ImportOptions options, Path path, List<Quality> judged) {
        each(session, options, List.of(path), (named, table) -> {
            try (TableFile file = table.open()) {
                judged.add(Quality.of(session, options, prepared(session, options, file, table)));
            }
        });
    }

    /** Gives every table of some files. */
    private void each(Session session, ImportOptions options, List<Path> files, BiConsumer<Path, Table> taker) {
        Mapper mapper = new Mapper(session.nouns(), new SavedShapes(session).all());
        Optional<RecordType> type = options.kind().map(word -> Prepared.kind(session.nouns(), word));
        TableOptions plain = tableOptions()
                .stdin(crm.environment().in())
                .zone(session.reading().dates().zone())
                .known(header -> mapper.isKnown(type, header))
                .ours(new OwnHeader(session.nouns()));
        TableOptions table = type.isPresent() ? plain.kind(type.get().name()) : plain;
        files.forEach(path -> Tables.each(path, table, found -> taker.accept(path, found), crm.talk()::note));
    }

    private static Prepared prepared(Session session, ImportOptions options, TableFile file, Table table) {
        return Prepared.of(session, options, file, () -> Optional.of(table.open()));
    }

    private ImportSummary take(Session session, ImportOptions options, Path path, Table table, List<Rejects> rejected) {
        options.leastQuality().ifPresent(least -> {
            try (TableFile file = table.open()) {
                Quality.of(session, options, prepared(session, options, file, table))
                        .require(least);
            }
        });
        try (TableFile file = table.open()) {
            Prepared prepared = prepared(session, options, file, table);
            Importer.Aside aside = write.isDryRun()
                    ? Importer.Aside.NONE
                    : Importer.Aside.of(prepared, session.nouns(), directory(path));
            aside.rejected().ifPresent(rejected::add);
            aside.held().ifPresent(rejected::add);
            try (Progress progress = crm.talk().progress("import", prepared.rows(path), System::nanoTime)) {
                return new Importer(session, options, progress).take(prepared, aside);
            }
        }
    }

    private Path directory(Path file) {
        Path beside = file.toString().equals("-")
                ? Path.of("")
                : file.toAbsolutePath().getParent();
        Path usual = Files.isWritable(beside) ? beside : Path.of("");
        return rejects.orElse(usual).toAbsolutePath();
    }

    /** The first word is a kind when it is no file and names one, or when a file follows it. */
    private Optional<String> kind() {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String first = words.get(0);
        boolean noun = crm.declared().called(first).isPresent() || Prepared.isWord(first);
        boolean followed = words.size() > 1 || input.directory().isPresent();
        boolean other = followed && !first.equals("-") && !Files.exists(Path.of(first));
        return noun || other ? Optional.of(first) : Optional.empty();
    }

    private ImportOptions options(Optional<String> kind) {
        Map<String, String> mapped = new LinkedHashMap<>();
        for (String map : maps) {
            int equals = map.indexOf('=');
            if (equals < 1 || equals == map.length() - 1) {
                throw CrmException.usage("--map " + map).hint("write --map FIELD=COLUMN, such as --map email=Mail");
            }
            mapped.put(
                    map.substring(0, equals).strip(), map.substring(equals + 1).strip());
        }
        leastQuality.filter(score -> score < 0 || score > 100).ifPresent(score -> {
            throw CrmException.usage("--min-quality " + score).hint("a score is 0 to 100");
        });
        return new ImportOptions(
                kind,
                shape,
                mapped,
                key,
                source,
                campaign,
                tags,
                owner,
                keepUnknown,
                dateOrder.map(DateOrder::parse),
                blank.isPresent(),
                existing.map(Existing::parse).orElse(Existing.UPDATE),
                saveShape,
                input.create(),
                Rates.parse(String.join(",", rates)),
                leastQuality.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private TableOptions tableOptions() {
        TableOptions table = input.over(TableOptions.detect());
        return write.output().isNoHeader() ? table.header(false) : table;
    }
}
