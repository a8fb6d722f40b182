package crm.score;

/**
 * Customers by how long they stay and what they earn (Reinartz and Kumar, The Mismanagement of Customer Loyalty, Harvard
 * Business Review, July 2002).
 */
public enum LoyaltyGroup {
    /** Stay long and earn much: keep them. */
    TRUE_FRIENDS("true friends", "keep: consistent, not too frequent attention"),
    /** Earn much and are soon gone: earn while they are there. */
    BUTTERFLIES("butterflies", "earn while they are there; stop investing in time"),
    /** Stay long and earn little: sell more or serve for less. */
    BARNACLES("barnacles", "sell more if they could spend more, else serve for less"),
    /** Neither stay nor earn: invest nothing. */
    STRANGERS("strangers", "invest nothing; earn on every order");

    private final String word;
    private final String advice;

    LoyaltyGroup(String word, String advice) {
        this.word = word;
        this.advice = advice;
    }

    /** What people call it. */
    public String word() {
        return word;
    }

    /** What its authors advise. */
    public String advice() {
        return advice;
    }

    /** The group of a customer; being just at a limit is not being above it. */
    public static LoyaltyGroup of(double profit, double stay, double profitLimit, double stayLimit) {
        if (profit > profitLimit) {
            return stay > stayLimit ? TRUE_FRIENDS : BUTTERFLIES;
        }
        return stay > stayLimit ? BARNACLES : STRANGERS;
    }
}
