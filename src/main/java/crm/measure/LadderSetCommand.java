package crm.measure;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.model.Contacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ladder set}: gives a rung another filter, or adds a rung. */
@Command(
        footer = {
            "",
            "The filter is one over contacts, with all their measures but ladders; companies climb by it too where they have",
            "the same fields. Without a filter the rung is for everyone. A new rung comes on top unless --above says where.",
            "The next crm score moves everyone.",
            "",
            "Examples:",
            "  crm ladder set ladder client 'orders >= 8 and recency < 200'",
            "  crm ladder set ladder regular 'orders >= 3' --above repeat",
            "  crm ladder set loyalty latent 'orders >= 1 and responsiveness >= p75'"
        })
final class LadderSetCommand implements Runnable {
    private final Crm crm;

    @Mixin
    private LadderOptions which;

    @Parameters(index = "1", paramLabel = "<rung>", description = "Name of the rung, one word.")
    private String rung;

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "<filter>", description = "Who may stand on it.")
    private List<String> filter = new ArrayList<>();

    @Option(names = "--above", paramLabel = "<rung>", description = "Put it right above this rung.")
    private Optional<String> above = Optional.empty();

    @Mixin
    private WriteOptions write;

    LadderSetCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        LadderAddCommand.checkName(rung);
        crm.write(
                write,
                session -> {
                    String text = filter.size() == 1
                            ? filter.get(0).strip()
                            : filter.isEmpty()
                                    ? ""
                                    : session.filter(Contacts.TYPE, filter).explain();
                    Ladders.check(session, text);
                    Ladders ladders = Ladders.of(session);
                    Ladder changed = which.of(ladders).with(new Ladder.Rung(rung, text), above);
                    ladders.keep(changed);
                    return true;
                },
                (printer, done) -> crm.talk().note(LadderAddCommand.NEXT));
    }
}
