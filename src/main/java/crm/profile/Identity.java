package crm.profile;

import crm.cli.RecordCards;
import crm.cli.Session;
import crm.model.Campaigns;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FurtherValues;
import crm.model.Leads;
import crm.model.Members;
import crm.model.Orders;
import crm.model.RecordType;
import crm.model.Relations;
import crm.model.Row;
import crm.model.Segments;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.query.Condition;
import crm.query.FilterParser;
import crm.query.Names;
import crm.query.Select;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who somebody is: the fields of the record, who belongs to them, which segments they are in, how they came. */
final class Identity {
    private static final List<Column> PEOPLE = List.of(
            Column.of("id", Kind.INTEGER),
            Column.of("name", Kind.TEXT),
            Column.of("is", Kind.TEXT),
            Column.of("job_title", Kind.TEXT),
            Column.of("phone", Kind.TEXT),
            Column.of("email", Kind.TEXT));
    private static final int MOST_PEOPLE = 20;
    private static final double PERCENT = 100;

    private final Session session;
    private final Row who;
    private final Circle circle;

    Identity(Session session, Circle circle) {
        this.session = session;
        this.circle = circle;
        this.who = circle.centre();
    }

    /** A moment at which a campaign or source is on record. */
    private record Origin(LocalDate day, String what) {}

    /** Every field, and what follows from the records around. */
    Card card() {
        Card card = new RecordCards(session).brief(who);
        boolean person = who.type().equals(Contacts.TYPE);
        Optional<Reach> reach = person ? Optional.of(Reach.of(session, who)) : Optional.empty();
        card.add("noun", Kind.TEXT, who.type().name())
                .add("came_by", Kind.TEXT, cameBy().orElse(null))
                .add("do_not_use", Kind.TEXT, reach.flatMap(Reach::refusals).orElse(null))
                .add("permissions", Kind.TEXT, reach.map(Reach::words).orElse(null))
                .add("segments", Kind.LIST, person ? segments() : List.of())
                .add("complete", Kind.PERCENT, complete());
        List<Row> further = session.store().parts(FurtherValues.TYPE, who.id());
        return card.section("further", new RecordCards(session).listing(FurtherValues.TYPE, further))
                .section("people", people());
    }

    /** The first campaign on record, else the source. */
    private Optional<String> cameBy() {
        Stream<Origin> leads = circle.rows(Leads.TYPE).stream()
                .flatMap(row -> origin(row.get(Leads.CAMPAIGN), row.get(Leads.SINCE), "lead " + row.id()));
        Stream<Origin> orders = circle.rows(Orders.TYPE).stream()
                .flatMap(row -> origin(row.get(Orders.CAMPAIGN), row.get(Orders.DATE), "order " + row.id()));
        Stream<Origin> members = circle.rows(Members.TYPE).stream()
                .flatMap(row -> origin(Optional.of(row.require(Members.OWNER)), row.get(Members.DATE), "member"));
        return Stream.of(leads, orders, members)
                .flatMap(all -> all)
                .min(Comparator.comparing(Origin::day).thenComparing(Origin::what))
                .map(Origin::what)
                .or(() -> Optional.ofNullable(who.values().get(Contacts.SOURCE.name()))
                        .map(Object::toString));
    }

    private Stream<Origin> origin(Optional<Long> id, Optional<LocalDate> day, String by) {
        return id.flatMap(campaign -> session.store().find(Campaigns.TYPE, campaign)).stream()
                .map(campaign -> new Origin(
                        day.or(() -> campaign.get(Campaigns.STARTS)).orElse(LocalDate.MAX),
                        "campaign " + campaign.label() + " (" + by
                                + day.map(when -> ", " + when).orElse("") + ")"));
    }

    /** The names of the segments that have the contact, by filter or by list. */
    private List<String> segments() {
        List<String> in = new ArrayList<>();
        RecordType contacts = session.nouns().type(Contacts.TYPE);
        for (Row segment : session.store().all(Segments.TYPE)) {
            try {
                Condition named = FilterParser.parse(
                        new Names(session.nouns(), contacts), List.of("segment = \"" + segment.label() + "\""));
                Select select = Select.from(session.nouns(), contacts, session.scope())
                        .where(new Condition.And(List.of(named, new Condition.Ids(List.of(who.id())))));
                if (session.store().count(select) > 0) {
                    in.add(segment.label());
                }
            } catch (CrmException e) {
                in.remove(segment.label()); // its filter names a field that is gone: nobody is in it
            }
        }
        return in;
    }

    /** How many of the fields that a user may fill, notes and the like aside, have a value, in percent. */
    private BigDecimal complete() {
        List<Field<?>> fields = session.nouns().type(who.type()).writable().stream()
                .filter(field -> field.isListed() || field.isOwn() || Portrait.FIELDS.contains(field.name()))
                .<Field<?>>map(field -> field)
                .toList();
        long filled =
                fields.stream().filter(field -> who.get(field).isPresent()).count();
        return BigDecimal.valueOf(PERCENT * filled / fields.size()).setScale(1, RoundingMode.HALF_EVEN);
    }

    private Listing people() {
        List<List<Object>> rows = new ArrayList<>();
        if (who.type().equals(Contacts.TYPE)) {
            for (Row link : Circle.related(session, who)) {
                boolean other = link.require(Relations.CONTACT) == who.id();
                String kind = link.require(Relations.KIND);
                long id = link.require(other ? Relations.OTHER : Relations.CONTACT);
                session.store()
                        .find(Contacts.TYPE, id)
                        .ifPresent(row -> rows.add(person(row, other ? Relations.backwards(kind) : kind)));
            }
        } else {
            session.follow(who, Companies.PARENT).ifPresent(row -> rows.add(person(row, "parent")));
            session.store()
                    .having(Companies.TYPE, Companies.PARENT, who.id())
                    .forEach(row -> rows.add(person(row, "belongs to it")));
            session.store().having(Contacts.TYPE, Contacts.COMPANY, who.id()).stream()
                    .limit(MOST_PEOPLE)
                    .forEach(row ->
                            rows.add(person(row, row.get(Contacts.BUYING_ROLE).orElse("works there"))));
        }
        return Listing.of(PEOPLE, rows);
    }

    private static List<Object> person(Row row, String is) {
        return Arrays.asList(
                row.id(),
                row.label(),
                is,
                row.values().get(Contacts.JOB_TITLE.name()),
                row.values().get(Contacts.PHONE.name()),
                row.values().get(Contacts.EMAIL.name()));
    }
}
