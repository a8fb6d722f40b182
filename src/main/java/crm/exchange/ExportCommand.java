package crm.exchange;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.exchange.file.CalendarWriter;
import crm.exchange.file.CardWriter;
import crm.model.RecordType;
import crm.output.Format;
import crm.output.Printer;
import crm.store.ChangeSet;
import crm.store.History;
import crm.value.CrmException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: writes records to a file that {@code import} reads back. */
@Command(
        footer = {
            "",
            "All fields are written, further e-mails, phones and addresses too, and what links point to by",
            "something unique. Importing the file again changes nothing.",
            "Contacts and companies also go to address books (.vcf), tasks and activities to calendars (.ics).",
            "",
            "Examples:",
            "  crm export contacts -o contacts.csv",
            "  crm export orders 'date >= 2026-01-01' -o orders.xlsx",
            "  crm export contacts tag=vip -o book.vcf",
            "  crm export contacts --changed-since 7d -f jsonl",
            "  crm export contacts --shape salesforce -o for-salesforce.csv"
        })
final class ExportCommand implements Runnable {
    private static final List<String> IN_BOOKS = List.of("contact", "company");
    private static final List<String> IN_CALENDARS = List.of("task", "activity");

    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<kind>", description = "The kind of record, singular or plural.")
    private String kind;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "<filter>",
            description = "Conditions and search words, all of which must hold; see: crm help filters")
    private List<String> filter = new ArrayList<>();

    @Option(
            names = "--changed-since",
            paramLabel = "<when>",
            description = "Only what was made or changed since: 7d, a day or a moment, or after a change set, h42.")
    private Optional<String> since = Optional.empty();

    @Option(
            names = "--shape",
            paramLabel = "<name>",
            description = "As another program writes such files: salesforce, hubspot, or any of crm shapes.")
    private Optional<String> shape = Optional.empty();

    @Mixin
    private OutputOptions output;

    ExportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (!output.isNamed()) {
            filter.stream().filter(ExportCommand::isFile).findFirst().ifPresent(file -> {
                throw CrmException.usage(file + " is not a filter").hint("write: crm export " + kind + " -o " + file);
            });
        }
        List<Export> done = new ArrayList<>();
        List<String> next = new ArrayList<>();
        crm.read(output, (session, printer) -> {
            done.add(write(session, printer));
            since.ifPresent(any -> History.of(session.store()).last(1).stream()
                    .map(ChangeSet::name)
                    .forEach(next::add));
        });
        RecordType type = type(crm.declared().called(kind));
        Export export = done.get(0);
        String counted = type.counted(export.records()) + " exported";
        crm.talk().note(next.isEmpty() ? counted : counted + "; next time: --changed-since " + next.get(0));
        if (export.leftOut() > 0) {
            crm.talk().note(type.counted(export.leftOut()) + " left out: there is no place for them in that shape");
        }
    }

    private static boolean isFile(String word) {
        return word.indexOf('=') < 0
                && word.indexOf(' ') < 0
                && Format.forFile(Path.of(word)).isPresent();
    }

    private RecordType type(Optional<RecordType> named) {
        return named.orElseThrow(() -> CrmException.usage("no kind of record " + kind)
                .nearest(
                        kind,
                        crm.declared().visible().stream()
                                .map(RecordType::plural)
                                .toList()));
    }

    private Export write(Session session, Printer printer) {
        RecordType type = type(session.nouns().called(kind));
        refuse(type, printer.format());
        Export export = new Export(
                session,
                type,
                session.filter(type, filter),
                since.map(text -> ChangedSince.parse(
                        session, type, text, crm.environment().clock().instant())));
        RecordColumns columns = shape.isPresent()
                ? shaped(session, type, printer.format(), export)
                : new ExportColumns(session, type, export.most());
        switch (printer.format()) {
            case VCARD, VCARD4 ->
                printer.print(
                        export.listing(columns),
                        (listing, out) -> CardWriter.write(
                                listing,
                                out,
                                printer.format() == Format.VCARD4,
                                type.name().equals("company")));
            case ICAL ->
                printer.print(
                        export.listing(new WithIds(columns)),
                        (listing, out) -> CalendarWriter.write(
                                listing,
                                out,
                                type.name().equals("task"),
                                crm.environment().clock().instant()));
            case IDS -> printer.print(export.listing(new WithIds(columns)));
            case TABLE, CSV, TSV, XLSX, JSON, JSONL, MARKDOWN, HTML ->
                printer.print(export.listing(columns).titled(type.plural()));
        }
        return export;
    }

    private RecordColumns shaped(Session session, RecordType type, Format format, Export export) {
        Shape found = new SavedShapes(session).of(shape.orElseThrow(), type);
        if (!List.of(Format.CSV, Format.XLSX, Format.JSON, Format.JSONL, Format.TABLE)
                .contains(format)) {
            throw CrmException.usage("files of " + found.name() + " are not " + format.word())
                    .hint("write csv, xlsx, json or jsonl: -o FILE.csv");
        }
        return new ShapedColumns(session, type, found, export.most(), format != Format.XLSX);
    }

    private static void refuse(RecordType type, Format format) {
        List<String> holds =
                switch (format) {
                    case VCARD, VCARD4 -> IN_BOOKS;
                    case ICAL -> IN_CALENDARS;
                    case TABLE, CSV, TSV, XLSX, JSON, JSONL, MARKDOWN, HTML, IDS -> List.of(type.name());
                };
        if (!holds.contains(type.name())) {
            List<String> others = new ArrayList<>(Format.wordsOfTables());
            if (IN_BOOKS.contains(type.name())) {
                others.addAll(List.of(Format.VCARD.word(), Format.VCARD4.word()));
            }
            if (IN_CALENDARS.contains(type.name())) {
                others.add(Format.ICAL.word());
            }
            throw CrmException.usage(format.word() + " holds no " + type.plural())
                    .hint("for them there are: " + String.join(", ", others));
        }
    }
}
