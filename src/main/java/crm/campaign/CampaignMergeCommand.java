package crm.campaign;

import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.model.Campaigns;
import crm.output.Printer;
import crm.value.CrmException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code campaign merge}: one letter for each member who may be addressed and can be reached. */
@Command(
        footer = {
            "",
            "A template is a text with fields in it: Dear {{given}}, ... {{#company}}at {{company}}{{/company}}.",
            "Fields: all of a contact, company.X, campaign.X, address (the lines of the postal address), today.",
            "A letter by post whose template has no address gets name and address at its top.",
            "The template of an e-mail begins with 'Subject: ...' and an empty line.",
            "Who did not agree (e-mail, sms, phone) or refused, or has no address, is listed with the reason.",
            "Files are moved to their directory after the members are marked as sent. Undo takes the marks back,",
            "not the files. Who was sent a letter, or did something since, keeps that status when merged again.",
            "",
            "Examples:",
            "  crm campaign merge Spring --template letter.txt --out letters/",
            "  crm campaign merge Spring --template offer.eml --from 'The shop <shop@example.com>'",
            "  crm campaign merge Spring --format csv --out table/"
        })
final class CampaignMergeCommand implements Runnable, CommandEntry.Configurable {
    private final Crm crm;

    @Parameters(paramLabel = "<campaign>", description = "Campaign: name or id.")
    private String campaign;

    @Option(names = "--template", paramLabel = "<file>", description = "The text, UTF-8; a csv needs none.")
    private Optional<Path> template = Optional.empty();

    @Option(names = "--out", paramLabel = "<dir>", description = "Where the files go; else a directory of its name.")
    private Optional<Path> out = Optional.empty();

    private OptionSpec format;

    @Option(names = "--one-file", description = "All letters in one file, a page each.")
    private boolean oneFile;

    @Option(names = "--subject", paramLabel = "<text>", description = "Subject of e-mails, with fields as in the text.")
    private Optional<String> subject = Optional.empty();

    @Option(names = "--from", paramLabel = "<address>", description = "Who sends e-mails; else crm config sender.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--unsubscribe",
            paramLabel = "<address>",
            description =
                    "Where one unsubscribes: an address or an https link with fields; else crm config unsubscribe.")
    private Optional<String> unsubscribe = Optional.empty();

    @Option(names = "--replace", description = "Overwrite files that are there.")
    private boolean replace;

    @Mixin
    private WriteOptions write;

    CampaignMergeCommand(Crm crm) {
        this.crm = crm;
    }

    /** Here {@code --format} is that of the files; the answer's keeps {@code -f}. */
    @Override
    public void configure(CommandSpec spec) {
        OptionSpec answer = spec.findOption("-f");
        spec.remove(answer);
        spec.addOption(answer.toBuilder().names("-f").build());
        format = OptionSpec.builder("--format")
                .paramLabel("<format>")
                .type(String.class)
                .completionCandidates(List.of("txt", "html", "eml", "csv"))
                .description("What to write: txt, html, eml or csv; else as the template's name says.")
                .build();
        spec.addOption(format);
    }

    @Override
    public void run() {
        MergeRequest request =
                new MergeRequest(campaign, template, letterFormat(), oneFile, subject, from, unsubscribe);
        check(request);
        Path directory = out.orElseGet(() -> Path.of(Recipient.slug(name(), "letters")));
        try (LetterFolder folder = new LetterFolder(directory, replace, write.dryRun())) {
            crm.write(
                    write,
                    session -> {
                        MergeResult result =
                                new MailMerge(session, request, folder, crm.terminal()).run(directory.toString());
                        if (write.dryRun()) {
                            crm.talk().note(result.summary(request.format(), true));
                        }
                        return result;
                    },
                    (printer, result) -> {
                        answer(printer, result, request.format());
                        folder.commit();
                    });
        }
    }

    private String name() {
        return crm.read(session -> session.find(Campaigns.TYPE, campaign).label());
    }

    private LetterFormat letterFormat() {
        Optional<String> named = Optional.ofNullable(format.getValue());
        if (named.isPresent()) {
            return LetterFormat.named(named.get());
        }
        Path file = template.orElseThrow(() -> CrmException.usage("a merge needs a template")
                .hint("give --template FILE, or --format csv for a table without one"));
        return LetterFormat.of(file).orElseThrow(() -> CrmException.usage(
                        "the name of " + file.getFileName() + " does not tell what to write")
                .hint("add --format txt, html, eml or csv"));
    }

    private void check(MergeRequest request) {
        if (template.isEmpty() && request.format() != LetterFormat.CSV) {
            throw CrmException.usage("a merge needs a template").hint("give --template FILE");
        }
        if (oneFile && request.format() == LetterFormat.EML) {
            throw CrmException.usage("an .eml file holds one message").hint("leave out --one-file");
        }
        boolean mail = subject.isPresent() || from.isPresent() || unsubscribe.isPresent();
        if (mail && request.format() != LetterFormat.EML) {
            throw CrmException.usage("--subject, --from and --unsubscribe are for e-mails")
                    .hint("add --format eml");
        }
    }

    private void answer(Printer printer, MergeResult result, LetterFormat written) {
        if (write.output().isJson()) {
            printer.print(result.card());
        } else if (!result.skipped().isEmpty() || !crm.terminal().out()) {
            printer.print(result.skippedMembers());
        }
        crm.talk().note(result.summary(written, false));
    }
}
