package crm.measure;

import crm.cli.Session;
import crm.model.Setting;
import crm.score.CustomerScores;
import crm.score.Horizon;
import crm.score.LongIndex;
import crm.score.ModelKind;
import crm.score.Outlook;
import crm.score.PastValue;
import crm.score.PurchaseTotals;
import crm.score.Purchases;
import crm.score.Stage;
import crm.store.MeasureTable;
import crm.store.OrderFacts;
import crm.store.Snapshot;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Computes all measures from one streaming read of the orders, contacts and companies each ranked among themselves. An
 * order counts for its customer, and for one company: the one it names, else the one its customer belongs to.
 */
public final class Scoring {
    /** Groups of each RFM score, unless asked otherwise. */
    public static final int USUAL_BINS = 5;

    /** Stands for the purchase model that does better. */
    public static final String ANY_MODEL = "auto";

    private static final int SCALE = 4;

    private final Session session;
    private final LocalDate on;
    private final int bins;

    private final String model;
    private final Purchases contacts;
    private final Purchases companies;
    private final Map<PurchaseTotals, Outlook> outlooks = new HashMap<>();
    private final LongIndex interested = new LongIndex();
    private final LongIndex employed = new LongIndex();
    private long[] employers = new long[512];
    private long orders;
    private long spend;
    private long unassigned;
    private long prospects;
    private long sales;
    private long gains;

    private Scoring(Session session, LocalDate on, int bins, String model) {
        this.session = session;
        this.on = on;
        this.bins = bins;
        this.model = model;
        PastValue past = new PastValue(percent(Setting.DISCOUNT_RATE));
        this.contacts = new Purchases(past, day());
        this.companies = new Purchases(past, day());
    }

    /** Reads everything that scores depend on, up to a day. */
    public static Scoring of(Session session, LocalDate on, int bins) {
        return of(session, on, bins, ANY_MODEL);
    }

    /**
     * Reads everything that scores depend on, up to a day.
     *
     * @param model the name of a purchase model, or {@link #ANY_MODEL}
     */
    public static Scoring of(Session session, LocalDate on, int bins, String model) {
        Scoring scoring = new Scoring(session, on, bins, model);
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
            if (contact != 0 && interested.find(contact) < 0 && contacts().find(contact) < 0) {
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

    /** The company of a contact, 0 for none. */
    public long employer(long contact) {
        int at = employed.find(contact);
        return at < 0 ? 0 : employers[at];
    }

    private void add(long customer, long company, int day, long amount, long cost) {
        if (amount >= 0) {
            orders++;
        }
        spend = Math.addExact(spend, amount);
        if (cost != OrderFacts.UNKNOWN) {
            sales = Math.addExact(sales, amount);
            gains = Math.addExact(gains, Math.subtractExact(amount, cost));
        }
        if (customer != 0) {
            contacts.add(customer, day, amount, cost);
        }
        long buyer = company != 0 ? company : employer(customer);
        if (buyer != 0) {
            companies.add(buyer, day, amount, cost);
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
        return contacts.totals();
    }

    /** The totals of every company. */
    public PurchaseTotals companies() {
        return companies.totals();
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

    /** Who buys by the day of analysis, with what they bought. */
    public Purchases purchases(PurchaseTotals totals) {
        return totals == companies() ? companies : contacts;
    }

    /** What is to be expected of a population; fitted when it is first asked for. */
    public Outlook outlook(PurchaseTotals totals) {
        return outlooks.computeIfAbsent(
                totals, any -> Outlook.of(purchases(totals), day(), horizon(), ModelKind.named(model)));
    }

    /** How far one looks ahead, and what money is worth then. */
    public Horizon horizon() {
        return new Horizon(weeks(), percent(Setting.DISCOUNT_RATE), marginShare());
    }

    /** The part of spend that is margin: as set, else as measured where costs are known, else all of it. */
    public double marginShare() {
        if (session.settings().get(Setting.MARGIN_SHARE).isPresent()) {
            return percent(Setting.MARGIN_SHARE);
        }
        return sales > 0 ? (double) gains / sales : 1;
    }

    private int weeks() {
        return Integer.parseInt(session.settings().get(Setting.HORIZON).orElseThrow());
    }

    private double percent(Setting setting) {
        return Double.parseDouble(session.settings().get(setting).orElse("0")) / 100;
    }

    /** An amount that is set, in money. */
    double money(Setting setting) {
        return Double.parseDouble(session.settings().get(setting).orElse("0"));
    }

    /** What is done with an order of one of a population. */
    @FunctionalInterface
    interface Placed {
        /** Takes in one order or return of the one at a place. */
        void read(PurchaseTotals totals, int at, int day, long amount, long cost);
    }

    /** Hands over every order once more, with whom it counts for. */
    void again(Placed reader) {
        OrderFacts.of(session.store()).each(on, (customer, company, day, amount, cost) -> {
            if (customer != 0) {
                reader.read(contacts(), contacts().find(customer), day, amount, cost);
            }
            long buyer = company != 0 ? company : employer(customer);
            if (buyer != 0) {
                reader.read(companies(), companies().find(buyer), day, amount, cost);
            }
        });
    }

    /** The day of analysis, since 1970-01-01. */
    public int day() {
        return Math.toIntExact(on.toEpochDay());
    }

    /** Contacts and companies with an open lead or deal. */
    LongIndex interested() {
        return interested;
    }

    /** Puts the measures in the place of those that are kept; what they were computed from. */
    public Snapshot keep() {
        MeasureFill fill = new MeasureFill(this);
        long customers = fill.add(contacts());
        long firms = fill.add(companies());
        fill.addProspects();
        MeasureTable table = MeasureTable.of(session.store());
        Snapshot snapshot = new Snapshot(
                on, table.newestChangeSet(), bins, customers, firms, orders, BigDecimal.valueOf(spend, SCALE), model);
        table.replace(snapshot, fill.rows());
        return snapshot;
    }
}
