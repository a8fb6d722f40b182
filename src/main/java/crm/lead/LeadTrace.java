package crm.lead;

import crm.model.Activities;
import crm.model.Campaigns;
import crm.model.Consents;
import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Leads;
import crm.model.Members;
import crm.model.Orders;
import crm.model.Row;
import crm.model.Users;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.store.history.History;
import crm.store.records.RecordStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The way of one lead: the campaign that paid for it, the contact, what was done, the deal and the orders. */
final class LeadTrace {
    private static final List<Column> COLUMNS = List.of(
            Column.of("step", Kind.TEXT),
            Column.of("noun", Kind.TEXT),
            Column.of("id", Kind.INTEGER),
            Column.of("name", Kind.TEXT),
            Column.of("date", Kind.DATE),
            Column.of("amount", Kind.MONEY));

    private final RecordStore store;
    private final ZoneId zone;
    private final List<List<Object>> steps = new ArrayList<>();

    /** A trace whose days are those of a zone. */
    LeadTrace(RecordStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /** One row a step, in the order in which they follow from each other. */
    Listing of(Row lead) {
        Row contact = store.get(Contacts.TYPE, lead.require(Leads.CONTACT));
        lead.get(Leads.CAMPAIGN)
                .flatMap(id -> store.find(Campaigns.TYPE, id))
                .ifPresent(campaign -> campaign(campaign, contact));
        step("contact", contact, contact.label(), contact.get(Contacts.SINCE), Optional.empty());
        String status = lead.require(Leads.STATUS)
                + lead.get(Leads.REASON).map(why -> ", " + why).orElse("");
        step("lead", lead, lead.label() + " (" + status + ")", lead.get(Leads.SINCE), lead.get(Leads.AMOUNT));
        owner(lead);
        activities(lead);
        Optional<Row> deal = lead.get(Leads.DEAL).flatMap(id -> store.find(Deals.TYPE, id));
        deal.ifPresent(made -> step(
                "deal",
                made,
                made.label() + " (" + made.require(Deals.STAGE) + ")",
                made.get(Deals.CLOSED).or(() -> made.get(Deals.SINCE)),
                made.get(Deals.AMOUNT)));
        orders(lead, contact, deal);
        return Listing.of(COLUMNS, List.copyOf(steps));
    }

    private void campaign(Row campaign, Row contact) {
        step("campaign", campaign, campaign.label(), campaign.get(Campaigns.STARTS), campaign.get(Campaigns.COST));
        store.having(Members.TYPE, Members.CONTACT, contact.id()).stream()
                .filter(member -> member.require(Members.OWNER) == campaign.id())
                .forEach(member -> steps.add(Arrays.asList(
                        "member",
                        "campaign",
                        campaign.id(),
                        member.get(Members.STATUS).orElse("listed")
                                + member.get(Members.REASON)
                                        .map(why -> ", " + why)
                                        .orElse(""),
                        member.get(Members.DATE).orElse(null),
                        null)));
        String channel = campaign.get(Campaigns.CHANNEL).orElse("");
        store.having(Consents.TYPE, Consents.CONTACT, contact.id()).stream()
                .filter(consent -> consent.require(Consents.CHANNEL).equals(channel))
                .max(Comparator.comparing((Row consent) -> consent.require(Consents.DATE))
                        .thenComparing(Row::id))
                .ifPresent(consent -> step(
                        "consent",
                        consent,
                        channel + " " + consent.require(Consents.STATE)
                                + consent.get(Consents.SOURCE)
                                        .map(where -> ", " + where)
                                        .orElse(""),
                        consent.get(Consents.DATE),
                        Optional.empty()));
    }

    /** Whose it is, and the command that gave it where it was not the one that made the lead. */
    private void owner(Row lead) {
        History history = History.of(store);
        history.of(Leads.TYPE, lead.id()).stream()
                .filter(change -> change.after().isPresent())
                .filter(change -> !change.after()
                        .flatMap(row -> row.get(Leads.OWNER))
                        .equals(change.before().flatMap(row -> row.get(Leads.OWNER))))
                .reduce((earlier, later) -> later)
                .ifPresent(change -> history.changeSet(change.by()).ifPresent(by -> lead.get(Leads.OWNER)
                        .ifPresent(owner -> steps.add(Arrays.asList(
                                "owner",
                                "user",
                                store.named(Users.TYPE, Users.NAME, owner).stream()
                                        .findFirst()
                                        .map(Row::id)
                                        .orElse(null),
                                change.before().isEmpty() ? owner : owner + ", by " + by.user() + ": " + by.command(),
                                LocalDate.ofInstant(by.at(), zone),
                                null)))));
    }

    private void activities(Row lead) {
        List<Row> all = store.having(Activities.TYPE, Activities.LEAD, lead.id());
        Optional<Instant> last =
                all.stream().map(activity -> activity.require(Activities.TIME)).max(Comparator.naturalOrder());
        if (last.isPresent()) {
            String counted = Activities.TYPE.counted(all.size());
            LocalDate day = LocalDate.ofInstant(last.get(), zone);
            steps.add(Arrays.asList("worked", "activity", null, counted, day, null));
        }
    }

    private void orders(Row lead, Row contact, Optional<Row> deal) {
        List<Row> ofDeal = deal.map(made -> store.having(Orders.TYPE, Orders.DEAL, made.id()))
                .orElse(List.of());
        ofDeal.forEach(order -> order("order", order));
        LocalDate closed = lead.get(Leads.CLOSED).orElse(LocalDate.MAX);
        if (deal.isPresent()) {
            store.having(Orders.TYPE, Orders.CUSTOMER, contact.id()).stream()
                    .filter(order -> ofDeal.stream().noneMatch(other -> other.id() == order.id()))
                    .filter(order -> !order.require(Orders.DATE).isBefore(closed))
                    .sorted(Comparator.comparing((Row order) -> order.require(Orders.DATE))
                            .thenComparing(Row::id))
                    .forEach(order -> order("order by customer", order));
        }
    }

    private void order(String step, Row order) {
        String status = order.get(Orders.STATUS).map(word -> " (" + word + ")").orElse("");
        step(step, order, order.label() + status, order.get(Orders.DATE), order.get(Orders.AMOUNT));
    }

    private void step(String step, Row row, String name, Optional<LocalDate> day, Optional<BigDecimal> amount) {
        steps.add(Arrays.asList(step, row.type().name(), row.id(), name, day.orElse(null), amount.orElse(null)));
    }
}
