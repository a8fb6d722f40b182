package crm.exchange.mart;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mart add}: declares a mart of one's own. */
@Command(
        footer = {
            "",
            "An export is a kind of record, a colon and a filter, an arrow and columns; without filter all records,",
            "without columns every field. A mart of that name is replaced.",
            "",
            "Examples:",
            "  crm mart add ghana 'contacts: country = GH -> id, city, tags, spend' 'orders: customer.country = GH'",
            "  crm mart add mine 'leads: owner = me and open' --about 'What I work on'"
        })
final class MartAddCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<name>", description = "Name of the mart.")
    private String name;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "<export>",
            description = "What is in it: 'contacts: country = GH -> id, city'.")
    private List<String> exports = new ArrayList<>();

    @Option(names = "--about", paramLabel = "<text>", description = "One line for people.")
    private Optional<String> about = Optional.empty();

    @Mixin
    private WriteOptions write;

    MartAddCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        Mart mart = new Mart(
                name,
                about.orElse("").lines().findFirst().orElse("").strip(),
                exports.stream().map(MartAddCommand::line).map(Mart.Part::parse).toList());
        crm.write(
                write,
                session -> {
                    mart.exports().forEach(part -> new MartPart(session, part, true));
                    return new Marts(session).save(mart);
                },
                (printer, row) -> {});
    }

    private static String line(String export) {
        if (export.lines().count() != 1) {
            throw CrmException.usage("an export is one line").hint("write 'contacts: country = GH -> id, city'");
        }
        return export;
    }
}
