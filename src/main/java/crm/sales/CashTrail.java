package crm.sales;

import crm.cli.Session;
import crm.model.Deals;
import crm.model.Invoices;
import crm.model.Leads;
import crm.model.Orders;
import crm.model.Payments;
import crm.report.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The way from leads over deals, orders and invoices to cash, and the cash by day. */
final class CashTrail {
    private final Map<Long, LocalDate> leads = new HashMap<>();
    private final Map<Long, List<Object>> deals = new HashMap<>();
    private final Map<Long, List<Object>> orders = new HashMap<>();
    private final Map<Long, List<Object>> invoices = new HashMap<>();
    private final Map<Long, LocalDate> firstCash = new HashMap<>();
    private final List<Passed> passed = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private boolean paid;

    /** The steps of the way. */
    enum Step {
        LEAD_TO_DEAL,
        DEAL_TO_WON,
        WON_TO_ORDER,
        ORDER_TO_INVOICE,
        INVOICE_TO_PAYMENT,
        LEAD_TO_CASH;

        /** For people. */
        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** A step that ended on a day, after so many days. */
    private record Passed(Step step, LocalDate end, long days) {}

    /** Cash of a day. */
    private record Receipt(LocalDate day, BigDecimal amount) {}

    private CashTrail() {}

    /** All there is. */
    static CashTrail of(Session session) {
        CashTrail trail = new CashTrail();
        session.each(Leads.TYPE, List.of(), "id,since", lead -> {
            if (lead.get(1) != null) {
                trail.leads.put((Long) lead.get(0), (LocalDate) lead.get(1));
            }
        });
        session.each(
                Deals.TYPE,
                List.of(),
                "id,lead.id,since,closed,stage",
                deal -> trail.deals.put((Long) deal.get(0), new ArrayList<>(deal)));
        session.each(
                Orders.TYPE,
                List.of("not status = cancelled"),
                "id,deal.id,date,amount",
                order -> trail.orders.put((Long) order.get(0), new ArrayList<>(order)));
        session.each(
                Invoices.TYPE,
                List.of(),
                "id,order.id,issued",
                invoice -> trail.invoices.put((Long) invoice.get(0), new ArrayList<>(invoice)));
        session.each(
                Payments.TYPE,
                List.of("status = received"),
                "invoice.id,paid,amount",
                payment -> trail.payment(payment));
        if (!trail.paid) {
            trail.orders.values().forEach(order -> {
                trail.receipts.add(new Receipt((LocalDate) order.get(2), (BigDecimal) order.get(3)));
                trail.cash(order, (LocalDate) order.get(2), (BigDecimal) order.get(3));
            });
        }
        trail.walk();
        return trail;
    }

    /** Whether payments are on record; otherwise orders are taken for cash. */
    boolean isPaid() {
        return paid;
    }

    private void payment(List<Object> payment) {
        paid = true;
        LocalDate day = (LocalDate) payment.get(1);
        BigDecimal amount = (BigDecimal) payment.get(2);
        receipts.add(new Receipt(day, amount));
        List<Object> invoice = invoices.get((Long) payment.get(0));
        if (invoice != null) {
            if (amount.signum() > 0) {
                pass(Step.INVOICE_TO_PAYMENT, (LocalDate) invoice.get(2), day);
            }
            cash(orders.get((Long) invoice.get(1)), day, amount);
        }
    }

    /** The lead of an order has brought cash. */
    private void cash(List<Object> order, LocalDate day, BigDecimal amount) {
        List<Object> deal = order == null ? null : deals.get((Long) order.get(1));
        if (deal != null && deal.get(1) != null && amount.signum() > 0) {
            firstCash.merge((Long) deal.get(1), day, (one, other) -> other.isBefore(one) ? other : one);
        }
    }

    private void walk() {
        firstCash.forEach((lead, day) -> pass(Step.LEAD_TO_CASH, leads.get(lead), day));
        deals.values().forEach(deal -> {
            pass(Step.LEAD_TO_DEAL, leads.get((Long) deal.get(1)), (LocalDate) deal.get(2));
            if ("won".equals(deal.get(4))) {
                pass(Step.DEAL_TO_WON, (LocalDate) deal.get(2), (LocalDate) deal.get(3));
            }
        });
        orders.values().forEach(order -> {
            List<Object> deal = deals.get((Long) order.get(1));
            if (deal != null) {
                pass(Step.WON_TO_ORDER, (LocalDate) deal.get(3), (LocalDate) order.get(2));
            }
        });
        invoices.values().forEach(invoice -> {
            List<Object> order = orders.get((Long) invoice.get(1));
            if (order != null) {
                pass(Step.ORDER_TO_INVOICE, (LocalDate) order.get(2), (LocalDate) invoice.get(2));
            }
        });
    }

    private void pass(Step step, LocalDate from, LocalDate to) {
        if (from != null && to != null && !to.isBefore(from)) {
            passed.add(new Passed(step, to, ChronoUnit.DAYS.between(from, to)));
        }
    }

    /** What ended, and came in, within a period. */
    Period of(Span span) {
        Map<Step, double[]> days = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            days.put(
                    step,
                    passed.stream()
                            .filter(one -> one.step() == step && isIn(span, one.end()))
                            .mapToDouble(Passed::days)
                            .toArray());
        }
        TreeMap<YearMonth, BigDecimal> months = new TreeMap<>();
        YearMonth first = YearMonth.from(span.from().minusDays(1)).plusMonths(1);
        YearMonth oldest = receipts.stream()
                .map(receipt -> YearMonth.from(receipt.day()))
                .min(Comparator.naturalOrder())
                .orElse(first);
        first = oldest.isAfter(first) ? oldest : first;
        for (YearMonth month = first; !month.atEndOfMonth().isAfter(span.to()); month = month.plusMonths(1)) {
            months.put(month, BigDecimal.ZERO);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Receipt receipt : receipts) {
            if (isIn(span, receipt.day())) {
                sum = sum.add(receipt.amount());
                months.computeIfPresent(YearMonth.from(receipt.day()), (month, before) -> before.add(receipt.amount()));
            }
        }
        return new Period(days, months, sum);
    }

    private static boolean isIn(Span span, LocalDate day) {
        return !day.isBefore(span.from()) && !day.isAfter(span.to());
    }

    /**
     * A period.
     *
     * @param steps the days that each step took which ended in it
     * @param receipts the cash of each whole month
     * @param sum all cash of it
     */
    record Period(Map<Step, double[]> steps, Map<YearMonth, BigDecimal> receipts, BigDecimal sum) {
        /** The days that a step took, each time that it ended. */
        double[] days(Step step) {
            return steps.get(step);
        }

        /** Cash of a month on average; NaN without a whole month. */
        double mean() {
            return receipts.values().stream()
                    .mapToDouble(BigDecimal::doubleValue)
                    .average()
                    .orElse(Double.NaN);
        }

        /** Standard deviation (n - 1) of the months over their mean; NaN with fewer than two, or nothing. */
        double variation() {
            double mean = mean();
            double squares = receipts.values().stream()
                    .mapToDouble(sum -> Math.pow(sum.doubleValue() - mean, 2))
                    .sum();
            return receipts.size() < 2 || mean <= 0 ? Double.NaN : Math.sqrt(squares / (receipts.size() - 1)) / mean;
        }
    }
}
