package crm.keeping;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.output.Printer;
import crm.store.check.Finding;
import crm.store.check.Inspection;
import crm.value.CrmException;
import crm.value.ExitCode;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code db check}: looks whether the database is sound. */
@Command(footer = {"", "Exit 8 when something is wrong.", "", "Examples:", "  crm db check", "  crm db check -f json"})
final class DbCheckCommand implements Callable<Integer> {
    private static final List<Column> COLUMNS = List.of(
            Column.of("check", Kind.TEXT),
            Column.of("ok", Kind.FLAG),
            Column.of("wrong", Kind.INTEGER),
            Column.of("found", Kind.TEXT));

    private final Crm crm;

    @Mixin
    private OutputOptions output;

    DbCheckCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public Integer call() {
        List<Finding> findings = crm.read(session -> Inspection.of(session.store()));
        List<List<Object>> rows = findings.stream()
                .map(finding -> Arrays.<Object>asList(
                        finding.rule(), finding.ok(), finding.wrong(), finding.ok() ? null : finding.first()))
                .toList();
        try (Printer printer = crm.printer(output)) {
            printer.print(Listing.of(COLUMNS, rows));
            printer.finish();
        }
        boolean sound = findings.stream().allMatch(Finding::ok);
        if (!sound) {
            crm.talk()
                    .error(CrmException.damaged("the database at " + crm.place() + " is damaged")
                            .hint("go back with: crm restore FILE"));
        }
        return (sound ? ExitCode.OK : ExitCode.DAMAGED).code();
    }
}
