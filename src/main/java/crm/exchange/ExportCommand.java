package crm.exchange;

import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.KindWords;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.exchange.file.CalendarWriter;
import crm.exchange.file.CardWriter;
import crm.exchange.file.JournalWriter;
import crm.model.Members;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.output.Format;
import crm.output.Printer;
import crm.query.Condition;
import crm.value.CrmException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: writes records to a file that {@code import} reads back. */
@Command(
        footer = {
            "",
            "All fields are written, further e-mails, phones and addresses too, and what",
            "links point to by something unique. Importing the file again changes nothing.",
            "Contacts and companies also go to address books (.vcf), tasks and activities",
            "to calendars (.ics), orders, invoices and payments to the books of hledger and",
            "Ledger (.journal). More: crm help export",
            "",
            "Examples:",
            "  crm export contacts -o contacts.csv",
            "  crm export orders 'date >= 2026-01-01' -o orders.xlsx",
            "  crm export contacts tag=vip -o book.vcf",
            "  crm export contacts --changed-since 7d -f jsonl",
            "  crm export contacts --deleted-since h42 -f jsonl",
            "  crm export contacts --bookmark sync.mark -o changed.csv",
            "  crm export orders --changed-since h42 -o orders.journal",
            "  crm export contacts --shape salesforce -o for-salesforce.csv"
        })
final class ExportCommand implements Runnable, CommandEntry.Configurable {
    private static final List<String> IN_BOOKS = List.of("contact", "company");
    private static final List<String> IN_CALENDARS = List.of("task", "activity");
    private static final List<String> IN_JOURNALS = List.of("order", "invoice", "payment");

    private final Crm crm;

    @Parameters(
            index = "0",
            paramLabel = "<kind>",
            completionCandidates = Kinds.class,
            description = "The kind of record, singular or plural; members (responses) of campaigns too.")
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
            names = "--deleted-since",
            paramLabel = "<when>",
            description = "Only what was there then and is deleted or merged away since, as it was; <when> as above.")
    private Optional<String> deleted = Optional.empty();

    @Option(
            names = "--bookmark",
            paramLabel = "<file>",
            description = "As --changed-since what this file says, all when it is missing; afterwards it says where to"
                    + " go on.")
    private Optional<Path> bookmark = Optional.empty();

    @Option(
            names = "--shape",
            paramLabel = "<shape>",
            completionCandidates = ShapeNames.class,
            description = "As another program writes such files: salesforce, hubspot, or any of crm shapes.")
    private Optional<String> shape = Optional.empty();

    @Mixin
    private OutputOptions output;

    ExportCommand(Crm crm) {
        this.crm = crm;
    }

    /** What it can write. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            List<String> all = new ArrayList<>(List.of("members"));
            new KindWords().forEach(all::add);
            return all.iterator();
        }
    }

    /** Some formats hold what only this command writes. */
    @Override
    public void configure(CommandSpec spec) {
        OptionSpec usual = spec.findOption("-f");
        spec.remove(usual);
        spec.addOption(usual.toBuilder()
                .description("One of " + String.join(", ", Format.words()) + "; a table on a terminal, else tsv.")
                .completionCandidates(Format.words())
                .build());
    }

    @Override
    public void run() {
        if (!output.isToFile()) {
            filter.stream().filter(ExportCommand::isFile).findFirst().ifPresent(file -> {
                throw CrmException.usage(file + " is not a filter").hint("write: crm export " + kind + " -o " + file);
            });
        }
        if (Stream.of(since, deleted, bookmark).filter(Optional::isPresent).count() > 1) {
            throw CrmException.usage("one of --changed-since, --deleted-since and --bookmark")
                    .hint("what changed and what was deleted are two files");
        }
        Optional<Bookmark> marked = bookmark.map(Bookmark::new);
        marked.flatMap(Bookmark::read).ifPresent(number -> since = Optional.of(number));
        List<Export> done = new ArrayList<>();
        List<String> next = new ArrayList<>();
        crm.read(output, (session, printer) -> {
            done.add(write(session, printer));
            if (since.isPresent() || deleted.isPresent() || marked.isPresent()) {
                next.add(ChangedSince.last(session).name());
            }
        });
        marked.ifPresent(mark -> mark.write(next.get(0)));
        RecordType type = type(crm.declared());
        Export export = done.get(0);
        String counted = type.counted(export.records()) + " exported";
        String option = deleted.isPresent() ? "--deleted-since " : "--changed-since ";
        boolean told = next.isEmpty() || marked.isPresent();
        crm.talk().note(told ? counted : counted + "; next time: " + option + next.get(0));
        if (export.leftOut() > 0) {
            crm.talk().note(type.counted(export.leftOut()) + " left out: " + export.reason());
        }
    }

    private static boolean isFile(String word) {
        return word.indexOf('=') < 0
                && word.indexOf(' ') < 0
                && Format.forFile(Path.of(word)).isPresent();
    }

    /** Members of campaigns are no noun, but what they answered is worth a file. */
    private RecordType type(Nouns nouns) {
        return Prepared.isResponses(kind)
                ? nouns.type(Members.TYPE)
                : nouns.called(kind).orElseThrow(() -> CrmException.usage("no kind of record " + kind)
                        .nearest(
                                kind,
                                nouns.visible().stream().map(RecordType::plural).toList()));
    }

    private Export write(Session session, Printer printer) {
        RecordType type = type(session.nouns());
        refuse(type, printer.format());
        Export export = export(session, type);
        RecordColumns columns = shape.isPresent()
                ? shaped(session, type, printer.format(), export)
                : new ExportColumns(export.store(), type, export.most());
        switch (printer.format()) {
            case VCARD, VCARD4 ->
                printer.print(
                        export.listing(new WithIds(columns)),
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
                                session.reading().dates().zone(),
                                crm.environment().clock().instant()));
            case JOURNAL ->
                printer.print(export.listing(new JournalColumns(session, export.store(), type)), JournalWriter::write);
            case IDS -> printer.print(export.listing(new WithIds(columns)));
            case TABLE, CSV, TSV, XLSX, JSON, JSONL, MARKDOWN, HTML ->
                printer.print(export.listing(columns).titled(type.plural()));
        }
        return export;
    }

    private Export export(Session session, RecordType type) {
        Condition where = session.filter(type, filter);
        Instant now = crm.environment().clock().instant();
        return deleted.isPresent()
                ? Export.ofDeleted(session, type, where, ChangedSince.after(session, deleted.get(), now))
                : Export.of(session, type, where, since.map(text -> ChangedSince.parse(session, type, text, now)));
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
                    case JOURNAL -> IN_JOURNALS;
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
            if (IN_JOURNALS.contains(type.name())) {
                others.add(Format.JOURNAL.word());
            }
            throw CrmException.usage(format.word() + " holds no " + type.plural())
                    .hint("for them there are: " + String.join(", ", others));
        }
    }
}
