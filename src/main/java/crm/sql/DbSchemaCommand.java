package crm.sql;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code db schema}: what a query may ask, made of the declarations, own fields included. */
@Command(
        footer = {
            "",
            "Tables are as crm keeps records. Views are made for questions: one of each noun (v_contact, v_company ...) with",
            "the names of what it points to, of countries, and its measures; v_customer, who bought; v_sales, what was",
            "bought, line by line, whose amounts add up to those of the orders. crm sql may ask all of them.",
            "",
            "Examples:",
            "  crm db schema",
            "  crm db schema v_sales",
            "  crm db schema -f markdown -o schema.md"
        })
final class DbSchemaCommand implements Runnable {
    private final Crm crm;

    @Parameters(arity = "0..1", paramLabel = "<name>", description = "One table or view; without it all.")
    private Optional<String> name = Optional.empty();

    @Mixin
    private OutputOptions output;

    DbSchemaCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(
                output,
                (session, printer) -> printer.print(
                        name.isPresent() ? Tables.of(session.nouns(), name.get()) : Tables.of(session.nouns())));
        if (name.isEmpty()) {
            crm.talk().note(Tables.TWINS);
        }
    }
}
