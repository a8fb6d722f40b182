package crm.help;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Program;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.output.Printer;
import crm.value.ExitCode;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: looks at what crm needs and says what to do where something is missing. */
@Command(
        footer = {"", "Exit 1 when there is something to do.", "", "Examples:", "  crm doctor", "  crm doctor -f json"})
final class DoctorCommand implements Callable<Integer> {
    private static final List<Column> COLUMNS = List.of(
            Column.of("check", Kind.TEXT),
            Column.of("ok", Kind.FLAG),
            Column.of("found", Kind.TEXT),
            Column.of("advice", Kind.TEXT));

    private final Crm crm;
    private final Supplier<Program> program;

    @Mixin
    private OutputOptions output;

    DoctorCommand(Crm crm, Supplier<Program> program) {
        this.crm = crm;
        this.program = program;
    }

    @Override
    public Integer call() {
        List<Examination.Finding> findings = new Examination(crm, program.get().commands()).all();
        List<List<Object>> rows = findings.stream()
                .map(finding -> Arrays.<Object>asList(
                        finding.check(),
                        finding.ok(),
                        finding.found(),
                        finding.advice().orElse(null)))
                .toList();
        try (Printer printer = crm.printer(output)) {
            printer.print(Listing.of(COLUMNS, rows));
            printer.finish();
        }
        boolean well = findings.stream().allMatch(Examination.Finding::ok);
        return (well ? ExitCode.OK : ExitCode.FAILED).code();
    }
}
