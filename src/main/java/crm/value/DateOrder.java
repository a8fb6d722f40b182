package crm.value;

import java.util.Locale;

/** In which order day, month and year stand in a date written in digits, such as 1/2/2026. */
public enum DateOrder {
    /** Year, month, day. */
    YMD,
    /** Day, month, year. */
    DMY,
    /** Month, day, year. */
    MDY;

    /** As it is typed and stored: {@code dmy}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@code ymd}, {@code dmy} or {@code mdy}.
     *
     * @throws CrmException invalid, for anything else
     */
    public static DateOrder parse(String text) {
        for (DateOrder order : values()) {
            if (order.word().equals(Text.fold(text))) {
                return order;
            }
        }
        throw CrmException.invalid("'" + Text.visible(text) + "' is no order of a date")
                .hint("one of ymd, dmy, mdy");
    }
}
