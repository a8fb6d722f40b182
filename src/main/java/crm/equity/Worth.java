package crm.equity;

import crm.cli.Session;
import crm.measure.Scoring;
import crm.model.Setting;
import crm.report.Buyers;
import crm.report.Figures;
import crm.score.outlook.Outlook;
import crm.score.purchase.Ledger;
import crm.score.purchase.PurchaseTotals;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What a customer is taken to be worth, in ten-thousandths of the base currency. */
enum Worth {
    /** What was paid in some days, returns taken off. */
    SPEND,
    /** What was earned in some days: amounts less costs. */
    MARGIN,
    /** The margin that the purchase model expects over the horizon, discounted: the measure of that name. */
    CLV;

    private static final double UNIT = 10_000;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The worth of every customer of a ledger at the end of a day.
     *
     * @param from the first day whose orders make spend and margin
     */
    long[] of(Session session, Buyers buyers, Ledger ledger, LocalDate from, LocalDate on) {
        if (this == CLV) {
            return expected(session, buyers, ledger, on);
        }
        double share = this == MARGIN ? marginShare(session, ledger) : 0;
        int first = Math.toIntExact(from.toEpochDay());
        int last = Math.toIntExact(on.toEpochDay());
        long[] worth = new long[ledger.customers()];
        for (int at = 0; at < worth.length; at++) {
            worth[at] = this == SPEND ? ledger.spend(at, first, last) : ledger.gain(at, first, last, share);
        }
        return worth;
    }

    private static long[] expected(Session session, Buyers buyers, Ledger ledger, LocalDate on) {
        Scoring scoring = Scoring.like(session, on);
        PurchaseTotals totals = buyers == Buyers.CONTACT ? scoring.contacts() : scoring.companies();
        Outlook outlook = scoring.outlook(totals);
        outlook.fit()
                .refusal()
                .or(() -> outlook.spend().isUsable()
                        ? Optional.empty()
                        : outlook.spend().refusal())
                .ifPresent(reason -> {
                    throw CrmException.invalid("no clv on " + on + ": " + reason)
                            .hint("--by spend or --by margin needs no model");
                });
        Outlook.Figures figures = outlook.figures();
        long[] worth = new long[ledger.customers()];
        for (int at = 0; at < worth.length; at++) {
            int place = totals.find(ledger.owner(at));
            double value = place < 0 ? 0 : figures.value(place);
            worth[at] = Double.isFinite(value) ? Math.round(value * UNIT) : 0;
        }
        return worth;
    }

    /** The part of amounts without a cost that is margin: as set, else as measured where costs are known, else all of it. */
    static double marginShare(Session session, Ledger ledger) {
        return session.settings()
                .get(Setting.MARGIN_SHARE)
                .map(percent -> Double.parseDouble(percent) / 100)
                .orElseGet(() -> measuredShare(ledger));
    }

    /** Margin where any order has a known cost, else spend: what is earned tells more than what is paid. */
    static Worth usual(Ledger ledger) {
        return isCosted(ledger) ? MARGIN : SPEND;
    }

    /** Whether any order has a known cost. */
    static boolean isCosted(Ledger ledger) {
        for (int at = 0; at < ledger.customers(); at++) {
            for (int i = ledger.begin(at); i < ledger.end(at); i++) {
                if (ledger.isCosted(i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What people should know of margins: how many orders have no cost, and what is taken for their margin. */
    Optional<String> note(Session session, Ledger ledger) {
        long open = 0;
        long all = 0;
        for (int at = 0; at < ledger.customers(); at++) {
            for (int i = ledger.begin(at); i < ledger.end(at); i++) {
                all++;
                open += ledger.isCosted(i) ? 0 : 1;
            }
        }
        if (this != MARGIN || open == 0) {
            return Optional.empty();
        }
        return Optional.of("margin: " + open + " of " + all + " orders have no cost; "
                + Figures.rounded(100 * marginShare(session, ledger), 1).toPlainString()
                + "% of their amount is taken for margin (config margin_share)");
    }

    private static double measuredShare(Ledger ledger) {
        double sales = 0;
        double gains = 0;
        for (int at = 0; at < ledger.customers(); at++) {
            for (int i = ledger.begin(at); i < ledger.end(at); i++) {
                if (ledger.isCosted(i)) {
                    sales += ledger.amount(i);
                    gains += ledger.gain(i, 1);
                }
            }
        }
        return sales > 0 ? gains / sales : 1;
    }
}
