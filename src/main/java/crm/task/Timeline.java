package crm.task;

import crm.cli.Session;
import crm.model.Activities;
import crm.model.Campaigns;
import crm.model.Consents;
import crm.model.Deals;
import crm.model.Field;
import crm.model.Invoices;
import crm.model.Leads;
import crm.model.Members;
import crm.model.Orders;
import crm.model.Payments;
import crm.model.Row;
import crm.model.Tasks;
import crm.model.Tickets;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.store.history.History;
import crm.store.journal.ChangeSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that happened with a contact, company, lead or deal as one stream, newest first. */
public final class Timeline {
    private static final List<Column> COLUMNS = List.of(
            Column.of("date", Kind.DATE),
            Column.of("noun", Kind.TEXT),
            Column.of("id", Kind.INTEGER),
            Column.of("channel", Kind.TEXT),
            Column.of("what", Kind.TEXT),
            Column.of("amount", Kind.MONEY));

    private final Session session;
    private final ZoneId zone;
    private final List<Event> events = new ArrayList<>();
    private boolean changes;

    /** A timeline whose days are those of the session's zone. */
    public Timeline(Session session) {
        this.session = session;
        this.zone = session.reading().dates().zone();
    }

    private record Event(
            LocalDate day, Instant moment, Row row, String channel, String what, Optional<BigDecimal> amount) {
        List<Object> cells(String noun, long id) {
            return Arrays.asList(day, noun, id, channel.isEmpty() ? null : channel, what, amount.orElse(null));
        }

        boolean isMember() {
            return row.type().equals(Members.TYPE);
        }

        String noun() {
            return isMember() ? "campaign" : row.type().name();
        }

        long id() {
            return isMember() ? row.require(Members.OWNER) : row.id();
        }

        String group(String by) {
            return switch (by) {
                case "channel" -> channel.isEmpty() ? "(none)" : channel;
                case "month" -> day.toString().substring(0, 7);
                default -> noun();
            };
        }
    }

    /**
     * The events, newest first; on one day those of a known time first, then the youngest records.
     *
     * @param channel only those over this channel, when there is one
     * @param most at most so many
     */
    public Listing of(Row centre, Optional<String> channel, long most) {
        gather(centre);
        List<List<Object>> rows = chosen(channel)
                .limit(most)
                .map(event -> event.cells(event.noun(), event.id()))
                .toList();
        return Listing.of(COLUMNS, rows);
    }

    /**
     * How many events there were and when the last was, by channel, noun or month.
     *
     * @param by one of these words
     */
    Listing counted(Row centre, Optional<String> channel, String by) {
        gather(centre);
        Map<String, List<Event>> groups = new TreeMap<>();
        chosen(channel).forEach(event -> groups.computeIfAbsent(event.group(by), any -> new ArrayList<>())
                .add(event));
        return Listing.of(
                List.of(
                        Column.of(by, Kind.TEXT),
                        Column.of("events", Kind.INTEGER).drawn(Drawing.BAR),
                        Column.of("first", Kind.DATE),
                        Column.of("last", Kind.DATE),
                        Column.of("last_of_it", Kind.TEXT)),
                groups.entrySet().stream()
                        .map(group -> Arrays.<Object>asList(
                                group.getKey(),
                                (long) group.getValue().size(),
                                group.getValue()
                                        .get(group.getValue().size() - 1)
                                        .day(),
                                group.getValue().get(0).day(),
                                group.getValue().get(0).what()))
                        .toList());
    }

    /** What was changed in leads and deals too: from which stage to which, by whom. */
    Timeline withChanges() {
        changes = true;
        return this;
    }

    private Stream<Event> chosen(Optional<String> channel) {
        return events.stream()
                .filter(event -> channel.isEmpty() || event.channel().equals(channel.get()))
                .sorted(Comparator.comparing(Event::day)
                        .thenComparing(Event::moment)
                        .thenComparing(event -> event.row().id())
                        .reversed());
    }

    private void gather(Row centre) {
        Around around = new Around(session, centre);
        around.rows(Activities.TYPE).forEach(this::activity);
        around.rows(Orders.TYPE).forEach(this::order);
        around.rows(Invoices.TYPE).forEach(this::invoice);
        around.rows(Payments.TYPE).forEach(this::payment);
        around.rows(Tickets.TYPE).forEach(this::ticket);
        around.rows(Leads.TYPE).forEach(this::lead);
        around.rows(Deals.TYPE).forEach(this::deal);
        around.rows(Tasks.TYPE).forEach(this::task);
        around.rows(Consents.TYPE).forEach(this::consent);
        around.rows(Members.TYPE).forEach(this::member);
        if (centre.type().equals(Leads.TYPE)) {
            lead(centre);
        } else if (centre.type().equals(Deals.TYPE)) {
            deal(centre);
        }
        if (changes) {
            Stream.of(around.rows(Leads.TYPE), around.rows(Deals.TYPE), List.of(centre))
                    .flatMap(List::stream)
                    .forEach(this::steps);
        }
    }

    private void steps(Row row) {
        Field<String> state = row.type().equals(Leads.TYPE) ? Leads.STATUS : Deals.STAGE;
        if (!row.type().equals(Leads.TYPE) && !row.type().equals(Deals.TYPE)) {
            return;
        }
        History history = History.of(session.store());
        for (History.Change change : history.of(row.type(), row.id())) {
            Optional<String> before = change.before().flatMap(was -> was.get(state));
            Optional<String> after = change.after().flatMap(is -> is.get(state));
            if (before.isPresent() && after.isPresent() && !before.equals(after)) {
                ChangeSet set = history.changeSet(change.by()).orElseThrow();
                LocalDate day = LocalDate.ofInstant(set.at(), zone);
                String what = row.label() + ": " + before.get() + " -> " + after.get() + " (" + set.user() + ")";
                events.add(new Event(day, set.at(), row, "", what, Optional.empty()));
            }
        }
    }

    private void activity(Row row) {
        Instant time = row.require(Activities.TIME);
        boolean bare = row.get(Activities.SUBJECT).isEmpty();
        String direction = row.get(Activities.DIRECTION)
                .map(way -> bare ? way : way + ": ")
                .orElse("");
        String outcome = row.get(Activities.OUTCOME).map(what -> " - " + what).orElse("");
        String minutes =
                row.get(Activities.MINUTES).map(count -> " (" + count + " min)").orElse("");
        events.add(new Event(
                LocalDate.ofInstant(time, zone),
                time,
                row,
                row.require(Activities.CHANNEL),
                direction + row.get(Activities.SUBJECT).orElse("") + outcome + minutes,
                Optional.empty()));
    }

    private void order(Row row) {
        String status = row.get(Orders.STATUS).orElse("placed");
        String what =
                row.get(Orders.NUMBER).map(number -> number + " " + status).orElse(status);
        event(row, row.get(Orders.DATE), row.get(Orders.PLACE).orElse(""), what, row.get(Orders.AMOUNT));
    }

    private void invoice(Row row) {
        String what = row.label() + " " + row.get(Invoices.STATUS).orElse("open");
        event(row, row.get(Invoices.ISSUED), "", what, row.get(Invoices.AMOUNT));
    }

    private void payment(Row row) {
        String how = row.get(Payments.METHOD).map(text -> " by " + text).orElse("");
        event(row, row.get(Payments.PAID), "", row.require(Payments.STATUS) + how, row.get(Payments.AMOUNT));
    }

    private void ticket(Row row) {
        Instant opened = row.require(Tickets.OPENED);
        events.add(new Event(
                LocalDate.ofInstant(opened, zone),
                opened,
                row,
                row.get(Tickets.CHANNEL).orElse(""),
                row.require(Tickets.KIND) + ": " + row.label(),
                Optional.empty()));
        row.get(Tickets.CLOSED).ifPresent(closed -> {
            String resolution =
                    row.get(Tickets.RESOLUTION).map(text -> ", " + text).orElse("");
            LocalDate day = LocalDate.ofInstant(closed, zone);
            events.add(new Event(day, closed, row, "", row.label() + " closed" + resolution, Optional.empty()));
        });
    }

    private void lead(Row row) {
        event(row, row.get(Leads.SINCE), "", row.label() + from(row, Leads.SOURCE), row.get(Leads.AMOUNT));
        closed(row, Leads.STATUS, Leads.CLOSED, Leads.REASON, Optional.empty());
    }

    private void deal(Row row) {
        event(row, row.get(Deals.SINCE), "", row.label() + from(row, Deals.SOURCE), row.get(Deals.AMOUNT));
        closed(row, Deals.STAGE, Deals.CLOSED, Deals.REASON, row.get(Deals.AMOUNT));
    }

    private void closed(
            Row row, Field<String> how, Field<LocalDate> when, Field<String> why, Optional<BigDecimal> amount) {
        if (row.get(when).isPresent()) {
            String reason = row.get(why).map(text -> ", " + text).orElse("");
            event(row, row.get(when), "", row.label() + " " + row.require(how) + reason, amount);
        }
    }

    private static String from(Row row, Field<String> source) {
        return row.get(source).map(text -> " from " + text).orElse("");
    }

    private void task(Row row) {
        Optional<LocalDate> day = row.get(Tasks.DONE).or(() -> row.get(Tasks.DUE));
        String state = row.require(Tasks.STATUS).equals("done") ? " (done)" : " (to do)";
        event(row, day, "", row.label() + state, Optional.empty());
    }

    private void consent(Row row) {
        String purpose = row.get(Consents.PURPOSE).map(text -> " for " + text).orElse("");
        event(
                row,
                row.get(Consents.DATE),
                row.require(Consents.CHANNEL),
                row.require(Consents.STATE) + purpose + from(row, Consents.SOURCE),
                Optional.empty());
    }

    private void member(Row row) {
        session.store()
                .find(Campaigns.TYPE, row.require(Members.OWNER))
                .ifPresent(campaign -> event(
                        row,
                        row.get(Members.DATE).or(() -> campaign.get(Campaigns.STARTS)),
                        campaign.get(Campaigns.CHANNEL).orElse(""),
                        campaign.label() + " " + row.get(Members.STATUS).orElse("listed")
                                + row.get(Members.REASON).map(why -> ", " + why).orElse(""),
                        Optional.empty()));
    }

    private void event(Row row, Optional<LocalDate> day, String channel, String what, Optional<BigDecimal> amount) {
        LocalDate when = day.orElse(LocalDate.MIN);
        if (day.isPresent()) {
            Instant start = when.atStartOfDay(zone).toInstant();
            events.add(new Event(when, start, row, channel, what, amount));
        }
    }
}
