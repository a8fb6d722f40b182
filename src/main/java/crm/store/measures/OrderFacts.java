package crm.store.measures;

import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Leads;
import crm.model.OrderLines;
import crm.model.Orders;
import crm.store.records.RecordStore;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The orders that count, read once and fast: neither cancelled nor after the analysis date. The reader is handed
 * primitives, since millions of orders pass here.
 */
public final class OrderFacts {
    /** Stands for a cost that nobody noted. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final int SCALE = 4;

    private final RecordStore store;

    private OrderFacts(RecordStore store) {
        this.store = store;
    }

    /** The orders of a store. */
    public static OrderFacts of(RecordStore store) {
        return new OrderFacts(store);
    }

    /** What is done with each order. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Takes in one order.
         *
         * @param customer the contact, 0 for none
         * @param company the company that the order names, 0 for none
         * @param day days since 1970-01-01
         * @param amount ten-thousandths of the base currency
         * @param cost the same; {@link #UNKNOWN} when nobody noted it
         */
        void read(long customer, long company, int day, long amount, long cost);
    }

    /** What is done with each pair of ids. */
    @FunctionalInterface
    public interface Pairs {
        /** Takes in one pair; 0 stands for none. */
        void read(long one, long other);
    }

    /**
     * A line of an order.
     *
     * @param order the order
     * @param customer the contact who bought, 0 for none
     * @param company the company that the order names, 0 for none
     * @param day days since 1970-01-01
     * @param product the product, 0 where the line only names it
     * @param text what it was called
     */
    public record Line(long order, long customer, long company, int day, long product, Optional<String> text) {}

    /** Hands over every line, returned ones aside, of the orders of some days. */
    public void eachLine(LocalDate from, LocalDate to, Consumer<Line> reader) {
        store.statements()
                .each(
                        "SELECT orders.id, customer, company, date, product, text FROM "
                                + store.from(OrderLines.TYPE) + " JOIN " + store.from(Orders.TYPE)
                                + " ON orders.id = order_lines.owner WHERE date >= ? AND date <= ?"
                                + " AND (status IS NULL OR status NOT IN ('cancelled', 'returned'))"
                                + " AND (quantity IS NULL OR quantity > 0)"
                                + " AND (order_lines.amount IS NULL OR order_lines.amount >= 0)",
                        List.of(from, to),
                        (results, cells) -> reader.accept(new Line(
                                results.getLong(1),
                                results.getLong(2),
                                results.getLong(3),
                                day(results, 4),
                                results.getLong(5),
                                Optional.ofNullable(results.getString(6)))));
    }

    /** Hands over every order up to a day. */
    public void each(LocalDate on, Reader reader) {
        each("date <= ?", List.of(on), reader);
    }

    /** Hands over every order of some days. */
    public void between(LocalDate from, LocalDate to, Reader reader) {
        each("date >= ? AND date <= ?", List.of(from, to), reader);
    }

    private void each(String days, List<LocalDate> parameters, Reader reader) {
        store.statements()
                .each(
                        "SELECT customer, company, date, amount, cost FROM " + store.from(Orders.TYPE) + " WHERE "
                                + days + " AND (status IS NULL OR status <> 'cancelled')",
                        parameters,
                        (results, cells) -> reader.read(
                                results.getLong(1),
                                results.getLong(2),
                                day(results, 3),
                                amount(results.getBigDecimal(4)),
                                cost(results.getBigDecimal(5))));
    }

    /** What is done with each order, all of it. */
    @FunctionalInterface
    public interface FullReader {
        /**
         * Takes in one order; see {@link Reader}.
         *
         * @param id the order
         * @param discount ten-thousandths of the base currency; {@link #UNKNOWN} when nobody noted it
         * @param back whether its status says that it was returned
         */
        void read(long id, long customer, long company, int day, long amount, long cost, long discount, boolean back);
    }

    /** Some orders, in columns. */
    private static final class Batch {
        private static final int ROWS = 4_096;
        private static final int NUMBERS = 6;

        private final long[] numbers = new long[NUMBERS * ROWS];
        private final int[] days = new int[ROWS];
        private final boolean[] back = new boolean[ROWS];
        private int size;

        boolean isFull() {
            return size == ROWS;
        }

        void add(ResultSet results, int day, boolean returned) throws SQLException {
            int at = NUMBERS * size;
            numbers[at++] = results.getLong(1);
            numbers[at++] = results.getLong(2);
            numbers[at++] = results.getLong(3);
            numbers[at++] = amount(results.getBigDecimal(5));
            numbers[at++] = cost(results.getBigDecimal(6));
            numbers[at] = cost(results.getBigDecimal(7));
            days[size] = day;
            back[size++] = returned;
        }

        void each(FullReader reader) {
            for (int i = 0, at = 0; i < size; i++, at += NUMBERS) {
                reader.read(
                        numbers[at],
                        numbers[at + 1],
                        numbers[at + 2],
                        days[i],
                        numbers[at + 3],
                        numbers[at + 4],
                        numbers[at + 5],
                        back[i]);
            }
        }
    }

    /**
     * Hands over every order up to a day with all that measures need. The reader works on a second thread, one order after the
     * other, while the next ones are read; when this returns it is done.
     */
    public void eachFully(LocalDate on, FullReader reader) {
        long last = on.toEpochDay();
        try (SecondThread<Batch> second = new SecondThread<>(batch -> batch.each(reader))) {
            Batch[] batch = {new Batch()};
            store.statements()
                    .each(
                            "SELECT id, customer, company, date, amount, cost, discount, status FROM "
                                    + store.from(Orders.TYPE),
                            List.of(),
                            (results, cells) -> {
                                String status = results.getString(8);
                                int day = day(results, 4);
                                if (day <= last && !"cancelled".equals(status)) {
                                    batch[0].add(results, day, "returned".equals(status));
                                    if (batch[0].isFull()) {
                                        second.give(batch[0]);
                                        batch[0] = new Batch();
                                    }
                                }
                            });
            second.give(batch[0]);
            second.finish();
        }
    }

    /** What is done with the lines of an order that are discounted or negative. */
    @FunctionalInterface
    public interface LineReader {
        /**
         * Takes in one line.
         *
         * @param order the order
         * @param amount what it adds to the order, in ten-thousandths
         * @param discount what was taken off, the same; 0 for none
         */
        void read(long order, long amount, long discount);
    }

    /** Hands over every line that was discounted or gives something back. */
    public void eachSpecialLine(LineReader reader) {
        store.statements()
                .each(
                        "SELECT owner, amount, discount FROM " + store.from(OrderLines.TYPE)
                                + " WHERE amount < 0 OR discount > 0",
                        List.of(),
                        (results, cells) -> reader.read(
                                results.getLong(1), known(results.getBigDecimal(2)), known(results.getBigDecimal(3))));
    }

    private static long known(BigDecimal amount) {
        return amount == null ? 0 : amount(amount);
    }

    /** Hands over every contact that belongs to a company, with the company. */
    public void eachOfCompany(Pairs pairs) {
        pairs("SELECT id, company FROM " + store.from(Contacts.TYPE) + " WHERE company IS NOT NULL", List.of(), pairs);
    }

    /** Hands over contact and company of every lead and deal that was open at the end of a day. */
    public void eachInterest(LocalDate on, Pairs pairs) {
        eachOpenLead(on, pairs);
        eachOpenDeal(on, pairs);
    }

    /** Hands over the contact of every lead that was open at the end of a day; it has no company. */
    public void eachOpenLead(LocalDate on, Pairs pairs) {
        pairs(
                "SELECT contact, CAST(NULL AS BIGINT) FROM " + store.from(Leads.TYPE)
                        + " WHERE (since IS NULL OR since <= ?)"
                        + " AND (status NOT IN ('converted', 'lost') OR closed > ?)",
                List.of(on, on),
                pairs);
    }

    /** Hands over contact and company of every deal that was open at the end of a day. */
    public void eachOpenDeal(LocalDate on, Pairs pairs) {
        pairs(
                "SELECT contact, company FROM " + store.from(Deals.TYPE) + " WHERE (since IS NULL OR since <= ?)"
                        + " AND (stage NOT IN ('won', 'lost') OR closed > ?)",
                List.of(on, on),
                pairs);
    }

    private void pairs(String sql, List<?> parameters, Pairs pairs) {
        store.statements()
                .each(sql, parameters, (results, cells) -> pairs.read(results.getLong(1), results.getLong(2)));
    }

    /** From the text: {@code getDate} makes a calendar for every row, which costs more than reading the row. */
    private static int day(ResultSet results, int column) throws SQLException {
        String iso = results.getString(column);
        int year = number(iso, 0, 4);
        return Math.toIntExact(
                LocalDate.of(year, number(iso, 5, 7), number(iso, 8, 10)).toEpochDay());
    }

    private static int number(String digits, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }

    private static long amount(BigDecimal amount) {
        return amount.setScale(SCALE).unscaledValue().longValueExact();
    }

    private static long cost(BigDecimal cost) {
        return cost == null ? UNKNOWN : amount(cost);
    }
}
