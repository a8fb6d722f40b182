package crm.exchange;

import crm.cli.Crm;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.exchange.file.Rejects;
import crm.exchange.file.TableFile;
import crm.exchange.file.TableOptions;
import crm.model.RecordType;
import crm.output.Progress;
import crm.value.CrmException;
import crm.value.DateOrder;
import crm.value.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
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
            "",
            "Examples:",
            "  crm import contacts people.csv",
            "  crm import leads fair.csv --campaign Expo --source 'Spring fair' --dry-run",
            "  crm import orders sales.csv --map customer=client_no --map amount=total"
        })
final class ImportCommand implements Callable<Integer> {
    private final Crm crm;

    @Parameters(
            paramLabel = "<kind or file>",
            arity = "1..*",
            description = "The kind of record, if the columns do not tell; then files, - for standard input.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--map",
            paramLabel = "<field=column>",
            description = "A field and the column it comes from: email=Mail, company.domain=Site.")
    private List<String> maps = new ArrayList<>();

    @Option(names = "--key", paramLabel = "<field>", description = "The field by which records are known again.")
    private Optional<String> key = Optional.empty();

    @Option(names = "--source", paramLabel = "<text>", description = "Where new records come from.")
    private Optional<String> source = Optional.empty();

    @Option(
            names = "--campaign",
            paramLabel = "<name>",
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

    @Option(names = "--encoding", paramLabel = "<name>", description = "The encoding, such as windows-1252.")
    private Optional<String> encoding = Optional.empty();

    @Option(
            names = "--delimiter",
            paramLabel = "<sign>",
            description = "What stands between cells: a character, comma, semicolon, tab or pipe.")
    private Optional<String> delimiter = Optional.empty();

    @Option(names = "--date-order", paramLabel = "<order>", description = "How 1/2/2026 is read: ymd, dmy or mdy.")
    private Optional<String> dateOrder = Optional.empty();

    @Option(names = "--blank", paramLabel = "<word>", description = "erases: an empty cell erases what was there.")
    private Optional<String> blank = Optional.empty();

    @Mixin
    private WriteOptions write;

    ImportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public Integer call() {
        List<Rejects> rejected = new ArrayList<>();
        List<ImportSummary> summaries = new ArrayList<>();
        blank.filter(word -> !word.equals("erases")).ifPresent(word -> {
            throw CrmException.usage("--blank " + word).hint("the only word there is: --blank erases");
        });
        Optional<String> kind = kind();
        List<String> files = kind.isPresent() ? words.subList(1, words.size()) : words;
        if (files.isEmpty()) {
            throw CrmException.usage("no file to import").hint("crm import " + words.get(0) + " FILE");
        }
        try {
            crm.write(
                    write,
                    session -> files.stream()
                            .map(file -> take(session, options(kind), Path.of(file), rejected, summaries))
                            .toList(),
                    (printer, done) -> {
                        if (write.output().isNamed() && done.size() == 1) {
                            printer.print(done.get(0).card());
                        } else if (write.output().isNamed()) {
                            printer.print(ImportSummary.listing(done));
                        }
                    });
        } catch (RuntimeException e) {
            rejected.forEach(Rejects::discard);
            throw e;
        }
        summaries.forEach(summary -> crm.talk().note(summary.text()));
        boolean partly =
                summaries.stream().anyMatch(summary -> summary.outcome().rejected() > 0);
        return partly ? ExitCode.PARTLY.code() : ExitCode.OK.code();
    }

    private ImportSummary take(
            Session session, ImportOptions options, Path path, List<Rejects> rejected, List<ImportSummary> summaries) {
        Optional<RecordType> type = options.kind().flatMap(session.nouns()::called);
        TableOptions table = tableOptions()
                .stdin(crm.environment().in())
                .known(header -> Mapping.isKnown(session.nouns(), type, header));
        try (TableFile file = TableFile.open(path, table);
                Progress progress = crm.talk().progress("import", OptionalLong.empty(), System::nanoTime)) {
            Optional<Rejects> rejects = options.dryRun()
                    ? Optional.empty()
                    : Optional.of(new Rejects(directory(path), file.name(), file.columns()));
            rejects.ifPresent(rejected::add);
            ImportSummary summary = new Importer(session, options, progress).take(file, rejects);
            summaries.add(summary);
            return summary;
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
        String first = words.get(0);
        boolean noun = crm.declared().called(first).isPresent();
        boolean other = words.size() > 1 && !first.equals("-") && !Files.exists(Path.of(first));
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
        return new ImportOptions(
                kind,
                mapped,
                key,
                source,
                campaign,
                tags,
                owner,
                rejects.orElse(Path.of("")),
                keepUnknown,
                dateOrder.map(DateOrder::parse),
                blank.isPresent(),
                write.isDryRun());
    }

    private TableOptions tableOptions() {
        TableOptions table = TableOptions.detect();
        table = encoding.isPresent() ? table.encoding(encoding.get()) : table;
        table = delimiter.isPresent() ? table.delimiter(sign(delimiter.get())) : table;
        return write.output().isNoHeader() ? table.header(false) : table;
    }

    private static char sign(String word) {
        return switch (word) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab", "\\t" -> '\t';
            case "pipe" -> '|';
            default -> {
                if (word.length() != 1) {
                    throw CrmException.usage("--delimiter " + word + " is not one character")
                            .hint("such as ';', comma, semicolon, tab or pipe");
                }
                yield word.charAt(0);
            }
        };
    }
}
