package crm.profile;

import crm.cli.Session;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.RecordType;
import crm.model.Row;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.value.Emails;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who may be meant by a phone number, an address or a name, each with how sure that is. */
final class Callers {
    private static final List<Column> COLUMNS = List.of(
            Column.of("confidence", Kind.NUMBER),
            Column.of("noun", Kind.TEXT),
            Column.of("id", Kind.INTEGER),
            Column.of("name", Kind.TEXT),
            Column.of("company", Kind.TEXT),
            Column.of("matched", Kind.TEXT),
            Column.of("brief", Kind.TEXT));

    private final Session session;
    private final List<RecordType> types;

    /**
     * How something was found.
     *
     * @param way the prefix of a REF, or a word of ours
     * @param sure how sure one is who is found so alone, 0 to 1
     */
    private record Way(String way, double sure) {}

    /** Those who were found in one way. */
    record Found(String way, double sure, List<Row> rows) {
        Found {
            rows = List.copyOf(rows);
        }
    }

    private static final List<Way> WAYS = List.of(
            new Way("id", 1),
            new Way("email", 0.99),
            new Way("phone", 0.97),
            new Way("ref", 0.99),
            new Way("handle", 0.95),
            new Way("name", 0.9),
            new Way("beginning", 0.6),
            new Way("domain", 0.5));

    Callers(Session session) {
        this.session = session;
        this.types =
                List.of(session.nouns().type(Contacts.TYPE), session.nouns().type(Companies.TYPE));
    }

    /** Those whom a text means, by the first way that finds anybody. */
    Optional<Found> find(String text) {
        return WAYS.stream()
                .map(way -> new Found(way.way(), way.sure(), by(way.way(), text)))
                .filter(found -> !found.rows().isEmpty())
                .findFirst();
    }

    private List<Row> by(String way, String text) {
        return switch (way) {
            case "handle" -> session.store().holding(types.get(0), Contacts.HANDLE, text);
            case "beginning" -> session.references().candidates(types, text, true);
            case "domain" -> ofDomain(text);
            default -> session.references().candidates(types, way + ":" + text, false);
        };
    }

    /** The company whose domain an unknown address has. */
    private List<Row> ofDomain(String text) {
        return Emails.normalise(text)
                .map(Emails::domain)
                .filter(domain -> !Emails.isFreeMail(domain))
                .map(domain -> session.store().named(types.get(1), Companies.DOMAIN, domain))
                .orElse(List.of());
    }

    /** One row each, the surest first; several found in the same way share what is sure. */
    Listing listing(String text, Found found) {
        BigDecimal each = BigDecimal.valueOf(found.sure() / found.rows().size()).setScale(2, RoundingMode.HALF_EVEN);
        return Listing.of(
                COLUMNS,
                found.rows().stream()
                        .map(row -> Arrays.<Object>asList(
                                each,
                                row.type().name(),
                                row.id(),
                                row.label(),
                                row.type().equals(Contacts.TYPE)
                                        ? session.follow(row, Contacts.COMPANY)
                                                .map(Row::label)
                                                .orElse(null)
                                        : null,
                                found.way() + " " + text,
                                new Brief(session, Circle.alone(session, row)).line()))
                        .toList());
    }
}
