package crm.consent;

import crm.model.Consents;
import crm.model.Row;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one consent says, as little of it as deciding takes: a campaign holds one for each of its members.
 *
 * @param id the consent's id
 * @param granted granted rather than refused
 * @param date since when
 * @param until the last day it holds
 * @param source where it came from
 */
public record Consent(long id, boolean granted, LocalDate date, Optional<LocalDate> until, Optional<String> source) {
    /** What a stored consent says. */
    static Consent of(Row row) {
        return new Consent(
                row.id(),
                row.require(Consents.STATE).equals("granted"),
                row.require(Consents.DATE),
                row.get(Consents.UNTIL),
                row.get(Consents.SOURCE));
    }

    /** The one that counts of two: the later one, of one day the one that was recorded last. */
    Consent orLater(Consent other) {
        int order = date.equals(other.date) ? Long.compare(id, other.id) : date.compareTo(other.date);
        return order < 0 ? other : this;
    }
}
