package crm.measure;

import crm.cli.Session;
import crm.model.Setting;
import crm.score.fitting.Horizon;
import crm.score.fitting.ModelKind;
import crm.score.grade.CustomerScores;
import crm.score.grade.RfmRule;
import crm.score.habit.BuyingHabits;
import crm.score.leaving.Stage;
import crm.score.outlook.Outlook;
import crm.score.purchase.PastValue;
import crm.score.purchase.PurchaseTotals;
import crm.score.purchase.Purchases;
import crm.score.statistics.LongIndex;
import crm.score.statistics.OwnerSums;
import crm.store.measures.MeasureTable;
import crm.store.measures.OrderFacts;
import crm.store.measures.Snapshot;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes all measures from one streaming read of the orders, contacts and companies each ranked among themselves. An
 * order counts for its customer, and for one company: the one it names, else the one its customer belongs to.
 *
 * <p>Memory grows with the orders and the customers: 240 MB were measured for two million orders of 200,000 customers, of which
 * {@link crm.score.purchase.OrderLog} takes at most 100.
 */
public final class Scoring {
    /** Stands for the purchase model that does better. */
    static final String ANY_MODEL = "auto";

    private static final int SCALE = 4;

    private final Session session;
    private final LocalDate on;
    private final RfmRule rfm;
    private final Optional<String> said;
    private final MeasureRules rules;

    private final String model;
    private final Purchases contacts;
    private final Purchases companies;
    private final BuyingHabits habits;
    private final BuyingHabits companyHabits;
    private final SpecialLines lines = new SpecialLines();
    private final OwnerSums openLeads = new OwnerSums();
    private final OwnerSums openDeals = new OwnerSums();
    private final LongIndex interestedCompanies = new LongIndex();
    private Optional<TouchBook> touches = Optional.empty();
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

    private Scoring(Session session, LocalDate on, RfmRule rfm, Optional<String> said, String model) {
        this.session = session;
        this.on = on;
        this.rfm = rfm;
        this.said = said;
        this.model = model;
        this.rules = MeasureRules.of(session);
        PastValue past = new PastValue(percent(Setting.DISCOUNT_RATE));
        this.contacts = new Purchases(past, day());
        this.companies = new Purchases(past, day());
        this.habits = new BuyingHabits(day());
        this.companyHabits = new BuyingHabits(day());
    }

    /** Reads everything that scores depend on, up to a day, as the settings say. */
    public static Scoring of(Session session, LocalDate on) {
        return of(session, on, ANY_MODEL);
    }

    /**
     * Reads everything that scores depend on, up to a day, as the settings say.
     *
     * @param model the name of a purchase model, or {@link #ANY_MODEL}
     */
    public static Scoring of(Session session, LocalDate on, String model) {
        return of(session, on, MeasureRules.of(session).rfm(), Optional.empty(), model);
    }

    /** Reads everything that scores depend on, up to a day, with RFM scores as the command says. */
    public static Scoring of(Session session, LocalDate on, RfmRule rfm) {
        return of(session, on, rfm, Optional.empty(), ANY_MODEL);
    }

    /** For a day what the measures that are kept are for theirs: with the same purchase model and the same RFM scores. */
    public static Scoring like(Session session, LocalDate on) {
        return like(session, on, MeasureTable.of(session.store()).kept().map(MeasureTable.Kept::snapshot));
    }

    /** The same as the measures that are kept, for another day. */
    static Scoring like(Session session, LocalDate on, Optional<Snapshot> kept) {
        Optional<String> said = kept.flatMap(Snapshot::rfm);
        String model = kept.map(Snapshot::model).orElse(ANY_MODEL);
        return of(session, on, MeasureRules.rfm(session, said.orElse("")), said, model);
    }

    /**
     * Reads everything that scores depend on, up to a day.
     *
     * @param said how the command wants RFM scores, to be kept; empty where the settings hold
     * @param model the name of a purchase model, or {@link #ANY_MODEL}
     */
    static Scoring of(Session session, LocalDate on, RfmRule rfm, Optional<String> said, String model) {
        Scoring scoring = new Scoring(session, on, rfm, said, model);
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
        facts.eachSpecialLine(lines::add);
        facts.eachFully(on, this::add);
        facts.eachOpenLead(on, (contact, company) -> interest(openLeads, contact, company));
        facts.eachOpenDeal(on, (contact, company) -> interest(openDeals, contact, company));
    }

    private void interest(OwnerSums open, long contact, long company) {
        if (contact != 0 && interested.find(contact) < 0 && contacts().find(contact) < 0) {
            prospects++;
        }
        if (contact != 0) {
            interested.add(contact);
            open.add(contact, 1);
        }
        long firm = company != 0 ? company : employer(contact);
        if (firm != 0) {
            interestedCompanies.add(firm);
            open.add(firm, 1);
        }
    }

    private void employ(long contact, long company) {
        int at = employed.add(contact);
        if (at == employers.length) {
            employers = java.util.Arrays.copyOf(employers, 2 * at);
        }
        employers[at] = company;
    }

    /** The company to which a contact belongs; 0 for none. */
    public long employer(long contact) {
        int at = employed.size() == 0 ? -1 : employed.find(contact);
        return at < 0 ? 0 : employers[at];
    }

    private void add(
            long id, long customer, long company, int day, long amount, long cost, long discount, boolean back) {
        if (amount >= 0) {
            orders++;
        }
        spend = Math.addExact(spend, amount);
        if (cost != OrderFacts.UNKNOWN) {
            sales = Math.addExact(sales, amount);
            gains = Math.addExact(gains, Math.subtractExact(amount, cost));
        }
        BuyingHabits.Order order =
                new BuyingHabits.Order(day, amount, lines.discount(id, discount), back, lines.back(id));
        if (customer != 0) {
            habits.add(contacts.add(customer, day, amount, cost), order);
        }
        long buyer = company != 0 ? company : employer(customer);
        if (buyer != 0) {
            companyHabits.add(companies.add(buyer, day, amount, cost), order);
        }
        if (customer == 0 && buyer == 0) {
            unassigned++;
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
    long unassigned() {
        return unassigned;
    }

    /** Contacts with an open lead or deal, and neither order nor return. */
    public long prospectContacts() {
        return prospects;
    }

    /** Whether a contact or company has an open lead or deal. */
    boolean isInterested(long id) {
        return interested.find(id) >= 0 || interestedCompanies.find(id) >= 0;
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
        return CustomerScores.of(totals, rfm, tierPercents());
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

    /** Hands over every order once more, with whom it counts for; read again only when they were too many to keep. */
    void again(Placed reader) {
        if (contacts.log().isWhole() && companies.log().isWhole()) {
            for (Purchases some : List.of(contacts, companies)) {
                some.log().each((at, day, amount, cost) -> reader.read(some.totals(), at, day, amount, cost));
            }
            return;
        }
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

    /** Contacts with an open lead or deal. */
    LongIndex interested() {
        return interested;
    }

    /** Companies with an open lead or deal. */
    LongIndex interestedCompanies() {
        return interestedCompanies;
    }

    /** The number of open leads of a contact or company. */
    double openLeads(long id) {
        return openLeads.of(id, 0);
    }

    /** The number of open deals. */
    double openDeals(long id) {
        return openDeals.of(id, 0);
    }

    /** What orders tell of how a population buys. */
    BuyingHabits habits(PurchaseTotals totals) {
        return totals == companies() ? companyHabits : habits;
    }

    /** How many orders of one of a population were returned, in whole or in part. */
    public long returns(PurchaseTotals totals, int at) {
        return habits(totals).returns(at);
    }

    /** What lines say of discounts and goods given back. */
    SpecialLines lines() {
        return lines;
    }

    /** How RFM scores are made. */
    public RfmRule rfm() {
        return rfm;
    }

    /** What the settings say of measures. */
    MeasureRules rules() {
        return rules;
    }

    /** Touches with everyone; read when first asked for. */
    TouchBook touches() {
        if (touches.isEmpty()) {
            touches = Optional.of(TouchBook.of(session, on, rules, this::employer));
        }
        return touches.get();
    }

    Session session() {
        return session;
    }

    LocalDate on() {
        return on;
    }

    /** Puts the measures in the place of those that are kept; what they were computed from. */
    Snapshot keep() {
        return keepRows().snapshot();
    }

    /** The same, with the rows. */
    KeptScores keepRows() {
        Ladders ladders = Ladders.of(session);
        MeasureFill fill = new MeasureFill(this, ladders.own(), true);
        long customers = fill.add(contacts());
        long firms = fill.add(companies());
        fill.addOthers();
        List<String> notes = new ArrayList<>(ladders.climb(fill.rows(), fill.firms()));
        MeasureTable table = MeasureTable.of(session.store());
        BigDecimal total = BigDecimal.valueOf(spend, SCALE);
        Snapshot snapshot =
                new Snapshot(on, table.newestChangeSet(), rfm.r(), customers, firms, orders, total, model, said);
        table.settle();
        table.replace(snapshot, fill.rows());
        LeadScores leads = LeadScores.of(session, on);
        table.add(leads.rows());
        notes.addAll(leads.notes());
        return new KeptScores(snapshot, fill.rows(), fill.firms(), notes);
    }
}
