package crm.offer;

import crm.cli.Session;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Row;
import crm.score.ItemHistory;
import crm.score.LongIndex;
import crm.store.measures.OrderFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** All that was bought until a day: items and customers numbered, companies that bought without a contact among them. */
final class Assortment {
    private final Items items;
    private final LongIndex customers = new LongIndex();
    private final ItemHistory history;

    /** Reads it. */
    Assortment(Session session, LocalDate on) {
        items = new Items(session);
        ItemHistory.Builder builder = new ItemHistory.Builder();
        OrderFacts.of(session.store()).eachLine(LocalDate.of(1700, 1, 1), on, line -> {
            long customer = line.customer() != 0 ? line.customer() : line.company();
            items.number(line)
                    .filter(item -> customer != 0)
                    .ifPresent(item -> builder.add(customers.add(customer), item, line.day()));
        });
        history = builder.build();
    }

    ItemHistory history() {
        return history;
    }

    Item item(int number) {
        return items.get(number);
    }

    int items() {
        return items.size();
    }

    /** The id of a customer. */
    long customer(int number) {
        return customers.id(number);
    }

    /** The numbers under which a contact, or a company with all its people, has bought; none when it never did. */
    int[] numbers(Session session, Row who) {
        List<Long> ids = new ArrayList<>(List.of(who.id()));
        if (who.type().equals(Companies.TYPE)) {
            session.each(
                    session.nouns().type(Contacts.TYPE),
                    List.of("company = id:" + who.id()),
                    "id",
                    cells -> ids.add((Long) cells.get(0)));
        }
        return ids.stream().mapToInt(customers::find).filter(at -> at >= 0).toArray();
    }

    /** The different items that any of these customers bought, ascending. */
    int[] itemsOf(int... who) {
        return Arrays.stream(who)
                .flatMap(one -> IntStream.of(history.itemsOf(one)))
                .distinct()
                .sorted()
                .toArray();
    }

    /** The different days on which any of them bought an item, ascending. */
    int[] daysOf(int item, int... who) {
        return Arrays.stream(who)
                .flatMap(one -> IntStream.of(history.daysOf(one, item)))
                .distinct()
                .sorted()
                .toArray();
    }
}
