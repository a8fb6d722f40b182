package crm.measure;

import crm.model.Field;
import crm.model.Measures;
import crm.score.BuyingHabits;
import crm.score.CostlyTraits;
import crm.score.CustomerScores;
import crm.score.EqualGroups;
import crm.score.LongIndex;
import crm.score.Margins;
import crm.score.Outlook;
import crm.score.OwnerSums;
import crm.score.PurchaseTotals;
import crm.score.Purchases;
import crm.score.Stage;
import crm.score.Touches;
import crm.store.measures.MeasureRows;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Turns what was read and foretold into the rows that are kept. */
final class MeasureFill {
    /** Slices of customers by spend. */
    static final int DECILES = 10;

    private static final double UNIT = 10_000;

    private final Scoring scoring;
    private final MeasureRows rows;
    private final LongIndex owners = new LongIndex();
    private final BitSet firms = new BitSet();
    private final Wallets wallets;
    private final Optional<SecondLife> second;

    /** Fills in everything. */
    MeasureFill(Scoring scoring) {
        this(scoring, List.of(), true);
    }

    /**
     * Fills in what is needed.
     *
     * @param ladders measures of the users' own, to be filled in later
     * @param foretelling whether what purchase models foretell is needed, which takes most of the time
     */
    MeasureFill(Scoring scoring, List<Field<?>> ladders, boolean foretelling) {
        this.scoring = scoring;
        this.rows = new MeasureRows(scoring.day(), scoring.rfm().isWide(), ladders);
        this.wallets = Wallets.of(scoring.session(), scoring.rules());
        this.second = foretelling ? Optional.of(new SecondLife(scoring)) : Optional.empty();
    }

    MeasureRows rows() {
        return rows;
    }

    /** Which rows are of companies. */
    BitSet firms() {
        return firms;
    }

    /** Tenths of customers by spend, the first for the most. */
    static EqualGroups deciles(PurchaseTotals totals) {
        return EqualGroups.of(
                Arrays.stream(totals.spends()).map(spend -> -spend).toArray(), DECILES);
    }

    /** Everyone with an open lead or deal or a touch, and neither order nor return. */
    void addOthers() {
        others(scoring.interested(), false);
        others(scoring.interestedCompanies(), true);
        for (boolean firm : new boolean[] {false, true}) {
            Touches touches = scoring.touches().touches(firm);
            for (int i = 0; i < touches.size(); i++) {
                if (owners.find(touches.owner(i)) < 0) {
                    other(touches.owner(i), null, firm);
                }
            }
        }
    }

    private void others(LongIndex ids, boolean firm) {
        for (int i = 0; i < ids.size(); i++) {
            if (owners.find(ids.id(i)) < 0) {
                other(ids.id(i), Stage.PROSPECT.word(), firm);
            }
        }
    }

    private void other(long id, String stage, boolean firm) {
        rows.add(id, stage);
        added(id, firm);
        touched(id, firm, 0, 0);
    }

    private void added(long owner, boolean firm) {
        int row = owners.add(owner);
        firms.set(row, firm);
    }

    /** A population; how many of them ordered. */
    long add(PurchaseTotals totals) {
        Purchases purchases = scoring.purchases(totals);
        CustomerScores scores = scoring.scores(totals);
        EqualGroups deciles = deciles(totals);
        Optional<Outlook.Figures> foretold =
                second.map(any -> scoring.outlook(totals).figures());
        double share = scoring.marginShare();
        OptionalDouble usual = purchases.days().medianInterval();
        long formerAfter = scoring.formerAfter();
        boolean firm = totals == scoring.companies();
        long customers = 0;
        for (int at = 0; at < totals.size(); at++) {
            int owned = at;
            int count = totals.orders(at);
            long owner = totals.owner(at);
            String stage = Stage.of(
                            count, scoring.day() - (long) totals.last(at), scoring.isInterested(owner), formerAfter)
                    .word();
            if (count == 0) {
                rows.add(owner, stage, 0, totals.spend(at), 0, 0, 0, 0, 0, null);
            } else {
                customers++;
                rows.add(
                        owner,
                        stage,
                        count,
                        totals.spend(at),
                        totals.first(at),
                        totals.last(at),
                        scores.r(at),
                        scores.f(at),
                        scores.m(at),
                        scores.tiers().letter(totals.spend(at)));
            }
            added(owner, firm);
            OptionalDouble interval = purchases.days().interval(at);
            double margin = margin(purchases.margins(), at);
            double past = purchases.margins().pastValue(at, share) / UNIT;
            rows.figures(
                    margin,
                    past,
                    count == 0 ? Double.NaN : deciles.of(-totals.spend(at)),
                    interval.orElse(Double.NaN),
                    count == 0 ? Double.NaN : nextOrder(totals.last(at), interval, usual));
            foretold.ifPresent(figures -> foretell(figures, totals, owned, past));
            rows.set(rows.size() - 1, Measures.RFM_SCORE, count == 0 ? Double.NaN : scores.weighted(at));
            habits(scoring.habits(totals), at, totals, firm, margin);
        }
        return customers;
    }

    private void foretell(Outlook.Figures figures, PurchaseTotals totals, int at, double past) {
        int row = rows.size() - 1;
        rows.set(row, Measures.P_ALIVE, figures.alive(at));
        rows.set(row, Measures.CHURN, 1 - figures.alive(at));
        rows.set(row, Measures.EXPECTED_ORDERS, figures.orders(at));
        rows.set(row, Measures.EXPECTED_SPEND, figures.spend(at));
        rows.set(row, Measures.CLV, figures.value(at));
        rows.set(row, Measures.LIFETIME_VALUE, past + figures.value(at));
        rows.set(
                row,
                Measures.SECOND_VALUE,
                second.map(life -> life.of(totals, at, figures.value(at))).orElse(Double.NaN));
    }

    private void habits(BuyingHabits habits, int at, PurchaseTotals totals, boolean firm, double margin) {
        int row = rows.size() - 1;
        long owner = totals.owner(at);
        rows.set(row, Measures.DISCOUNT_SHARE, habits.discountShare(at));
        rows.set(row, Measures.RETURNS, habits.returns(at));
        rows.set(row, Measures.RETURN_RATE, habits.returnRate(at));
        rows.set(row, Measures.SHARE_OF_WALLET, wallets.share(owner, habits.lately(at)));
        double cost = touched(owner, firm, totals.orders(at), habits.returns(at));
        rows.set(row, Measures.PROFIT, margin - cost);
        List<String> traits =
                scoring.rules().traits().of(facts(scoring, totals, at, rows.number(row, Measures.COMPLAINTS)));
        if (!traits.isEmpty()) {
            rows.say(row, Measures.TRAITS, "|" + String.join("|", traits) + "|");
        }
    }

    /** What traits of a customer go by. */
    static CostlyTraits.Facts facts(Scoring scoring, PurchaseTotals totals, int at, double complaints) {
        BuyingHabits habits = scoring.habits(totals);
        long tenure = totals.orders(at) == 0 ? 0 : scoring.day() - (long) totals.first(at);
        return new CostlyTraits.Facts(
                totals.orders(at),
                habits.saleShare(at),
                tenure,
                habits.returns(at),
                habits.returnRate(at),
                Double.isNaN(complaints) ? 0 : (long) complaints);
    }

    /** Fills what touches tell into the row added last; what serving costs. */
    private double touched(long owner, boolean firm, long orders, long returns) {
        int row = rows.size() - 1;
        TouchBook book = scoring.touches();
        rows.set(row, Measures.OPEN_LEADS, scoring.openLeads(owner));
        rows.set(row, Measures.OPEN_DEALS, scoring.openDeals(owner));
        rows.set(row, Measures.COMPLAINTS, 0);
        Touches touches = book.touches(firm);
        int at = touches.find(owner);
        if (at >= 0) {
            Touches.Summary summary = touches.of(at);
            rows.set(
                    row,
                    Measures.LAST_TOUCH,
                    summary.last() < 0
                            ? Double.NaN
                            : (double) book.day(summary.last()).toEpochDay());
            rows.set(row, Measures.COMPLAINTS, summary.complaints());
            rows.set(
                    row,
                    Measures.RESPONSIVENESS,
                    summary.reached() == 0 ? Double.NaN : book.rate(firm).of(summary.reached(), summary.answered()));
            if (summary.preferred() >= 0) {
                rows.say(row, Measures.PREFERRED_CHANNEL, ServiceRates.CHANNELS.get(summary.preferred()));
            }
        }
        double cost = scoring.rules()
                .cost()
                .map(rates -> rates.of(book.minutesCost(owner), orders, returns, book.tickets(owner)))
                .orElse(Double.NaN);
        rows.set(row, Measures.COST_TO_SERVE, cost);
        return cost;
    }

    private static double margin(Margins margins, int at) {
        return margins.costed(at) == 0 ? Double.NaN : margins.margin(at) / UNIT;
    }

    /** The day after the last order by the customer's interval, else by the usual one; NaN when there is neither. */
    static double nextOrder(int last, OptionalDouble own, OptionalDouble usual) {
        double interval = own.orElse(usual.orElse(Double.NaN));
        return last + Math.rint(interval);
    }

    /** What contacts and companies spend in the category in a year, from the field that holds it. */
    static final class Wallets {
        private final OwnerSums sums = new OwnerSums();

        /** Reads the field that the settings name; nothing when they name none. */
        static Wallets of(crm.cli.Session session, MeasureRules rules) {
            Wallets wallets = new Wallets();
            rules.walletField().ifPresent(name -> {
                for (var type : List.of(crm.model.Contacts.TYPE, crm.model.Companies.TYPE)) {
                    if (session.nouns().type(type).field(name).isPresent()) {
                        session.each(
                                type,
                                List.of(name + " > 0"),
                                "id," + name,
                                cells -> wallets.sums.add((Long) cells.get(0), ((Number) cells.get(1)).doubleValue()));
                    }
                }
            });
            return wallets;
        }

        /** What one spends in a year; NaN when nobody knows. */
        double of(long owner) {
            return sums.of(owner, Double.NaN);
        }

        /** The share of spend, in ten-thousandths, in it; NaN when nobody knows. */
        double share(long owner, long spend) {
            return spend / UNIT / of(owner);
        }
    }
}
