package crm.score.leaving;

/** How far a contact or company has come with the business; derived from its records. */
public enum Stage {
    /** No order, and no open lead or deal. */
    STRANGER("stranger"),
    /** No order yet, but an open lead or deal. */
    PROSPECT("prospect"),
    /** One order. */
    FIRST_TIME("first-time"),
    /** Two orders or more, fewer than a client. */
    REPEAT("repeat"),
    /** {@link #CLIENT_FROM} orders or more. */
    CLIENT("client"),
    /** Ordered once, but not for long. */
    FORMER("former");

    /** So many orders make a client. */
    public static final int CLIENT_FROM = 5;

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    /** The word that filters and reports use. */
    public String word() {
        return word;
    }

    /**
     * The stage.
     *
     * @param orders orders counted
     * @param recency days since the last one; means nothing without an order
     * @param interested whether a lead or deal is open
     * @param formerAfter days that an order covers, its own included; see {@link Silence}
     */
    public static Stage of(long orders, long recency, boolean interested, long formerAfter) {
        if (orders == 0) {
            return interested ? PROSPECT : STRANGER;
        }
        if (new Silence(formerAfter).isOver(recency)) {
            return FORMER;
        }
        if (orders == 1) {
            return FIRST_TIME;
        }
        return orders < CLIENT_FROM ? REPEAT : CLIENT;
    }
}
