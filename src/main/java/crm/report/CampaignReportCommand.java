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
import crm.score.value.ReturnRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            "roi_low and roi_high say what to expect of the same campaign again, with 95 percent confidence, as chance goes: the",
            "response rate with the interval of Wilson (1927), the margin of one who responded with that of Student (1908), put",
            "together as Zou and Donner (2008) do. Orders of others stay as they are. Nothing is said below 20 responses.",
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
        private final Map<Long, BigDecimal> margins = new HashMap<>();
        private final Set<Long> deals = new HashSet<>();
        private long leads;
        private long converted;
        private long won;
        private long orders;
        private BigDecimal amount = BigDecimal.ZERO;
        private BigDecimal goods = BigDecimal.ZERO;

        BigDecimal margin() {
            return amount.subtract(goods);
        }
    }

    /** Who is in the campaign: how many of each status, and who responded. */
    private static final class Audience {
        private final Map<String, Long> counts = new LinkedHashMap<>();
        private final Set<Long> responders = new HashSet<>();

        long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        long reached() {
            return all() - counts.get("skipped");
        }
    }

    @Override
    public void run() {
        crm.report(output, (session, printer, notes) -> {
            Row row = session.find(Campaigns.TYPE, campaign);
            Audience audience = audience(session, row.id());
            Traced traced = traced(session, row.id());
            Optional<ReturnRange> range = ReturnRange.of(audience.reached(), margins(audience, traced));
            printer.print(card(row, audience, traced, range));
            if (row.get(Campaigns.COST).isPresent() && audience.all() > 0 && range.isEmpty()) {
                notes.add("no range for the return: " + audience.responders.size() + " of " + ReturnRange.FEWEST
                        + " responses that it takes");
            }
        });
    }

    private static Audience audience(Session session, long campaign) {
        Audience audience = new Audience();
        Members.STATUS.choices().forEach(status -> audience.counts.put(status, 0L));
        session.each(Members.TYPE, List.of("owner = " + campaign), "status,contact.id", member -> {
            String status = (String) member.get(0);
            audience.counts.merge(status, 1L, Long::sum);
            if (Members.ANSWERED.contains(status)) {
                audience.responders.add((Long) member.get(1));
            }
        });
        return audience;
    }

    /** The margin of each who responded. */
    private static double[] margins(Audience audience, Traced traced) {
        return audience.responders.stream()
                .mapToDouble(contact ->
                        traced.margins.getOrDefault(contact, BigDecimal.ZERO).doubleValue())
                .toArray();
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
        session.each(Orders.TYPE, filter, "amount,cost,campaign.id,deal.id,customer.id", order -> {
            if (names(order.get(2), campaign) || traced.deals.contains(order.get(3))) {
                BigDecimal amount = (BigDecimal) order.get(0);
                traced.orders += amount.signum() < 0 ? 0 : 1;
                traced.amount = traced.amount.add(amount);
                BigDecimal goods = order.get(1) == null ? BigDecimal.ZERO : (BigDecimal) order.get(1);
                traced.goods = traced.goods.add(goods);
                if (order.get(4) != null) {
                    traced.margins.merge((Long) order.get(4), amount.subtract(goods), BigDecimal::add);
                }
            }
        });
        return traced;
    }

    private static boolean names(Object link, long campaign) {
        return Long.valueOf(campaign).equals(link);
    }

    /** What the same campaign would return, in percent of its cost; orders of others stay as they are. */
    private static BigDecimal expected(Optional<Double> end, Traced traced, double responders, BigDecimal cost) {
        return end.isEmpty() || cost == null
                ? null
                : Figures.percent(
                        end.get() + traced.margin().doubleValue() - responders - cost.doubleValue(),
                        cost.doubleValue());
    }

    private static Card card(Row row, Audience audience, Traced traced, Optional<ReturnRange> range) {
        long all = audience.all();
        long responses = audience.responders.size();
        BigDecimal cost = row.get(Campaigns.COST).orElse(null);
        BigDecimal margin = traced.margin();
        double responders = Arrays.stream(margins(audience, traced)).sum();
        List<List<Object>> statuses = new ArrayList<>();
        audience.counts.forEach(
                (status, count) -> statuses.add(Arrays.asList(status, count, Figures.percent(count, all))));
        return Card.titled("campaign " + row.id() + "  " + row.label())
                .add("id", Kind.INTEGER, row.id())
                .add("name", Kind.TEXT, row.label())
                .add("members", Kind.INTEGER, all)
                .add("responses", Kind.INTEGER, responses)
                .add("response_rate", Kind.PERCENT, Figures.percent(responses, audience.reached()))
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
                .add("roi_low", Kind.PERCENT, expected(range.map(ReturnRange::low), traced, responders, cost))
                .add("roi_high", Kind.PERCENT, expected(range.map(ReturnRange::high), traced, responders, cost))
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
