package crm.cli;

import crm.model.RecordType;
import crm.model.Row;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.query.Select;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code find}: the records of any noun that have all the words. */
@Command(footer = {"", "Example:", "  crm find perera galle"})
final class FindCommand implements Runnable, CommandEntry.Opening {
    private static final List<Column> COLUMNS =
            List.of(Column.of("noun", Kind.TEXT), Column.of("id", Kind.INTEGER), Column.of("name", Kind.TEXT));

    private final Crm crm;

    @Parameters(paramLabel = "<word>", arity = "1..*", description = "Words that must all be found.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "<number>",
            description = "At most so many of each noun; 20 when nothing is said.")
    private int limit = 20;

    @Mixin
    private OutputOptions output;

    FindCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> {
            List<List<Object>> rows = new ArrayList<>();
            for (RecordType type : session.nouns().visible()) {
                Select select = Select.from(session.nouns(), type, session.scope())
                        .where(session.filter(type, quoted()))
                        .limit(limit);
                for (Row row : session.store().list(select)) {
                    rows.add(List.of(type.name(), row.id(), row.label()));
                }
            }
            printer.print(Listing.of(COLUMNS, rows));
        });
    }

    private List<String> quoted() {
        return words.stream().map(word -> '"' + word.replace("\"", "") + '"').toList();
    }
}
