package crm.identity;

import crm.model.Consents;
import crm.model.Row;
import crm.value.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the consents of several records say once they are one person's. The latest one counts, as everywhere; but where
 * one of the records stood refused and only a consent of another would lift that, the refusal stays in force: it is said
 * again on the day of the merge. Who agreed under one address and refused under another has refused. Pure.
 */
final class ConsentUnion {
    private static final String REFUSED = "refused";

    private record Scope(String channel, Optional<String> purpose) {}

    private ConsentUnion() {}

    /**
     * The refusals that have to be said again, for the record that stays.
     *
     * @param kept the id of the record that stays
     * @param ofEach the consents of each record
     * @param today the day of the merge
     */
    static List<Row> refusals(long kept, List<List<Row>> ofEach, LocalDate today) {
        List<Row> all = ofEach.stream().flatMap(List::stream).toList();
        Set<Scope> scopes = new LinkedHashSet<>();
        all.stream().filter(row -> row.get(Consents.PURPOSE).isEmpty()).forEach(row -> scopes.add(scope(row)));
        all.forEach(row -> scopes.add(scope(row)));
        List<Row> refusals = new ArrayList<>();
        for (Scope scope : scopes) {
            Optional<Row> refused = ofEach.stream()
                    .flatMap(consents -> latest(scope, consents.stream(), today).stream())
                    .filter(ConsentUnion::isRefusal)
                    .max(Comparator.comparing(row -> row.require(Consents.DATE)));
            Optional<Row> counts = latest(scope, Stream.concat(all.stream(), refusals.stream()), today);
            if (refused.isPresent() && counts.filter(row -> !isRefusal(row)).isPresent()) {
                refusals.add(again(kept, scope, refused.get(), counts.get(), today));
            }
        }
        return refusals;
    }

    private static Scope scope(Row consent) {
        return new Scope(
                consent.require(Consents.CHANNEL), consent.get(Consents.PURPOSE).map(Text::fold));
    }

    private static boolean isRefusal(Row consent) {
        return consent.require(Consents.STATE).equals(REFUSED);
    }

    /** The consent that counts: the latest of those of no or the same purpose; of one day the one recorded last. */
    private static Optional<Row> latest(Scope scope, Stream<Row> consents, LocalDate today) {
        return consents.filter(row -> row.require(Consents.CHANNEL).equals(scope.channel()))
                .filter(row -> row.get(Consents.PURPOSE).isEmpty()
                        || row.get(Consents.PURPOSE).map(Text::fold).equals(scope.purpose()))
                .filter(row -> !row.require(Consents.DATE).isAfter(today))
                .max(Comparator.<Row, LocalDate>comparing(row -> row.require(Consents.DATE))
                        .thenComparingLong(row -> row.id() == 0 ? Long.MAX_VALUE : row.id()));
    }

    private static Row again(long kept, Scope scope, Row refusal, Row lifting, LocalDate today) {
        return Row.draft(Consents.TYPE)
                .with(Consents.CONTACT, kept)
                .with(Consents.CHANNEL, refusal.require(Consents.CHANNEL))
                .with(Consents.STATE, REFUSED)
                .withOptional(Consents.PURPOSE, scope.purpose().flatMap(any -> lifting.get(Consents.PURPOSE)
                        .or(() -> refusal.get(Consents.PURPOSE))))
                .with(Consents.DATE, today)
                .with(Consents.SOURCE, "merge")
                .with(
                        Consents.NOTES,
                        "Contact " + refusal.require(Consents.CONTACT) + " had refused on "
                                + refusal.require(Consents.DATE) + ", contact " + lifting.require(Consents.CONTACT)
                                + " agreed on " + lifting.require(Consents.DATE)
                                + ": the refusal holds until a new consent is recorded.");
    }
}
