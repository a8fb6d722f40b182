package crm.exchange;

import crm.value.Text;
import java.util.Optional;

/**
 * What a row says about the right to use a channel.
 *
 * @param channel the channel, as consents name it
 * @param says what it says
 * @param word the cell as it came
 */
record ChannelAnswer(String channel, Says says, String word) {
    /** The prefix of the proof of a consent that was never given, as against one that was taken back. */
    static final String NEVER_GIVEN = "not accepted: ";

    /** What a row can say. */
    enum Says {
        /** The person agreed. */
        GRANTED,
        /** The person refused, or the address is dead: that stays. */
        REFUSED,
        /** The person did not agree when asked; a later yes counts. */
        NOT_ACCEPTED;

        /** What a consent on record says; by its proof a refusal may be no more than a yes that was never given. */
        static Says of(Object state, Object proof) {
            if (state.equals("granted")) {
                return GRANTED;
            }
            return proof instanceof String told && told.startsWith(NEVER_GIVEN) ? NOT_ACCEPTED : REFUSED;
        }
    }

    /**
     * What a word in a column means.
     *
     * @param column {@code optout} for a column that says who refused, {@code optin} for one that says who agreed, else one
     *     with a state
     * @param word {@code granted}, {@code refused} or another word for neither
     * @param cell the word as it came
     */
    static Optional<Says> of(String column, String word, String cell) {
        boolean yes = word.equals("granted");
        boolean no = word.equals("refused");
        boolean allows = Text.fold(cell).contains("allow"); // a whole answer, whatever was asked
        return switch (column) {
            case "optout" -> yes != allows && (yes || no) ? Optional.of(Says.REFUSED) : Optional.empty();
            case "optin" -> yes ? Optional.of(Says.GRANTED) : no ? Optional.of(Says.NOT_ACCEPTED) : Optional.empty();
            default -> yes ? Optional.of(Says.GRANTED) : no ? Optional.of(Says.REFUSED) : Optional.empty();
        };
    }

    /** What stands as proof in the record of it. */
    String proof() {
        return says == Says.NOT_ACCEPTED ? NEVER_GIVEN + word : word;
    }
}
