package crm.measure;

import crm.cli.Crm;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.store.measures.OwnLadders;
import crm.value.CrmException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ladder add}: a ladder of one's own. */
@Command(
        footer = {
            "",
            "A ladder becomes a measure of contacts and companies: crm contacts wholesale=dealer, a column, a field of",
            "templates. Its rungs come in order, the lowest first, each as NAME: FILTER; without a filter a rung is for",
            "everyone. The next crm score puts everyone on a rung; crm report ladder tells who moved.",
            "",
            "Examples:",
            "  crm ladder add wholesale 'buyer: orders >= 1' 'trader: spend > 5000' 'dealer: tags = dealer'",
            "  crm ladder add care 'fine:' 'annoyed: complaints >= 1' --about 'How much care is due'"
        })
final class LadderAddCommand implements Runnable {
    /** What all commands that change a ladder say at last. */
    static final String NEXT = "the next crm score puts everyone on a rung";

    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<name>", description = "Its name, one word.")
    private String name;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "<rung>", description = "NAME: FILTER, the lowest first.")
    private List<String> rungs;

    @Option(names = "--about", paramLabel = "<text>", description = "What it is for.")
    private Optional<String> about = Optional.empty();

    @Mixin
    private WriteOptions write;

    LadderAddCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> {
                    String text =
                            rungs.stream().map(rung -> checked(session, rung)).collect(Collectors.joining("; "));
                    requireDifferent();
                    String plain = name.toLowerCase(Locale.ROOT).replace('-', '_');
                    return new OwnLadders(session.store()).add(plain, text, about);
                },
                (printer, added) -> crm.talk().note(NEXT));
    }

    private static String checked(Session session, String rung) {
        int colon = rung.indexOf(':');
        if (colon < 1) {
            throw CrmException.usage("a rung is NAME: FILTER, not " + rung)
                    .hint("'" + rung + ":' is a rung for everyone");
        }
        String filter = rung.substring(colon + 1).strip();
        checkName(rung.substring(0, colon).strip());
        Ladders.check(session, filter);
        return rung.substring(0, colon).strip() + ": " + filter;
    }

    /** Refuses (exit 4) what cannot be the name of a rung. */
    static void checkName(String rung) {
        if (!rung.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,59}")) {
            throw CrmException.invalid("a rung's name is one word of letters, digits, - and _: " + rung);
        }
    }

    private void requireDifferent() {
        Set<String> names = new HashSet<>();
        for (String rung : rungs) {
            String own = rung.substring(0, rung.indexOf(':')).strip();
            if (!names.add(own.toLowerCase(Locale.ROOT))) {
                throw CrmException.invalid("two rungs are called " + own);
            }
        }
    }
}
