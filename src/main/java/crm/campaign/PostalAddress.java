package crm.campaign;

import crm.value.Countries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a letter goes, without the name.
 *
 * @param street street and number
 * @param city town
 * @param region state, province or canton
 * @param postcode postal code
 * @param country ISO 3166
 */
record PostalAddress(
        Optional<String> street,
        Optional<String> city,
        Optional<String> region,
        Optional<String> postcode,
        Optional<String> country) {
    private static final Set<String> POSTCODE_LAST =
            Set.of("US", "CA", "AU", "GB", "IE", "IN", "NZ", "LK", "SG", "ZA", "KE", "NG", "GH", "PH");
    private static final Set<String> WITHOUT_REGION = Set.of(
            "AT", "BE", "CH", "CZ", "DE", "DK", "FI", "FR", "HU", "LI", "LU", "NL", "NO", "PL", "PT", "SE", "SK");

    /** Whether the post can find it: a street, and a town or a postal code. */
    boolean isComplete() {
        return street.isPresent() && (city.isPresent() || postcode.isPresent());
    }

    /** Its lines in the order of its country; the country itself is left out at home. */
    String lines(Optional<String> home) {
        List<String> lines = new ArrayList<>();
        street.ifPresent(lines::add);
        String town = town();
        if (!town.isEmpty()) {
            lines.add(town);
        }
        country.filter(code -> !home.equals(Optional.of(code)))
                .map(Countries::name)
                .ifPresent(lines::add);
        return String.join("\n", lines);
    }

    private String town() {
        String land = country.orElse("US");
        Optional<String> state = WITHOUT_REGION.contains(land) && postcode.isPresent() ? Optional.empty() : region;
        if (POSTCODE_LAST.contains(land)) {
            return joined(", ", city, Optional.of(joined(" ", state, postcode)).filter(text -> !text.isEmpty()));
        }
        return joined(", ", Optional.of(joined(" ", postcode, city)).filter(text -> !text.isEmpty()), state);
    }

    private static String joined(String between, Optional<String> first, Optional<String> second) {
        return Stream.of(first, second).flatMap(Optional::stream).collect(Collectors.joining(between));
    }
}
