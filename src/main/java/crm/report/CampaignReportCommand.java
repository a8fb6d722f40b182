package crm.report;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Campaigns;
import crm.model.Deals;
import crm.model.Leads;
import crm.model.Members;
import crm.model.Orders;
import crm.model.Row;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code report campaign}: what a campaign cost and brought. */
@Command(
        footer = {
            "",
            "responses are members who responded or bought. Orders are traced: those that name the campaign, or whose",
            "deal does, or whose deal came from a lead that does; each counts once. margin is their amount less the",
            "cost of the goods; roi is (margin - cost) / cost in percent. It says what came with the campaign, not what",
            "would have stayed away without it.",
            "",
            "Example:",
            "  crm report campaign Spring"
        })
final class CampaignReportCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<campaign>", description = "The campaign: its id or name.")
    private String campaign;

    @Mixin
    private DayOptions days;

    @Mixin
    private OutputOptions output;

    CampaignReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** What is traced to the campaign. */
    private static final class Traced {
        private final Set<Long> deals = new HashSet<>();
        private long leads;
        private long converted;
        private long won;
        private long orders;
        private BigDecimal amount = BigDecimal.ZERO;
        private BigDecimal goods = BigDecimal.ZERO;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> {
            Row row = session.find(Campaigns.TYPE, campaign);
            printer.print(card(row, members(session, row.id()), traced(session, row.id())));
        });
    }

    private static Map<String, Long> members(Session session, long campaign) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Members.STATUS.choices().forEach(status -> counts.put(status, 0L));
        session.each(
                Members.TYPE,
                List.of("owner = " + campaign),
                "status",
                member -> counts.merge((String) member.get(0), 1L, Long::sum));
        return counts;
    }

    private Traced traced(Session session, long campaign) {
        Traced traced = new Traced();
        session.each(Leads.TYPE, List.of("campaign = " + campaign), "status", lead -> {
            traced.leads++;
            traced.converted += "converted".equals(lead.get(0)) ? 1 : 0;
        });
        session.each(Deals.TYPE, List.of(), "id,stage,campaign.id,lead.campaign", deal -> {
            if (names(deal.get(2), campaign) || names(deal.get(3), campaign)) {
                traced.deals.add((Long) deal.get(0));
                traced.won += "won".equals(deal.get(1)) ? 1 : 0;
            }
        });
        List<String> filter = new ArrayList<>(days.conditions(session, "date"));
        filter.add("not status = cancelled");
        filter.add("campaign = " + campaign + " or deal is not empty");
        session.each(Orders.TYPE, filter, "amount,cost,campaign.id,deal.id", order -> {
            if (names(order.get(2), campaign) || traced.deals.contains(order.get(3))) {
                BigDecimal amount = (BigDecimal) order.get(0);
                traced.orders += amount.signum() < 0 ? 0 : 1;
                traced.amount = traced.amount.add(amount);
                traced.goods = order.get(1) == null ? traced.goods : traced.goods.add((BigDecimal) order.get(1));
            }
        });
        return traced;
    }

    private static boolean names(Object link, long campaign) {
        return Long.valueOf(campaign).equals(link);
    }

    private static Card card(Row row, Map<String, Long> members, Traced traced) {
        long all = members.values().stream().mapToLong(Long::longValue).sum();
        long responses = members.get("responded") + members.get("bought");
        BigDecimal cost = row.get(Campaigns.COST).orElse(null);
        BigDecimal margin = traced.amount.subtract(traced.goods);
        List<List<Object>> statuses = new ArrayList<>();
        members.forEach((status, count) -> statuses.add(Arrays.asList(status, count, Figures.percent(count, all))));
        return Card.titled("campaign " + row.id() + "  " + row.label())
                .add("id", Kind.INTEGER, row.id())
                .add("name", Kind.TEXT, row.label())
                .add("members", Kind.INTEGER, all)
                .add("responses", Kind.INTEGER, responses)
                .add("response_rate", Kind.PERCENT, Figures.percent(responses, all - members.get("skipped")))
                .add("leads", Kind.INTEGER, traced.leads)
                .add("converted", Kind.INTEGER, traced.converted)
                .add("deals", Kind.INTEGER, (long) traced.deals.size())
                .add("won", Kind.INTEGER, traced.won)
                .add("orders", Kind.INTEGER, traced.orders)
                .add("amount", Kind.MONEY, traced.amount)
                .add("margin", Kind.MONEY, margin)
                .add("cost", Kind.MONEY, cost)
                .add("cost_per_response", Kind.MONEY, cost == null ? null : Figures.average(cost, responses))
                .add("roi", Kind.PERCENT, cost == null ? null : Figures.percent(margin.subtract(cost), cost))
                .section(
                        "members_by_status",
                        Listing.of(
                                List.of(
                                        Column.of("status", Kind.TEXT),
                                        Column.of("members", Kind.INTEGER),
                                        Column.of("share", Kind.PERCENT)),
                                statuses));
    }
}
