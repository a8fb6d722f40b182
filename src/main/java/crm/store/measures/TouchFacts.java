package crm.store.measures;

import crm.model.Activities;
import crm.model.Campaigns;
import crm.model.Members;
import crm.model.Tickets;
import crm.store.engine.Cells;
import crm.store.records.RecordStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Activities, and members of campaigns, read once and fast for measures. */
public final class TouchFacts {
    private static final long SECONDS_A_MINUTE = 60;

    private final RecordStore store;

    private TouchFacts(RecordStore store) {
        this.store = store;
    }

    /** Those of a store. */
    public static TouchFacts of(RecordStore store) {
        return new TouchFacts(store);
    }

    /** What is done with each activity. */
    @FunctionalInterface
    public interface Reader {
        /** Takes in one. */
        void read(Activity activity);
    }

    /**
     * An activity; 0 stands for no contact, company or minutes, empty text for none.
     *
     * @param minute when, in minutes since 1970-01-01
     * @param incoming whether it came from them
     * @param tags as {@code |a|b|}
     */
    public record Activity(
            long contact,
            long company,
            long minute,
            String channel,
            boolean incoming,
            long minutes,
            String outcome,
            String tags) {}

    /** Hands over every activity up to a moment. */
    public void eachActivity(Instant until, Reader reader) {
        store.statements()
                .each(
                        "SELECT contact, company, time, channel, direction, minutes, outcome, tags FROM "
                                + store.from(Activities.TYPE) + " WHERE time < ?",
                        List.of(until),
                        (results, cells) -> reader.read(new Activity(
                                results.getLong(1),
                                results.getLong(2),
                                minute(results, cells),
                                text(results, 4),
                                "in".equals(results.getString(5)),
                                results.getLong(6),
                                text(results, 7),
                                text(results, 8))));
    }

    private static long minute(ResultSet results, Cells cells) throws SQLException {
        return ((Instant) cells.read(results, 3, crm.model.FieldType.TIME)).getEpochSecond() / SECONDS_A_MINUTE;
    }

    private static String text(ResultSet results, int column) throws SQLException {
        String text = results.getString(column);
        return text == null ? "" : text;
    }

    /**
     * A ticket; 0 stands for no contact or company, empty text for none.
     *
     * @param minute when it was opened, in minutes since 1970-01-01
     * @param kind what sort of matter it is
     * @param tags as {@code |a|b|}
     */
    public record Ticket(long contact, long company, long minute, String kind, String channel, String tags) {}

    /** Hands over every ticket opened up to a moment. */
    public void eachTicket(Instant until, Consumer<Ticket> reader) {
        store.statements()
                .each(
                        "SELECT contact, company, opened, kind, channel, tags FROM " + store.from(Tickets.TYPE)
                                + " WHERE opened < ?",
                        List.of(until),
                        (results, cells) -> reader.accept(new Ticket(
                                results.getLong(1),
                                results.getLong(2),
                                minute(results, cells),
                                text(results, 4),
                                text(results, 5),
                                text(results, 6))));
    }

    /** What is done with each member of a campaign. */
    @FunctionalInterface
    public interface MemberReader {
        /**
         * Takes in one.
         *
         * @param day when, since 1970-01-01
         * @param answered whether the member responded or bought
         */
        void read(long contact, String channel, int day, boolean answered);
    }

    /** Hands over every member whom a campaign reached: sent to, responded, bought or refused. */
    public void eachReached(MemberReader reader) {
        store.statements()
                .each(
                        "SELECT members.contact, campaigns.channel, members.date, members.status FROM "
                                + store.from(Members.TYPE) + " JOIN " + store.from(Campaigns.TYPE)
                                + " ON campaigns.id = members.owner WHERE members.date IS NOT NULL"
                                + " AND members.status IN ('sent', 'responded', 'bought', 'refused')",
                        List.of(),
                        (results, cells) -> reader.read(
                                results.getLong(1),
                                text(results, 2),
                                Math.toIntExact(results.getDate(3).toLocalDate().toEpochDay()),
                                Members.ANSWERED.contains(results.getString(4))));
    }
}
