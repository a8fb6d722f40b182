package crm.retention;

import crm.cli.Session;
import crm.measure.Scoring;
import crm.model.Companies;
import crm.model.RecordType;
import crm.report.Buyers;
import crm.report.Figures;
import crm.score.leaving.Silence;
import crm.score.outlook.Outlook;
import crm.score.purchase.Margins;
import crm.score.purchase.PurchaseDays;
import crm.score.purchase.PurchaseTotals;
import crm.score.purchase.Purchases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All contacts, or all companies, that bought up to a day, with what is known and expected of each by its place. */
final class Customers {
    private final Session session;
    private final Scoring scoring;
    private final RecordType type;
    private final PurchaseTotals totals;
    private Optional<Outlook.Figures> figures = Optional.empty();

    private Customers(Session session, Scoring scoring, RecordType type, PurchaseTotals totals) {
        this.session = session;
        this.scoring = scoring;
        this.type = type;
        this.totals = totals;
    }

    /** Those of a day; the purchase model is the one that {@code crm score} named last. */
    static Customers of(Session session, LocalDate on, Buyers buyers) {
        Scoring scoring = Scoring.like(session, on);
        return new Customers(
                session,
                scoring,
                session.nouns().type(buyers.type()),
                buyers == Buyers.COMPANY ? scoring.companies() : scoring.contacts());
    }

    Scoring scoring() {
        return scoring;
    }

    PurchaseTotals totals() {
        return totals;
    }

    Purchases purchases() {
        return scoring.purchases(totals);
    }

    PurchaseDays days() {
        return purchases().days();
    }

    /** The places of those who ordered. */
    List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < totals.size(); at++) {
            if (totals.orders(at) > 0) {
                places.add(at);
            }
        }
        return places;
    }

    long id(int at) {
        return totals.owner(at);
    }

    /** Who buys when a contact does: it itself, or its company where these are companies; 0 for none. */
    long buyer(long contact) {
        return type.name().equals(Companies.TYPE.name()) ? scoring.employer(contact) : contact;
    }

    String name(int at) {
        return session.label(type, id(at));
    }

    LocalDate last(int at) {
        return LocalDate.ofEpochDay(totals.last(at));
    }

    /** Days since the last order. */
    int away(int at) {
        return scoring.day() - totals.last(at);
    }

    /** Past spend, in money. */
    double spend(int at) {
        return totals.spend(at) / Figures.UNIT;
    }

    /** Past margin, in money: as known where the cost of an order is, else the usual share of its amount. */
    double margin(int at) {
        Margins margins = purchases().margins();
        return (margins.margin(at) + scoring.marginShare() * margins.open(at)) / Figures.UNIT;
    }

    /** What an order brings: as expected, else what the customer's orders brought on average. */
    double each(int at) {
        Outlook outlook = outlook();
        return outlook.spend().isUsable() ? outlook.spendEach(at) : spend(at) / totals.orders(at);
    }

    Outlook outlook() {
        return scoring.outlook(totals);
    }

    /** Whether lifetime values could be computed; without, they are NaN. */
    boolean isForetold() {
        return outlook().fit().model().isPresent() && outlook().spend().isUsable();
    }

    /** Why they could not. */
    String refusal() {
        return outlook().fit().refusal().or(() -> outlook().spend().refusal()).orElse("nothing can be expected");
    }

    Outlook.Figures figures() {
        if (figures.isEmpty()) {
            figures = Optional.of(outlook().figures());
        }
        return figures.get();
    }

    /** Whether the customer is a former one. */
    boolean isFormer(int at) {
        return new Silence(scoring.formerAfter()).isOver(away(at));
    }
}
