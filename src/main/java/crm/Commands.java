package crm;

import crm.campaign.CampaignCommands;
import crm.cli.CommandEntry;
import crm.cli.CommandList;
import crm.cli.NounCommands;
import crm.cli.Program;
import crm.consent.ConsentCommands;
import crm.deal.DealCommands;
import crm.encryption.EncryptionCommands;
import crm.equity.EquityCommands;
import crm.exchange.ExchangeCommands;
import crm.help.HelpCommands;
import crm.identity.IdentityCommands;
import crm.invoice.InvoiceCommands;
import crm.keeping.KeepingCommands;
import crm.lead.LeadCommands;
import crm.measure.MeasureCommands;
import crm.offer.OfferCommands;
import crm.order.OrderCommands;
import crm.privacy.PrivacyCommands;
import crm.profile.ProfileCommands;
import crm.report.ReportCommands;
import crm.retention.RetentionCommands;
import crm.sales.SalesCommands;
import crm.segment.SegmentCommands;
import crm.setup.SetupCommands;
import crm.shell.ShellCommands;
import crm.sql.SqlCommands;
import crm.survey.SurveyCommands;
import crm.task.TaskCommands;
import crm.ticket.TicketCommands;
import crm.user.UserCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every command once. Beside {@link Main} because it knows all areas. */
public final class Commands {
    private Commands() {}

    /** The program with all its commands. */
    public static Program program() {
        return new Program(() -> new CommandList(all()), MeasureCommands.measuring());
    }

    private static List<CommandEntry> all() {
        List<CommandEntry> all = new ArrayList<>(NounCommands.all());
        all.addAll(SegmentCommands.all());
        all.addAll(ConsentCommands.all());
        all.addAll(CampaignCommands.all());
        all.addAll(SetupCommands.all(Commands::program));
        all.addAll(UserCommands.all());
        all.addAll(LeadCommands.all());
        all.addAll(DealCommands.all());
        all.addAll(TaskCommands.all());
        all.addAll(ProfileCommands.all());
        all.addAll(OrderCommands.all());
        all.addAll(InvoiceCommands.all());
        all.addAll(TicketCommands.all());
        all.addAll(SurveyCommands.all());
        all.addAll(ExchangeCommands.all());
        all.addAll(IdentityCommands.all());
        all.addAll(ShellCommands.all(Commands::program));
        all.addAll(KeepingCommands.all());
        all.addAll(MeasureCommands.all());
        all.addAll(ReportCommands.all(reports()));
        all.addAll(OfferCommands.all());
        all.addAll(EquityCommands.all());
        all.addAll(SqlCommands.all());
        all.addAll(PrivacyCommands.all());
        all.addAll(EncryptionCommands.all());
        all.addAll(HelpCommands.all(Commands::program));
        return all;
    }

    /** The reports of areas that have their own. */
    private static List<CommandEntry> reports() {
        return Stream.of(
                        SalesCommands.reports(),
                        OfferCommands.reports(),
                        EquityCommands.reports(),
                        RetentionCommands.reports(),
                        ProfileCommands.reports(),
                        SurveyCommands.reports())
                .flatMap(List::stream)
                .toList();
    }
}
