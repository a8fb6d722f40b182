package crm.query;

/** How a field is compared. */
public enum Op {
    /** Is one of the values. */
    EQUAL("="),
    /** Is none of the values; also true without a value. */
    NOT_EQUAL("!="),
    /** Less, or before the first day. */
    LESS("<"),
    /** At most, or not after the last day. */
    AT_MOST("<="),
    /** More, or after the last day. */
    MORE(">"),
    /** At least, or not before the first day. */
    AT_LEAST(">="),
    /** Contains one of the values. */
    HAS("~"),
    /** From the first value to the second, both included. */
    BETWEEN("between");

    private final String sign;

    Op(String sign) {
        this.sign = sign;
    }

    /** As filters write it. */
    public String sign() {
        return sign;
    }

    /** Whether it asks for an order of the values. */
    boolean needsOrder() {
        return this != EQUAL && this != NOT_EQUAL && this != HAS;
    }

    /** Whether several values may stand with commas between. */
    boolean takesSeveral() {
        return !needsOrder();
    }
}
