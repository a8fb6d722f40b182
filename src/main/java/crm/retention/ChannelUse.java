package crm.retention;

import crm.cli.DayOptions;
import crm.cli.Session;
import crm.model.Activities;
import crm.model.Orders;
import crm.value.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Through which channels each contact with an order bought and wrote or called, in some days. */
final class ChannelUse {
    private final double share;
    private final Map<String, String> exact = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<Long, Customer> customers = new HashMap<>();
    private final Map<String, Channel> channels = new HashMap<>();

    private ChannelUse(double share) {
        this.share = share;
    }

    /** What one did. */
    static final class Customer {
        private final SortedSet<String> channels = new TreeSet<>();
        private long orders;
        private double spend;
        private double margin;

        SortedSet<String> channels() {
            return channels;
        }

        long orders() {
            return orders;
        }

        double spend() {
            return spend;
        }

        double margin() {
            return margin;
        }
    }

    /** What came through one. */
    static final class Channel {
        private long orders;
        private double spend;
        private long touches;

        long orders() {
            return orders;
        }

        double spend() {
            return spend;
        }

        long touches() {
            return touches;
        }
    }

    /**
     * Reads orders and activities.
     *
     * @param share the part of amounts without a cost that is margin
     * @param outgoing whether touches of ours count as channels of the customer, too
     */
    static ChannelUse of(Session session, DayOptions days, double share, boolean outgoing) {
        ChannelUse use = new ChannelUse(share);
        List<String> counted = new ArrayList<>(days.conditions(session, "date"));
        counted.add("not status = cancelled");
        counted.add("customer is not empty");
        session.each(Orders.TYPE, counted, "customer.id,place,amount,cost", use::order);
        ZoneId zone = session.reading().dates().zone();
        LocalDate from = days.from(session);
        LocalDate to = days.to(session);
        session.each(
                Activities.TYPE,
                List.of(
                        "contact is not empty",
                        "not channel = " + Activities.SURVEY,
                        outgoing ? "id > 0" : "direction = in"),
                "contact.id,channel,time",
                touch -> {
                    LocalDate day = LocalDate.ofInstant((Instant) touch.get(2), zone);
                    if (!day.isBefore(from) && !day.isAfter(to)) {
                        use.touch((Long) touch.get(0), (String) touch.get(1));
                    }
                });
        use.customers.values().removeIf(one -> one.orders == 0);
        return use;
    }

    private String spelled(String name) {
        return exact.computeIfAbsent(name, any -> spellings.computeIfAbsent(Text.fold(name), other -> name));
    }

    private void order(List<Object> order) {
        Customer customer = customers.computeIfAbsent((Long) order.get(0), any -> new Customer());
        double amount = ((BigDecimal) order.get(2)).doubleValue();
        double gain = order.get(3) == null ? amount * share : amount - ((BigDecimal) order.get(3)).doubleValue();
        int one = amount < 0 ? 0 : 1;
        customer.orders += one;
        customer.spend += amount;
        customer.margin += gain;
        if (order.get(1) != null) {
            String place = spelled((String) order.get(1));
            customer.channels.add(place);
            Channel channel = channels.computeIfAbsent(place, any -> new Channel());
            channel.orders += one;
            channel.spend += amount;
        }
    }

    private void touch(long contact, String channel) {
        String name = spelled(channel);
        channels.computeIfAbsent(name, any -> new Channel()).touches++;
        customers.computeIfAbsent(contact, any -> new Customer()).channels.add(name);
    }

    /** Everyone with an order, by id. */
    Map<Long, Customer> customers() {
        return customers;
    }

    /** All channels, by name. */
    Map<String, Channel> channels() {
        return channels;
    }
}
