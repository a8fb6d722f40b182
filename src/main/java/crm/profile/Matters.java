package crm.profile;

import crm.cli.Session;
import crm.model.Campaigns;
import crm.model.Deals;
import crm.model.Invoices;
import crm.model.Leads;
import crm.model.Members;
import crm.model.Row;
import crm.model.Tasks;
import crm.model.Tickets;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is open with somebody, and which campaigns reached them. */
final class Matters {
    private static final List<Column> OPEN = List.of(
            Column.of("noun", Kind.TEXT),
            Column.of("id", Kind.INTEGER),
            Column.of("what", Kind.TEXT),
            Column.of("state", Kind.TEXT),
            Column.of("amount", Kind.MONEY),
            Column.of("due", Kind.DATE),
            Column.of("owner", Kind.TEXT));
    private static final List<Column> CAMPAIGNS = List.of(
            Column.of("id", Kind.INTEGER),
            Column.of("campaign", Kind.TEXT),
            Column.of("channel", Kind.TEXT),
            Column.of("purpose", Kind.TEXT),
            Column.of("date", Kind.DATE),
            Column.of("status", Kind.TEXT),
            Column.of("reason", Kind.TEXT));

    private final Session session;
    private final Circle circle;

    Matters(Session session, Circle circle) {
        this.session = session;
        this.circle = circle;
    }

    /** What is open, by kind. */
    Card open() {
        ZoneId zone = session.reading().dates().zone();
        List<List<Object>> rows = new ArrayList<>();
        circle.open(Tickets.TYPE)
                .forEach(row -> add(
                        rows,
                        row,
                        row.require(Tickets.STATUS),
                        null,
                        row.get(Tickets.DUE)
                                .map(due -> LocalDate.ofInstant(due, zone))
                                .orElse(null)));
        circle.open(Deals.TYPE)
                .forEach(row -> add(
                        rows,
                        row,
                        row.require(Deals.STAGE),
                        row.get(Deals.AMOUNT).orElse(null),
                        row.get(Deals.EXPECTED).orElse(null)));
        circle.open(Leads.TYPE)
                .forEach(row -> add(
                        rows,
                        row,
                        row.require(Leads.STATUS),
                        row.get(Leads.AMOUNT).orElse(null),
                        row.get(Leads.NEXT_STEP).orElse(null)));
        circle.open(Tasks.TYPE)
                .forEach(row -> add(
                        rows,
                        row,
                        row.require(Tasks.STATUS),
                        null,
                        row.get(Tasks.DUE).orElse(null)));
        circle.open(Invoices.TYPE)
                .forEach(row -> add(
                        rows,
                        row,
                        row.get(Invoices.STATUS).orElse("open"),
                        row.get(Invoices.BALANCE).orElse(null),
                        row.get(Invoices.DUE).orElse(null)));
        return Card.titled("open").section("open", Listing.of(OPEN, rows));
    }

    private static void add(List<List<Object>> rows, Row row, String state, BigDecimal amount, LocalDate due) {
        rows.add(Arrays.asList(
                row.type().name(),
                row.id(),
                row.label(),
                state,
                amount,
                due,
                row.values().get("owner")));
    }

    /** The campaigns, the latest first. */
    Card campaigns() {
        List<List<Object>> rows = new ArrayList<>();
        for (Row member : circle.rows(Members.TYPE)) {
            session.store()
                    .find(Campaigns.TYPE, member.require(Members.OWNER))
                    .ifPresent(campaign -> rows.add(Arrays.asList(
                            campaign.id(),
                            campaign.label(),
                            campaign.get(Campaigns.CHANNEL).orElse(null),
                            campaign.get(Campaigns.PURPOSE).orElse(null),
                            member.get(Members.DATE).orElse(null),
                            member.get(Members.STATUS).orElse(null),
                            member.get(Members.REASON).orElse(null))));
        }
        rows.sort((a, b) -> Long.compare((Long) b.get(0), (Long) a.get(0)));
        return Card.titled("campaigns").section("campaigns", Listing.of(CAMPAIGNS, rows));
    }
}
