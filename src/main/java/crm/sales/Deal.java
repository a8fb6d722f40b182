package crm.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A deal as it was read for a report; the columns are those of {@link #COLUMNS}. */
record Deal(List<Object> cells) {
    static final String COLUMNS = "id,name,contact.id,company.id,stage,amount,probability,expected,closed,since,"
            + "product.id,quantity,owner,source,campaign,product,contact,company";

    long id() {
        return (Long) cells.get(0);
    }

    String name() {
        return (String) cells.get(1);
    }

    /** The contact, 0 for none. */
    long contact() {
        return cells.get(2) == null ? 0 : (Long) cells.get(2);
    }

    /** The company, 0 for none. */
    long company() {
        return cells.get(3) == null ? 0 : (Long) cells.get(3);
    }

    String stage() {
        return (String) cells.get(4);
    }

    Optional<BigDecimal> amount() {
        return Optional.ofNullable((BigDecimal) cells.get(5));
    }

    /** The chance that somebody typed in, in percent. */
    Optional<BigDecimal> probability() {
        return Optional.ofNullable((BigDecimal) cells.get(6));
    }

    Optional<LocalDate> expected() {
        return Optional.ofNullable((LocalDate) cells.get(7));
    }

    Optional<LocalDate> closed() {
        return Optional.ofNullable((LocalDate) cells.get(8));
    }

    Optional<LocalDate> since() {
        return Optional.ofNullable((LocalDate) cells.get(9));
    }

    /** The product, 0 for none. */
    long product() {
        return cells.get(10) == null ? 0 : (Long) cells.get(10);
    }

    BigDecimal quantity() {
        return cells.get(11) == null ? BigDecimal.ONE : (BigDecimal) cells.get(11);
    }

    Optional<String> owner() {
        return text(12);
    }

    Optional<String> source() {
        return text(13);
    }

    Optional<String> campaign() {
        return text(14);
    }

    Optional<String> productName() {
        return text(15);
    }

    /** Who may buy: the contact, else the company. */
    Optional<String> customer() {
        return text(16).or(() -> text(17));
    }

    boolean isWon() {
        return stage().equals("won");
    }

    /** Whether it was won or lost by the end of a day; one without a day of closing was. */
    boolean isClosed(LocalDate on) {
        boolean done = isWon() || stage().equals("lost");
        return done && closed().filter(on::isBefore).isEmpty();
    }

    private Optional<String> text(int at) {
        return Optional.ofNullable((String) cells.get(at));
    }
}
