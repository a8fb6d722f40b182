package crm.report;

import crm.model.Invoices;
import crm.model.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is open of invoices on a day, added up by who owes it and by how long it is overdue. Reads and prints nothing. */
final class Receivables {
    /** The last day overdue of each age but the first, which is not due yet, and the last, which has no end. */
    private static final int[] LAST_DAY = {0, 30, 60, 90};

    private final LocalDate on;
    private final Map<Long, BigDecimal[]> paid = new HashMap<>();
    private final Map<Long, Debt> debts = new HashMap<>();

    /**
     * What one customer owes.
     *
     * @param customer the id of the company, else of the contact; 0 for nobody
     * @param invoices how many invoices are open
     * @param ages the open balances: not due yet, overdue up to 30 days, up to 60, up to 90, and for longer
     * @param oldest the earliest day by which any of them was to be paid
     */
    record Debt(long customer, long invoices, List<BigDecimal> ages, LocalDate oldest) {
        Debt {
            ages = List.copyOf(ages);
        }

        /** The sum of all ages. */
        BigDecimal balance() {
            return ages.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private Debt plus(Debt other) {
            List<BigDecimal> sums = new ArrayList<>();
            for (int i = 0; i < ages.size(); i++) {
                sums.add(ages.get(i).add(other.ages.get(i)));
            }
            LocalDate first = oldest.isBefore(other.oldest) ? oldest : other.oldest;
            return new Debt(customer, invoices + other.invoices, sums, first);
        }
    }

    /** Nothing yet, on a day: what was written or paid later does not count. */
    Receivables(LocalDate on) {
        this.on = on;
    }

    /** Takes in a payment that was received; all payments come before all invoices. */
    void payment(long invoice, LocalDate day, BigDecimal amount, Optional<LocalDate> settledOn) {
        if (day.isAfter(on)) {
            return;
        }
        BigDecimal[] sums = paid.computeIfAbsent(invoice, any -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
        int at = settledOn.filter(day::isAfter).isPresent() ? 1 : 0;
        sums[at] = sums[at].add(amount);
    }

    /**
     * Takes in an invoice as it is on record; void ones and those of later days do not count. What another program says was
     * paid counts whatever the day: it does not tell when.
     */
    void invoice(Row invoice) {
        boolean written = invoice.get(Invoices.STATUS).filter("void"::equals).isPresent();
        if (written || invoice.require(Invoices.ISSUED).isAfter(on)) {
            return;
        }
        BigDecimal[] sums = paid.getOrDefault(invoice.id(), new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
        BigDecimal balance = Invoices.balanced(invoice, sums[0], sums[1]).require(Invoices.BALANCE);
        if (balance.signum() != 0) {
            LocalDate due = invoice.get(Invoices.DUE).orElse(invoice.require(Invoices.ISSUED));
            long customer = invoice.get(Invoices.COMPANY)
                    .or(() -> invoice.get(Invoices.CONTACT))
                    .orElse(0L);
            debts.merge(customer, new Debt(customer, 1, aged(due, balance), due), Debt::plus);
        }
    }

    private List<BigDecimal> aged(LocalDate due, BigDecimal balance) {
        BigDecimal[] ages = new BigDecimal[LAST_DAY.length + 1];
        Arrays.fill(ages, BigDecimal.ZERO);
        long overdue = ChronoUnit.DAYS.between(due, on);
        int age = 0;
        while (age < LAST_DAY.length && overdue > LAST_DAY[age]) {
            age++;
        }
        ages[age] = balance;
        return List.of(ages);
    }

    /** One debt a customer, the greatest first. */
    List<Debt> debts() {
        return debts.values().stream()
                .sorted(Comparator.comparing(Debt::balance).reversed().thenComparingLong(Debt::customer))
                .toList();
    }
}
