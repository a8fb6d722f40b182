package crm.retention;

import crm.cli.Session;
import crm.model.Campaigns;
import crm.model.Leads;
import crm.model.Members;
import crm.report.Span;
import crm.score.leaving.Silence;
import crm.score.value.ServiceCost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was spent in a period on getting, keeping and winning back customers: campaigns and the time of activities. A
 * campaign's cost is spread evenly over its days. It goes to the aim that the campaign names; without one each member bears
 * an equal part, which goes by what the member was when the campaign began: no customer yet, a customer, a former one. One
 * with leads and no members is for acquisition. Minutes go by what the contact was on that day.
 */
final class AimCosts {
    private final Customers customers;
    private final Span span;
    private final Map<Aim, Sum> sums = new EnumMap<>(Aim.class);
    private double untold;
    private long untoldCampaigns;

    /** What was spent for one aim. */
    private static final class Sum {
        private long campaigns;
        private double cost;
        private long minutes;
        private double time;

        private void took(long some, double price) {
            minutes += some;
            time += price;
        }
    }

    private AimCosts(Customers customers, Span span) {
        this.customers = customers;
        this.span = span;
        for (Aim aim : Aim.values()) {
            sums.put(aim, new Sum());
        }
    }

    /** Adds it up for each of some periods. */
    static AimCosts of(Session session, Customers customers, Span span, ServiceCost rates) {
        AimCosts costs = new AimCosts(customers, span);
        Set<Long> withLeads = new HashSet<>();
        session.each(
                Leads.TYPE, List.of("campaign is not empty"), "campaign.id", lead -> withLeads.add((Long) lead.get(0)));
        session.each(
                Campaigns.TYPE,
                List.of("cost > 0 and starts is not empty"),
                "id,aim,cost,starts,ends",
                campaign -> costs.add(session, campaign, withLeads.contains(campaign.get(0))));
        Minutes.each(session, span.from(), span.to(), rates, (contact, day, minutes, cost) -> costs.sums
                .get(costs.aim(contact, day))
                .took(minutes, cost));
        return costs;
    }

    private void add(Session session, List<Object> campaign, boolean hasLeads) {
        LocalDate starts = (LocalDate) campaign.get(3);
        double cost = ((BigDecimal) campaign.get(2)).doubleValue() * part(starts, (LocalDate) campaign.get(4));
        if (cost == 0) {
            return;
        }
        Map<Aim, Double> shares = Aim.named(String.valueOf(campaign.get(1)))
                .map(aim -> Map.of(aim, 1.0))
                .orElseGet(() -> ofMembers(session, (Long) campaign.get(0), starts));
        if (shares.isEmpty() && hasLeads) {
            shares = Map.of(Aim.ACQUISITION, 1.0);
        }
        if (shares.isEmpty()) {
            untold += cost;
            untoldCampaigns++;
        }
        shares.forEach((aim, share) -> {
            sums.get(aim).campaigns++;
            sums.get(aim).cost += cost * share;
        });
    }

    /** The part of a campaign's days that is in the period. */
    private double part(LocalDate starts, LocalDate ends) {
        LocalDate last = ends == null || ends.isBefore(starts) ? starts : ends;
        LocalDate from = starts.isBefore(span.from()) ? span.from() : starts;
        LocalDate to = last.isAfter(span.to()) ? span.to() : last;
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return Math.max(0, days) / (double) (ChronoUnit.DAYS.between(starts, last) + 1);
    }

    private Map<Aim, Double> ofMembers(Session session, long campaign, LocalDate starts) {
        Map<Aim, Double> counts = new HashMap<>();
        int day = Math.toIntExact(starts.toEpochDay());
        session.each(
                Members.TYPE,
                List.of("owner = " + campaign + " and status != skipped"),
                "contact.id",
                member -> counts.merge(aim((Long) member.get(0), day), 1.0, Double::sum));
        double all = counts.values().stream().mapToDouble(Double::doubleValue).sum();
        counts.replaceAll((aim, count) -> count / all);
        return counts;
    }

    /** What spending on a contact was for on a day: by what the contact was the day before. */
    private Aim aim(long contact, int day) {
        int at = customers.totals().find(contact);
        int count = at < 0 ? 0 : customers.days().count(at, day - 1);
        if (count == 0) {
            return Aim.ACQUISITION;
        }
        boolean former = new Silence(customers.scoring().formerAfter())
                .isLapse(day - (long) customers.days().day(at, count - 1));
        return former ? Aim.WIN_BACK : Aim.RETENTION;
    }

    /** Campaigns that bore on an aim. */
    long campaigns(Aim aim) {
        return sums.get(aim).campaigns;
    }

    /** What campaigns cost for an aim. */
    double ofCampaigns(Aim aim) {
        return sums.get(aim).cost;
    }

    /** Minutes spent for an aim. */
    long minutes(Aim aim) {
        return sums.get(aim).minutes;
    }

    /** What those minutes cost. */
    double ofTime(Aim aim) {
        return sums.get(aim).time;
    }

    /** All that was spent for an aim. */
    double of(Aim aim) {
        return ofCampaigns(aim) + ofTime(aim);
    }

    /** Whether campaigns cost nothing. */
    boolean isFree() {
        return untoldCampaigns == 0 && sums.values().stream().allMatch(sum -> sum.cost == 0);
    }

    /** What campaigns cost of which nobody can tell what they were for. */
    double untold() {
        return untold;
    }

    /** How many such campaigns there are. */
    long untoldCampaigns() {
        return untoldCampaigns;
    }
}
