package crm.report;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** What sales are grouped by. */
enum SalesBy {
    MONTH,
    QUARTER,
    YEAR,
    PRODUCT,
    CATEGORY,
    PLACE,
    CUSTOMER,
    CAMPAIGN;

    /** The name of the column. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether groups are stretches of time, shown in their order; others go by amount. */
    boolean isTime() {
        return this == MONTH || this == QUARTER || this == YEAR;
    }

    /** Whether groups have a trend over months; customers are too many for it, and stretches of time are one. */
    boolean hasTrend() {
        return !isTime() && this != CUSTOMER;
    }

    /** Whether the lines of orders are grouped rather than orders. */
    boolean isOfLines() {
        return this == PRODUCT || this == CATEGORY;
    }

    /** The columns of orders that tell the group: its key and what people call it. */
    String columns() {
        return switch (this) {
            case PLACE -> "place,place";
            case CUSTOMER -> "customer.id,customer";
            case CAMPAIGN -> "campaign.id,campaign";
            case MONTH, QUARTER, YEAR, PRODUCT, CATEGORY -> "date,date";
        };
    }

    /** A stretch of time as it is called: {@code 2026-03}, {@code 2026-Q1}, {@code 2026}. */
    String stretch(LocalDate day) {
        return switch (this) {
            case YEAR -> day.toString().substring(0, 4);
            case QUARTER -> day.toString().substring(0, 4) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            default -> day.toString().substring(0, 7);
        };
    }
}
