package crm.measure;

import crm.cli.Session;
import crm.model.Setting;
import crm.score.CustomerScores;
import crm.score.LongIndex;
import crm.score.PurchaseTotals;
import crm.score.Stage;
import crm.store.MeasureRows;
import crm.store.MeasureTable;
import crm.store.OrderFacts;
import crm.store.Snapshot;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Computes all measures from one streaming read of the orders, contacts and companies each ranked among themselves. An
 * order counts for its customer, and for one company: the one it names, else the one its customer belongs to.
 */
public final class Scoring {
    /** Groups of each RFM score, unless asked otherwise. */
    public static final int USUAL_BINS = 5;

    private static final int SCALE = 4;

    private final Session session;
    private final LocalDate on;
    private final int bins;

    private final PurchaseTotals contacts = new PurchaseTotals();
    private final PurchaseTotals companies = new PurchaseTotals();
    private final LongIndex interested = new LongIndex();
    private final LongIndex employed = new LongIndex();
    private long[] employers = new long[512];
    private long orders;
    private long spend;
    private long unassigned;
    private long prospects;

    private Scoring(Session session, LocalDate on, int bins) {
        this.session = session;
        this.on = on;
        this.bins = bins;
    }

    /** Reads everything that scores depend on, up to a day. */
    public static Scoring of(Session session, LocalDate on, int bins) {
        Scoring scoring = new Scoring(session, on, bins);
        try {
            scoring.read();
        } catch (ArithmeticException e) {
            throw CrmException.invalid("the orders of a customer add up to more than 900 trillion")
                    .because(e);
        }
        return scoring;
    }

    private void read() {
        OrderFacts facts = OrderFacts.of(session.store());
        facts.eachOfCompany(this::employ);
        facts.each(on, this::add);
        facts.eachInterest(on, (contact, company) -> {
            if (contact != 0 && interested.find(contact) < 0 && contacts.find(contact) < 0) {
                prospects++;
            }
            interest(contact);
            interest(company != 0 ? company : employer(contact));
        });
    }

    private void employ(long contact, long company) {
        int at = employed.add(contact);
        if (at == employers.length) {
            employers = java.util.Arrays.copyOf(employers, 2 * at);
        }
        employers[at] = company;
    }

    private long employer(long contact) {
        int at = employed.find(contact);
        return at < 0 ? 0 : employers[at];
    }

    private void add(long customer, long company, int day, long amount) {
        if (amount >= 0) {
            orders++;
        }
        spend = Math.addExact(spend, amount);
        if (customer != 0) {
            contacts.add(customer, day, amount);
        }
        long buyer = company != 0 ? company : employer(customer);
        if (buyer != 0) {
            companies.add(buyer, day, amount);
        }
        if (customer == 0 && buyer == 0) {
            unassigned++;
        }
    }

    private void interest(long id) {
        if (id != 0) {
            interested.add(id);
        }
    }

    /** The totals of every contact. */
    public PurchaseTotals contacts() {
        return contacts;
    }

    /** The totals of every company. */
    public PurchaseTotals companies() {
        return companies;
    }

    /** Orders and returns that name neither a customer nor a company. */
    public long unassigned() {
        return unassigned;
    }

    /** Contacts with an open lead or deal, and neither order nor return. */
    public long prospectContacts() {
        return prospects;
    }

    /** Whether a contact or company has an open lead or deal. */
    public boolean isInterested(long id) {
        return interested.find(id) >= 0;
    }

    /** Days without an order after which a customer is a former one. */
    public long formerAfter() {
        return session.settings().get(Setting.FORMER_AFTER).map(Long::parseLong).orElse(Long.MAX_VALUE);
    }

    /** Where the tiers but the last end, in percent of all spend. */
    public int[] tierPercents() {
        return session.settings().words(Setting.TIERS).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** The ranks of a population. */
    public CustomerScores scores(PurchaseTotals totals) {
        return CustomerScores.of(totals, bins, tierPercents());
    }

    /** The stage of one of a population. */
    public Stage stage(PurchaseTotals totals, int at) {
        int last = totals.last(at);
        return Stage.of(totals.orders(at), on.toEpochDay() - last, isInterested(totals.owner(at)), formerAfter());
    }

    /** Puts the measures in the place of those that are kept; what they were computed from. */
    public Snapshot keep() {
        MeasureRows rows = new MeasureRows(Math.toIntExact(on.toEpochDay()));
        long customers = fill(rows, contacts);
        long firms = fill(rows, companies);
        for (int i = 0; i < interested.size(); i++) {
            long id = interested.id(i);
            if (contacts.find(id) < 0 && companies.find(id) < 0) {
                rows.add(id, Stage.PROSPECT.word());
            }
        }
        MeasureTable table = MeasureTable.of(session.store());
        Snapshot snapshot = new Snapshot(
                on, table.newestChangeSet(), bins, customers, firms, orders, BigDecimal.valueOf(spend, SCALE));
        table.replace(snapshot, rows);
        return snapshot;
    }

    private long fill(MeasureRows rows, PurchaseTotals totals) {
        CustomerScores scores = scores(totals);
        long formerAfter = formerAfter();
        long customers = 0;
        for (int i = 0; i < totals.size(); i++) {
            int count = totals.orders(i);
            long owner = totals.owner(i);
            long recency = on.toEpochDay() - totals.last(i);
            String stage =
                    Stage.of(count, recency, isInterested(owner), formerAfter).word();
            if (count == 0) {
                rows.add(owner, stage, 0, totals.spend(i), 0, 0, 0, 0, 0, null);
            } else {
                customers++;
                rows.add(
                        owner,
                        stage,
                        count,
                        totals.spend(i),
                        totals.first(i),
                        totals.last(i),
                        scores.recency().of(totals.last(i)),
                        scores.frequency().of(count),
                        scores.monetary().of(totals.spend(i)),
                        scores.tiers().letter(totals.spend(i)));
            }
        }
        return customers;
    }
}
