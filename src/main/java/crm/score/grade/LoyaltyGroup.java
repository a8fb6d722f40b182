package crm.score.grade;

/**
 * Customers by how long they stay and what they earn (Reinartz and Kumar, The Mismanagement of Customer Loyalty, Harvard
 * Business Review, July 2002).
 */
public enum LoyaltyGroup {
    /** Stay long and earn much: keep them. */
    TRUE_FRIENDS("true friends"),
    /** Earn much and are soon gone: earn while they are there. */
    BUTTERFLIES("butterflies"),
    /** Stay long and earn little: sell more or serve for less. */
    BARNACLES("barnacles"),
    /** Neither stay nor earn: invest nothing. */
    STRANGERS("strangers");

    private final String word;

    LoyaltyGroup(String word) {
        this.word = word;
    }

    /** What people call it. */
    public String word() {
        return word;
    }

    /** The group of a customer; being just at a limit is not being above it. */
    public static LoyaltyGroup of(double profit, double stay, double profitLimit, double stayLimit) {
        if (profit > profitLimit) {
            return stay > stayLimit ? TRUE_FRIENDS : BUTTERFLIES;
        }
        return stay > stayLimit ? BARNACLES : STRANGERS;
    }
}
