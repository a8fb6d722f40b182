package crm.measure;

import crm.cli.Session;
import crm.model.Deals;
import crm.model.Leads;
import crm.model.RecordType;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.habit.Touches;
import crm.score.purchase.PurchaseTotals;
import crm.score.statistics.SharedRate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How the measures that come from activities, campaigns, leads and deals come about. */
final class TouchExplanation {
    /** The measures it knows. */
    static final Set<String> KNOWS =
            Set.of("last_touch", "complaints", "preferred_channel", "responsiveness", "open_leads", "open_deals");

    private final Scoring scoring;
    private final boolean firm;
    private final long id;

    TouchExplanation(Scoring scoring, PurchaseTotals totals, long id) {
        this.scoring = scoring;
        this.firm = totals == scoring.companies();
        this.id = id;
    }

    /** Adds one of them to a card. */
    Card addTo(Card card, String measure) {
        if (measure.startsWith("open_")) {
            return open(card, measure);
        }
        Touches touches = scoring.touches().touches(firm);
        int at = touches.find(id);
        if (at < 0) {
            boolean count = measure.equals("complaints");
            return card.add("value", count ? Kind.INTEGER : Kind.TEXT, count ? 0L : null)
                    .add("rule", Kind.TEXT, "no activity or ticket up to that day");
        }
        Touches.Summary summary = touches.of(at);
        return switch (measure) {
            case "last_touch" ->
                card.add(
                                "value",
                                Kind.DATE,
                                summary.last() < 0 ? null : scoring.touches().day(summary.last()))
                        .add("rule", Kind.TEXT, "day of the last activity, in or out, or ticket")
                        .section("touches", listing(touches, at));
            case "complaints" ->
                card.add("value", Kind.INTEGER, (long) summary.complaints())
                        .add(
                                "rule",
                                Kind.TEXT,
                                "of the last " + MeasureRules.COMPLAINT_DAYS
                                        + " days: tickets of the kind complaint, activities and tickets with a tag of crm"
                                        + " config complaint_tags")
                        .section("touches", listing(touches, at));
            case "preferred_channel" -> channel(card, summary).section("touches", listing(touches, at));
            default -> responsiveness(card, summary).section("touches", listing(touches, at));
        };
    }

    private Card channel(Card card, Touches.Summary summary) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < ServiceRates.CHANNELS.size(); i++) {
            if (summary.incoming(i) > 0 || summary.answers(i) > 0) {
                rows.add(Arrays.asList(
                        ServiceRates.CHANNELS.get(i),
                        Shown.figure(summary.incoming(i)),
                        Shown.figure(summary.answers(i))));
            }
        }
        int preferred = summary.preferred();
        return card.add("value", Kind.TEXT, preferred < 0 ? null : ServiceRates.CHANNELS.get(preferred))
                .add(
                        "rule",
                        Kind.TEXT,
                        "greatest sum of 2^(-days / "
                                + Shown.plain(scoring.rules().halfLife())
                                + ") over touches from them; without any over answered touches from us (our own formula)")
                .section(
                        "channels",
                        Listing.of(
                                List.of(
                                        Column.of("channel", Kind.TEXT),
                                        Column.of("from_them", Kind.NUMBER),
                                        Column.of("answered", Kind.NUMBER)),
                                rows));
    }

    private Card responsiveness(Card card, Touches.Summary summary) {
        SharedRate rate = scoring.touches().rate(firm);
        boolean reached = summary.reached() > 0;
        return card.add(
                        "value",
                        Kind.NUMBER,
                        reached ? Shown.kept(rate.of(summary.reached(), summary.answered())) : null)
                .add(
                        "rule",
                        Kind.TEXT,
                        "(strength x mean + answered) / (strength + reached): beta-binomial, fitted by moments"
                                + " (Kleinman 1973)")
                .add("reached", Kind.INTEGER, (long) summary.reached())
                .add("answered", Kind.INTEGER, (long) summary.answered())
                .add("mean", Kind.NUMBER, Shown.figure(rate.mean()))
                .add("strength", Kind.NUMBER, Shown.figure(rate.strength()))
                .add("fitted", Kind.FLAG, rate.fitted())
                .add("customers", Kind.INTEGER, (long) rate.customers());
    }

    private Listing listing(Touches touches, int at) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = touches.count(at) - 1; i >= 0; i--) {
            Touches.Touch touch = touches.touch(at, i);
            rows.add(Arrays.asList(
                    scoring.touches().day(touch.minute()),
                    ServiceRates.CHANNELS.get(touch.channel()),
                    touch.incoming() ? "in" : "out",
                    touch.source().name().toLowerCase(Locale.ROOT),
                    touch.incoming() ? null : touch.answered(),
                    touch.complaint(),
                    Shown.figure(touch.weight())));
        }
        return Listing.of(
                List.of(
                        Column.of("date", Kind.DATE),
                        Column.of("channel", Kind.TEXT),
                        Column.of("direction", Kind.TEXT),
                        Column.of("kind", Kind.TEXT),
                        Column.of("answered", Kind.FLAG),
                        Column.of("complaint", Kind.FLAG),
                        Column.of("weight", Kind.NUMBER)),
                rows);
    }

    private Card open(Card card, String measure) {
        boolean leads = measure.equals("open_leads");
        double count = leads ? scoring.openLeads(id) : scoring.openDeals(id);
        RecordType type = leads ? Leads.TYPE : Deals.TYPE;
        String state = leads ? "status" : "stage";
        return card.add("value", Kind.INTEGER, (long) count)
                .add("rule", Kind.TEXT, type.plural() + " open at the end of that day")
                .section("records", records(type, state));
    }

    private Listing records(RecordType type, String state) {
        Session session = scoring.session();
        String closed = type.equals(Leads.TYPE) ? "(converted, lost)" : "(won, lost)";
        String firmToo = type.equals(Leads.TYPE)
                ? "contact.company = " + id
                : "company = " + id + " or (company is empty and contact.company = " + id + ")";
        List<List<Object>> rows = new ArrayList<>();
        session.each(
                type,
                List.of(
                        firm ? firmToo : "contact = " + id,
                        "since is empty or since <= " + scoring.on(),
                        state + " not in " + closed + " or closed > " + scoring.on()),
                "id,name," + state + ",since",
                cells -> rows.add(new ArrayList<>(cells)));
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of(state, Kind.TEXT),
                        Column.of("since", Kind.DATE)),
                rows);
    }
}
