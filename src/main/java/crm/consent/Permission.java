package crm.consent;

import crm.model.Consents;
import crm.model.Contacts;
import crm.model.Row;
import crm.model.Setting;
import crm.store.records.BusinessSettings;
import crm.value.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The one gate: may a channel be used for a purpose on a day? The latest consent of that channel decides whose purpose is
 * empty or the same; one dated after the day does not count yet. Without any, channels of {@code opt_in} are closed and
 * those of {@code opt_out} open; a channel in neither is closed, one in both needs a consent.
 *
 * @param channel the channel, such as {@code email}
 * @param purpose what for, such as {@code offers}
 * @param day the day on which it is to be used
 * @param rule what holds without a consent
 */
public record Permission(String channel, String purpose, LocalDate day, Rule rule) {
    /** What holds for a channel without a consent. */
    public enum Rule {
        /** Closed until somebody agrees. */
        OPT_IN,
        /** Open until somebody refuses. */
        OPT_OUT,
        /** The business has not said: closed. */
        UNKNOWN
    }

    /**
     * What the gate says.
     *
     * @param allowed whether the channel may be used
     * @param reason why, in words: {@code no consent on record for email}
     * @param consent the consent that decided, if one did
     */
    public record Decision(boolean allowed, String reason, Optional<Consent> consent) {}

    /** What the gate says for contacts whose data are kept but not used. */
    static final Decision RESTRICTED = new Decision(false, "restricted", Optional.empty());

    /** The gate of a business for a channel. */
    public static Permission of(BusinessSettings settings, String channel, String purpose, LocalDate day) {
        return new Permission(channel, purpose, day, rule(settings, channel));
    }

    private static Rule rule(BusinessSettings settings, String channel) {
        if (names(settings, Setting.OPT_IN, channel)) {
            return Rule.OPT_IN;
        }
        return names(settings, Setting.OPT_OUT, channel) ? Rule.OPT_OUT : Rule.UNKNOWN;
    }

    private static boolean names(BusinessSettings settings, Setting setting, String channel) {
        return settings.words(setting).stream().map(Text::fold).anyMatch(channel::equals);
    }

    /** Whether a consent speaks of this channel and purpose, and already did on the day. */
    boolean concerns(Row consent) {
        return consent.require(Consents.CHANNEL).equals(channel)
                && consent.get(Consents.PURPOSE)
                        .filter(other -> !Text.fold(other).equals(Text.fold(purpose)))
                        .isEmpty()
                && !consent.require(Consents.DATE).isAfter(day);
    }

    /** What the gate says for one contact: a restricted one may not be addressed at all. */
    public Decision decide(Row contact, List<Row> consents) {
        return contact.get(Contacts.RESTRICTED).orElse(false) ? RESTRICTED : decide(consents);
    }

    /** What all consents of one contact say. */
    public Decision decide(List<Row> consents) {
        return decide(consents.stream().filter(this::concerns).map(Consent::of).reduce(Consent::orLater));
    }

    /** What the latest consent that {@link #concerns} it says, if there is one. */
    public Decision decide(Optional<Consent> latest) {
        return latest.map(this::decide).orElseGet(this::withoutConsent);
    }

    private Decision decide(Consent consent) {
        Optional<Consent> decisive = Optional.of(consent);
        if (!consent.granted()) {
            return new Decision(false, "refused " + channel + " on " + consent.date(), decisive);
        }
        if (consent.until().filter(day::isAfter).isPresent()) {
            String ended = consent.until().get().toString();
            return new Decision(false, "consent for " + channel + " ended on " + ended, decisive);
        }
        return new Decision(true, "granted on " + consent.date(), decisive);
    }

    private Decision withoutConsent() {
        return switch (rule) {
            case OPT_IN -> new Decision(false, "no consent on record for " + channel, Optional.empty());
            case OPT_OUT -> new Decision(true, "not refused", Optional.empty());
            case UNKNOWN ->
                new Decision(
                        false, "no consent, and " + channel + " is in neither opt_in nor opt_out", Optional.empty());
        };
    }
}
