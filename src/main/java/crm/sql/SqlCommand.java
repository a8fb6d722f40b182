package crm.sql;

import crm.cli.Crm;
import crm.cli.Kinds;
import crm.cli.OutputOptions;
import crm.cli.StreamedRows;
import crm.output.Column;
import crm.output.Listing;
import crm.store.ask.UserQuery;
import crm.value.CrmException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sql}: one query over the tables; without one, the tables. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm sql",
            "  crm sql 'SELECT city, COUNT(*) AS people FROM contacts GROUP BY city ORDER BY 2 DESC'",
            "  crm sql 'SELECT name, email FROM contacts WHERE since >= ?' --param 2026-01-01 -f csv",
            "  crm sql 'SELECT country_name, sold_year, SUM(amount) AS amount FROM v_sales GROUP BY country_name, sold_year'",
            "  crm sql - -o top.json"
        })
final class SqlCommand implements Runnable {
    private final Crm crm;

    @Parameters(
            paramLabel = "<query>",
            arity = "0..*",
            description =
                    "SELECT or VALUES; - reads it from stdin. Without one: the tables and views with their columns.")
    private List<String> query = new ArrayList<>();

    @Option(names = "--param", paramLabel = "<value>", description = "The value of the next ? of the query.")
    private List<String> parameters = new ArrayList<>();

    @Mixin
    private OutputOptions output;

    SqlCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (query.isEmpty()) {
            crm.read(output, (session, printer) -> printer.print(Tables.of(session.nouns())));
            crm.talk().note(Tables.TWINS);
            return;
        }
        String sql = text();
        crm.read(output, (session, printer) -> {
            try (UserQuery asked =
                    UserQuery.of(session.store(), Splicing.of(sql, StarViews.of(session.nouns())), parameters)) {
                List<Column> columns = asked.columns().stream()
                        .map(column -> Column.of(column.name(), Kinds.of(column.type())))
                        .toList();
                printer.print(Listing.of(columns, new StreamedRows(asked::each)));
            }
        });
    }

    private String text() {
        String text = String.join(" ", query);
        if (text.equals("-")) {
            try {
                text = new String(crm.environment().in().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw CrmException.failed("cannot read the query from stdin").because(e);
            }
        }
        String plain = text.strip();
        return plain.endsWith(";") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
