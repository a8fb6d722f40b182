package crm.report;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.model.Row;
import crm.model.SavedReports;
import crm.value.CrmException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code report delete}: forgets a report that was saved. */
@Command(
        footer = {
            "",
            "The list it was made of stays as it is; crm undo brings it back.",
            "",
            "Example:",
            "  crm report delete best"
        })
final class ReportDeleteCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<report>", description = "A saved report.")
    private String name;

    @Mixin
    private WriteOptions write;

    ReportDeleteCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> {
                    List<Row> all = session.store().all(SavedReports.TYPE);
                    session.store()
                            .delete(session.store().named(SavedReports.TYPE, SavedReports.NAME, name).stream()
                                    .findFirst()
                                    .orElseThrow(() -> CrmException.notFound("saved report", name)
                                            .hint("see: crm report")
                                            .nearest(
                                                    name,
                                                    all.stream().map(Row::label).toList())));
                    return true;
                },
                (printer, done) -> {});
    }
}
