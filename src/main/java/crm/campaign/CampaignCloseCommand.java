package crm.campaign;

import crm.cli.Crm;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Campaigns;
import crm.model.Row;
import crm.value.CrmException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code campaign close}: nobody is enrolled and nothing is merged any more; responses may still come in. */
@Command(footer = {"", "Example:", "  crm campaign close Spring"})
final class CampaignCloseCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<campaign>", description = "Campaign: name or id.")
    private String campaign;

    @Mixin
    private WriteOptions write;

    CampaignCloseCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(write, this::close, (printer, done) -> {});
    }

    private Row close(Session session) {
        Row row = session.find(Campaigns.TYPE, campaign);
        if (row.get(Campaigns.STATUS).filter("closed"::equals).isPresent()) {
            throw CrmException.conflict("campaign " + row.label() + " is closed already");
        }
        Row closed = row.with(Campaigns.STATUS, "closed");
        return session.store()
                .update(
                        closed.get(Campaigns.ENDS).isPresent()
                                ? closed
                                : closed.with(
                                        Campaigns.ENDS,
                                        session.reading().dates().today()));
    }
}
