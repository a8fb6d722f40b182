package crm.report;

import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.SavedList;
import crm.cli.Session;
import crm.model.Row;
import crm.model.SavedReports;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.value.CrmException;
import crm.value.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** {@code report}: lists the reports there are, or runs a saved one. */
@Command(
        footer = {
            "",
            "Without a name it lists the reports. Any list becomes one with --save NAME; conditions and options behind",
            "the name are added to those that were saved.",
            "",
            "Examples:",
            "  crm report",
            "  crm contacts 'spend > 1000' --sort -spend --save best",
            "  crm report best country=Ghana -n 5"
        })
final class ReportCommand implements Callable<Integer> {
    private final Crm crm;
    private final List<CommandEntry> builtIn;

    @Parameters(index = "0", arity = "0..1", paramLabel = "<report>", description = "A report.")
    private Optional<String> name = Optional.empty();

    @Mixin
    private OutputOptions output;

    @Unmatched
    private List<String> further = new ArrayList<>();

    ReportCommand(Crm crm, List<CommandEntry> builtIn) {
        this.crm = crm;
        this.builtIn = builtIn;
    }

    @Override
    public Integer call() {
        if (name.isPresent()) {
            Row saved = crm.read(session -> saved(session, name.get()));
            return new SavedList(crm).run(saved, further, output);
        }
        if (!further.isEmpty()) {
            throw CrmException.usage("no report is named").hint("crm report lists those there are");
        }
        crm.read(output, (session, printer) -> printer.print(listing(session)));
        return ExitCode.OK.code();
    }

    private Row saved(Session session, String name) {
        return session.store().named(SavedReports.TYPE, SavedReports.NAME, name).stream()
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names = new ArrayList<>(
                            builtIn.stream().map(CommandEntry::second).toList());
                    session.store().all(SavedReports.TYPE).forEach(row -> names.add(row.label()));
                    CrmException missing = CrmException.notFound("report", name).nearest(name, names);
                    return missing.hint().isPresent() ? missing : missing.hint("see: crm report");
                });
    }

    private Listing listing(Session session) {
        List<List<Object>> rows = new ArrayList<>();
        builtIn.forEach(entry -> rows.add(List.of(entry.second(), "built in", entry.sentence())));
        for (Row row : session.store().all(SavedReports.TYPE)) {
            String arguments = row.require(SavedReports.ARGUMENTS).replace('\n', ' ');
            rows.add(List.of(row.label(), "saved", row.require(SavedReports.NOUN) + " list " + arguments));
        }
        return Listing.of(
                List.of(Column.of("name", Kind.TEXT), Column.of("kind", Kind.TEXT), Column.of("about", Kind.TEXT)),
                rows);
    }
}
