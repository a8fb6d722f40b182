package crm.campaign;

import crm.cli.Kinds;
import crm.cli.Session;
import crm.cli.StreamedRows;
import crm.consent.Consent;
import crm.consent.ConsentBook;
import crm.consent.Permission;
import crm.model.Campaigns;
import crm.model.Consents;
import crm.model.Contacts;
import crm.model.FieldType;
import crm.model.Row;
import crm.output.Column;
import crm.output.Format;
import crm.output.Kind;
import crm.output.Listing;
import crm.output.PrintSettings;
import crm.output.Printer;
import crm.output.Terminal;
import crm.query.Names;
import crm.query.Select;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a letter for every member of a campaign who may be addressed over its channel and can be reached there. The
 * others are listed with the reason. Members are read in one stream, consents once.
 */
final class MailMerge {
    private final Session session;
    private final MergeRequest request;
    private final LetterFolder folder;
    private final Terminal terminal;
    private final List<List<Object>> skipped = new ArrayList<>();
    private long written;

    MailMerge(Session session, MergeRequest request, LetterFolder folder, Terminal terminal) {
        this.session = session;
        this.request = request;
        this.folder = folder;
        this.terminal = terminal;
    }

    /** What is done with a member who may be addressed. */
    @FunctionalInterface
    private interface Addressing {
        void address(Recipient member, List<Object> cells, Optional<Consent> consent) throws EmailLetter.Unfit;
    }

    /** Makes the files and stores the statuses; the caller moves the files in place after the commit. */
    MergeResult run(String directory) {
        Row campaign = CampaignMembers.open(session.find(Campaigns.TYPE, request.campaign()));
        LetterFields fields = new LetterFields(session, campaign);
        Optional<Composition> composition = composition(campaign, fields);
        MemberStatuses statuses = members(campaign);
        if (composition.isPresent()) {
            letters(campaign, fields, composition.get(), statuses);
        } else {
            table(campaign, fields, statuses);
        }
        statuses.store();
        folder.finish();
        if (campaign.get(Campaigns.STATUS).filter("planned"::equals).isPresent()) {
            session.store().update(campaign.with(Campaigns.STATUS, "running"));
        }
        return new MergeResult(campaign.label(), statuses.count(), written, skipped, directory);
    }

    /** The members, among them who has joined the segment since, while the campaign is planned. */
    private MemberStatuses members(Row campaign) {
        LocalDate today = session.reading().dates().today();
        MemberStatuses members = MemberStatuses.read(session.store(), campaign, today);
        long joined = new CampaignMembers(session).enrolNew(campaign, members.contacts());
        return joined == 0 ? members : MemberStatuses.read(session.store(), campaign, today);
    }

    /** A table has the fields that a template names, or the usual ones; everything else needs a template. */
    private Optional<Composition> composition(Row campaign, LetterFields fields) {
        if (request.format() != LetterFormat.CSV) {
            return Optional.of(Composition.of(session, request, campaign, fields));
        }
        Set<String> columns = fields.usual();
        if (request.template().isPresent()) {
            TemplateFile file = TemplateFile.read(request.template().get(), false);
            Letter letter = new Letter(file.name(), file.bodyLine(), file.body(), Escape.TEXT);
            letter.check(fields.all(), fields::isKnown);
            columns = letter.fields();
        }
        fields.want(columns);
        return Optional.empty();
    }

    private void letters(Row campaign, LetterFields fields, Composition composition, MemberStatuses statuses) {
        String name = Recipient.slug(campaign.label(), "letters");
        try (LetterFiles files = new LetterFiles(folder, request.format(), request.oneFile(), name)) {
            each(
                    campaign,
                    fields,
                    statuses,
                    (member, cells, consent) -> files.add(member, composition.letter(member, cells)));
        }
    }

    private void each(Row campaign, LetterFields fields, MemberStatuses statuses, Addressing addressing) {
        String channel = campaign.get(Campaigns.CHANNEL).orElse("other");
        Permission gate = Permission.of(
                session.settings(),
                channel,
                campaign.get(Campaigns.PURPOSE).orElse(""),
                session.reading().dates().today());
        ConsentBook consents = ConsentBook.read(session.store(), session.scope(), gate);
        Select contacts = Select.from(session.nouns(), Contacts.TYPE, session.scope())
                .where(statuses.among())
                .columns(fields.columns());
        session.store().eachCells(contacts, cells -> {
            if (!statuses.contacts().contains((Long) cells.get(0))) {
                return;
            }
            Recipient member = fields.recipient(cells);
            Optional<String> refused = address(member, cells, consents.of(member.id()), channel, addressing);
            if (refused.isEmpty()) {
                statuses.sent(member.id());
                written++;
            } else {
                statuses.skipped(member.id(), refused.get());
                skipped.add(List.of(member.id(), member.label(), refused.get()));
            }
        });
    }

    /** Addresses a member; the reason where that may not or cannot be. */
    private Optional<String> address(
            Recipient member, List<Object> cells, Permission.Decision decision, String channel, Addressing addressing) {
        if (!decision.allowed()) {
            return Optional.of(decision.reason());
        }
        Optional<String> unreachable = member.unreachable(channel, request.format() == LetterFormat.EML);
        if (unreachable.isEmpty()) {
            try {
                addressing.address(member, cells, decision.consent());
            } catch (EmailLetter.Unfit e) {
                return Optional.of(e.getMessage());
            }
        }
        return unreachable;
    }

    /** One row a member, and the consent it is addressed by. */
    private void table(Row campaign, LetterFields fields, MemberStatuses statuses) {
        List<Column> columns = new ArrayList<>(List.of(Column.of(Names.ID.name(), Kind.INTEGER)));
        fields.wanted().forEach(field -> columns.add(Column.of(field, Kind.TEXT)));
        columns.add(Column.of("consent", Kind.INTEGER));
        columns.add(Column.of("consent_date", Kinds.of(FieldType.DATE)));
        columns.add(Column.of("consent_source", Kinds.of(Consents.SOURCE.type())));
        StreamedRows rows = new StreamedRows(to -> each(campaign, fields, statuses, (member, cells, consent) -> {
            List<Object> row = new ArrayList<>(List.of(member.id()));
            Map<String, Object> values = fields.values(cells);
            fields.wanted().forEach(field -> row.add(shown(values.get(field))));
            row.add(consent.map(Consent::id).orElse(null));
            row.add(consent.map(Consent::date).orElse(null));
            row.add(consent.flatMap(Consent::source).orElse(null));
            to.accept(row);
        }));
        Optional<Path> file = folder.place(Recipient.slug(campaign.label(), "members") + ".csv");
        if (file.isEmpty()) {
            rows.iterator().forEachRemaining(row -> {});
            return;
        }
        PrintSettings settings = PrintSettings.usual(session.reading().dates().zone())
                .in(Format.CSV)
                .into(file.get());
        try (Printer printer = new Printer(OutputStream.nullOutputStream(), terminal, settings, Map.of())) {
            printer.print(Listing.of(columns, rows));
            printer.finish();
        }
    }

    private static Object shown(Object value) {
        return value == null ? null : Escape.TEXT.shown(value);
    }
}
