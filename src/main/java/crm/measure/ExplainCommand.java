package crm.measure;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.Orders;
import crm.model.Row;
import crm.output.Card;
import crm.query.Columns;
import crm.query.Names;
import crm.query.Select;
import crm.query.SortKey;
import crm.score.PurchaseTotals;
import crm.store.measures.MeasureTable;
import crm.store.measures.Snapshot;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: how a measure of a contact or company comes about. */
@Command(
        footer = {
            "",
            "It is computed again from orders, activities, leads and deals, for the day of the last crm score unless --on",
            "says otherwise. crm lead score --explain shows how the score of a lead comes about.",
            "",
            "Examples:",
            "  crm explain 'Ann Perera' spend",
            "  crm explain ann@example.com tier -f json",
            "  crm explain ann@example.com clv",
            "  crm explain ann@example.com traits"
        })
final class ExplainCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<ref>", description = "A contact or company.")
    private String ref;

    @Parameters(index = "1", paramLabel = "<measure>", description = "spend, tier, clv or another measure.")
    private String measure;

    @Option(names = "--on", paramLabel = "<date>", description = "The day for which to compute.")
    private Optional<String> on = Optional.empty();

    @Mixin
    private OutputOptions output;

    ExplainCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        String name = measure.toLowerCase(java.util.Locale.ROOT).replace('-', '_');
        crm.read(output, (session, printer) -> printer.print(card(session, known(session, name))));
    }

    private String known(Session session, String name) {
        List<String> names = session.nouns().type(Contacts.TYPE).fields().stream()
                .filter(Field::isMeasure)
                .map(Field::name)
                .toList();
        if (!names.contains(name)) {
            throw CrmException.usage("no measure " + measure + "; there are " + String.join(", ", names));
        }
        return name;
    }

    private Card card(Session session, String name) {
        Row row = session.references()
                .find(
                        List.of(
                                session.nouns().type(Contacts.TYPE),
                                session.nouns().type(Companies.TYPE)),
                        ref);
        Optional<Snapshot> snapshot = MeasureTable.of(session.store()).kept().map(MeasureTable.Kept::snapshot);
        var dates = session.reading().dates();
        LocalDate day = on.map(dates::day).or(() -> snapshot.map(Snapshot::on)).orElse(dates.today());
        Scoring scoring = Scoring.like(session, day, snapshot);
        boolean person = row.type().equals(Contacts.TYPE);
        PurchaseTotals totals = person ? scoring.contacts() : scoring.companies();
        String whose = person
                ? "customer = " + row.id()
                : "company = " + row.id() + " or (company is empty and customer.company = " + row.id() + ")";
        return new Explanation(scoring, totals, day, row.id()).of(name, row.label(), orders(session, whose, day));
    }

    private static OrderParts orders(Session session, String whose, LocalDate day) {
        Names names = new Names(session.nouns(), Orders.TYPE);
        Select select = Select.from(session.nouns(), Orders.TYPE, session.scope())
                .where(session.filter(Orders.TYPE, List.of(whose, "date <= " + day, "not status = cancelled")))
                .columns(Columns.parse(names, OrderParts.COLUMNS))
                .sort(SortKey.parse(names, "date"));
        List<List<Object>> rows = new ArrayList<>();
        session.store().eachCells(select, rows::add);
        return new OrderParts(rows);
    }
}
