package crm.profile;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.model.Row;
import crm.value.CrmException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unlink}: the two are nothing to each other any more. */
@Command(footer = {"", "Examples:", "  crm unlink ann@example.com ben@example.com", "  crm unlink 12 17 --as parent"})
final class UnlinkCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<one>", description = "A contact or company, by REF; not by a beginning.")
    private String one;

    @Parameters(index = "1", paramLabel = "<other>", description = "Another of the same kind.")
    private String other;

    @Option(names = "--as", paramLabel = "<kind>", description = "Only this relation; all of them when none is said.")
    private Optional<String> as = Optional.empty();

    @Mixin
    private WriteOptions write;

    UnlinkCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> {
                    Linking linking = new Linking(session);
                    Row from = linking.end(one);
                    Row to = linking.end(other);
                    int gone = linking.unlink(from, to, as);
                    if (gone == 0) {
                        throw CrmException.missing(from.label() + " and " + to.label() + " are not linked"
                                + as.map(kind -> " as " + kind).orElse(""));
                    }
                    return gone;
                },
                (printer, gone) -> {});
    }
}
