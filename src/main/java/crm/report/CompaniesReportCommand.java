package crm.report;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Orders;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report companies}: what companies are worth with all that belong to them. */
@Command(
        footer = {
            "",
            "A company counts with all whose parent it is, level by level. Its orders are those it is named in, and those",
            "of its contacts that name no company; cancelled ones do not count, returns lower spend. open is the amount",
            "of open deals. own_orders and own_spend are without what is below.",
            "",
            "Examples:",
            "  crm report companies",
            "  crm report companies --levels 2 --from 2025-01-01",
            "  crm report companies --of Acme -f json"
        })
final class CompaniesReportCommand implements Runnable {
    private static final int ALL_LEVELS = 1000;

    private final Crm crm;

    @Option(names = "--of", paramLabel = "<company>", description = "This company and all below it.")
    private Optional<String> of = Optional.empty();

    @Option(
            names = "--levels",
            paramLabel = "<number>",
            description = "How many levels below the top are shown; 0 by default, all with --of.")
    private Optional<Integer> levels = Optional.empty();

    @Mixin
    private DayOptions days;

    @Mixin
    private OutputOptions output;

    CompaniesReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (levels.filter(number -> number < 0).isPresent()) {
            throw CrmException.usage("--levels " + levels.get() + " is less than none");
        }
        crm.read(output, (session, printer) -> {
            Optional<Long> top = of.map(ref -> session.find(Companies.TYPE, ref).id());
            CompanyTree tree = read(session);
            tree.complete();
            List<CompanyTree.Node> tops =
                    top.map(id -> tree.company(id).stream().toList()).orElse(tree.tops());
            printer.print(listing(tree.from(tops, levels.orElse(top.isPresent() ? ALL_LEVELS : 0))));
        });
    }

    private CompanyTree read(Session session) {
        CompanyTree tree = new CompanyTree();
        session.each(
                Companies.TYPE,
                List.of(),
                "id,name,parent.id",
                row -> tree.add((Long) row.get(0), (String) row.get(1), Optional.ofNullable((Long) row.get(2))));
        Map<Long, Long> companies = new HashMap<>();
        session.each(Contacts.TYPE, List.of("company is not empty"), "id,company.id", row -> {
            companies.put((Long) row.get(0), (Long) row.get(1));
            tree.company((Long) row.get(1)).ifPresent(company -> company.own().addContact());
        });
        List<String> orders = new ArrayList<>(days.conditions(session, "date"));
        orders.add("not status = cancelled");
        session.each(Orders.TYPE, orders, "company.id,customer.id,amount", row -> tree.company(
                        row.get(0) != null ? (Long) row.get(0) : companies.get(row.get(1)))
                .ifPresent(company -> company.own().addOrder((BigDecimal) row.get(2))));
        session.each(
                Deals.TYPE, List.of("open", "amount is not empty"), "company.id,contact.id,amount", row -> tree.company(
                                row.get(0) != null ? (Long) row.get(0) : companies.get(row.get(1)))
                        .ifPresent(company -> company.own().addOpen((BigDecimal) row.get(2))));
        return tree;
    }

    private static Listing listing(List<CompanyTree.Placed> placed) {
        List<List<Object>> rows = new ArrayList<>();
        for (CompanyTree.Placed each : placed) {
            CompanyTree.Sum all = each.node().all();
            CompanyTree.Sum own = each.node().own();
            rows.add(Arrays.asList(
                    each.node().id(),
                    each.level(),
                    each.node().name(),
                    each.node().parent().orElse(null),
                    all.companies(),
                    all.contacts(),
                    all.orders(),
                    all.spend(),
                    all.open(),
                    own.orders(),
                    own.spend()));
        }
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("level", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("parent", Kind.TEXT),
                        Column.of("companies", Kind.INTEGER),
                        Column.of("contacts", Kind.INTEGER),
                        Column.of("orders", Kind.INTEGER),
                        Column.of("spend", Kind.MONEY),
                        Column.of("open", Kind.MONEY),
                        Column.of("own_orders", Kind.INTEGER),
                        Column.of("own_spend", Kind.MONEY)),
                rows);
    }
}
