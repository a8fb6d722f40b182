package crm.profile;

import crm.cli.Ownership;
import crm.cli.Session;
import crm.model.Deals;
import crm.model.RecordType;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What one of us looks after: accounts, open work, the touches of a quarter, and how deals end. */
final class Colleague {
    private static final List<Column> WORK = List.of(
            Column.of("noun", Kind.TEXT),
            Column.of("what", Kind.TEXT),
            Column.of("records", Kind.INTEGER),
            Column.of("amount", Kind.MONEY));
    private static final List<Column> ACCOUNTS = List.of(
            Column.of("noun", Kind.TEXT),
            Column.of("id", Kind.INTEGER),
            Column.of("name", Kind.TEXT),
            Column.of("spend", Kind.MONEY),
            Column.of("last_touch", Kind.DATE));
    private static final int MOST = 10;
    private static final String QUARTER = " and time >= -90d";

    private final Session session;

    Colleague(Session session) {
        this.session = session;
    }

    /**
     * The card of a user.
     *
     * @param name the user; me is who asks
     */
    Card card(String name, String me) {
        String typed = name.equals("me") ? me : name;
        String user = session.reading().users().named(typed).orElse(typed);
        List<List<Object>> work = new ArrayList<>();
        work(work, "contact", "looks after", user, "");
        work(work, "company", "looks after", user, "");
        work(work, "lead", "open", user, " and open");
        work(work, "deal", "open", user, " and open");
        work(work, "task", "open", user, " and open");
        work(work, "task", "overdue", user, " and overdue");
        work(work, "ticket", "open", user, " and open");
        work(work, "activity", "of 90 days", user, QUARTER);
        work(work, "activity", "calls of 90 days", user, QUARTER + " and channel = phone");
        long won = count("deal", user, " and stage = won");
        long lost = count("deal", user, " and stage = lost");
        work(work, "deal", "won", user, " and stage = won");
        work(work, "deal", "lost", user, " and stage = lost");
        boolean known = session.reading().users().named(user).isPresent();
        if (!known && work.stream().allMatch(row -> (Long) row.get(2) == 0)) {
            throw CrmException.missing("no record is looked after by " + user)
                    .hint("owners are: "
                            + new Ownership(session)
                                    .all().keySet().stream()
                                            .sorted()
                                            .limit(MOST)
                                            .collect(Collectors.joining(", ")));
        }
        BigDecimal rate = won + lost == 0
                ? null
                : BigDecimal.valueOf(100 * won).divide(BigDecimal.valueOf(won + lost), 1, RoundingMode.HALF_EVEN);
        return Card.titled("user " + user)
                .add("user", Kind.TEXT, user)
                .add("win_rate", Kind.PERCENT, rate)
                .section("work", Listing.of(WORK, work))
                .section("accounts", Listing.of(ACCOUNTS, accounts(user)));
    }

    private List<String> filter(String user, String more) {
        return List.of("owner = \"" + user.replace("\"", "") + "\"" + more);
    }

    private long count(String noun, String user, String more) {
        long[] many = {0};
        session.each(session.nouns().type(noun), filter(user, more), "id", cells -> many[0]++);
        return many[0];
    }

    private void work(List<List<Object>> work, String noun, String what, String user, String more) {
        RecordType type = session.nouns().type(noun);
        BigDecimal[] sum = {null};
        long[] many = {0};
        boolean money = type.equals(Deals.TYPE);
        session.each(type, filter(user, more), money ? "amount" : "id", cells -> {
            many[0]++;
            if (money && cells.get(0) != null) {
                sum[0] = (sum[0] == null ? BigDecimal.ZERO : sum[0]).add((BigDecimal) cells.get(0));
            }
        });
        work.add(Arrays.asList(noun, what, many[0], sum[0]));
    }

    /** Those with most spend. */
    private List<List<Object>> accounts(String user) {
        List<List<Object>> rows = new ArrayList<>();
        for (String noun : List.of("company", "contact")) {
            session.each(
                    session.nouns().type(noun),
                    filter(user, ""),
                    "id,name,spend,last_touch",
                    cells -> rows.add(Arrays.asList(noun, cells.get(0), cells.get(1), cells.get(2), cells.get(3))));
        }
        rows.sort((a, b) -> amount(b).compareTo(amount(a)));
        return rows.stream().limit(MOST).toList();
    }

    private static BigDecimal amount(List<Object> row) {
        return row.get(3) instanceof BigDecimal spend ? spend : BigDecimal.ZERO;
    }
}
