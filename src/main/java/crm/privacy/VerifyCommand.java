package crm.privacy;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.store.check.Verification;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify}: compares records and history with the chain of seals; prints the head of the chain. */
@Command(
        footer = {
            "",
            "Every change set is sealed with a hash over its line in the history, all values of the rows it made, and the"
                    + " seal before it. verify computes them anew: a value changed by another program shows, and the"
                    + " first one is named. Erased values stay proven by their digests.",
            "",
            "Who can write the files can also compute all seals anew. So note the head that is printed somewhere else,"
                    + " and give it back with --head: it must still be in the chain. Measures are computed from records"
                    + " and not sealed; what was wrong when it was entered is sealed as it was entered.",
            "",
            "Examples:",
            "  crm verify",
            "  crm verify --head h42:9f86d081884c7d65"
        })
final class VerifyCommand implements Callable<Integer> {
    private static final int SHOWN = 20;
    private static final List<Column> COLUMNS = List.of(
            Column.of("head", Kind.TEXT),
            Column.of("change_sets", Kind.INTEGER),
            Column.of("versions", Kind.INTEGER),
            Column.of("erased", Kind.INTEGER),
            Column.of("breaks", Kind.INTEGER));

    private final Crm crm;

    @Option(
            names = "--head",
            paramLabel = "<head>",
            description = "A head noted before, h42:9f86...; it must still be in the chain.")
    private Optional<String> head = Optional.empty();

    @Mixin
    private OutputOptions output;

    VerifyCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public Integer call() {
        Optional<Head> noted = head.map(Head::parse);
        List<Verification.Result> results = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        crm.read(output, (session, printer) -> {
            Verification verification = new Verification(session.store());
            Verification.Result result = verification.run();
            results.add(result);
            noted.flatMap(wanted -> wanted.missingIn(verification)).ifPresent(broken::add);
            result.breaks().stream()
                    .limit(SHOWN)
                    .forEach(found -> broken.add("h" + found.changeSet() + ": " + found.what()));
            printer.print(Listing.of(
                    COLUMNS,
                    List.of(List.of(result.head(), result.changeSets(), result.versions(), result.erased(), (long)
                            broken.size()))));
        });
        tell(results.get(0), broken);
        return 0;
    }

    private void tell(Verification.Result result, List<String> broken) {
        if (result.unsealed() > 0) {
            crm.talk().warn("h1 to h" + result.unsealed() + " were written before there were seals and prove nothing");
        }
        if (!broken.isEmpty()) {
            broken.stream().skip(1).forEach(crm.talk()::warn);
            throw CrmException.damaged(broken.get(0)).hint("compare with a backup: crm restore --dry-run FILE");
        }
        crm.talk()
                .note("all is as crm left it"
                        + (result.erased() == 0 ? "" : "; " + result.erased() + " values erased"));
    }
}
