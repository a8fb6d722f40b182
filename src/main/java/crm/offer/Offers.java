package crm.offer;

import crm.score.item.ItemAffinity;
import crm.score.item.ItemHistory;
import crm.score.item.Repurchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What to offer one customer: deterministic, and only what is sold now. */
final class Offers {
    private static final int MOST_EVIDENCE = 2;

    private final Assortment assortment;
    private final ItemHistory history;
    private final int[] customers;
    private final int[] own;
    private final Set<String> categories = new HashSet<>();

    /** Offers for whom these numbers stand. */
    Offers(Assortment assortment, int... customers) {
        this.assortment = assortment;
        this.history = assortment.history();
        this.customers = customers.clone();
        this.own = assortment.itemsOf(customers);
        IntStream.of(own).forEach(item -> assortment.item(item).category().ifPresent(categories::add));
    }

    /** Whether anything is known of what the customer bought. */
    boolean hasHistory() {
        return own.length > 0;
    }

    /**
     * The proposals of a kind, the best first: by expected margin where the margins of all are known and asked for, else by
     * score; what is due by its day.
     *
     * @param until what is due after that day is left out
     */
    List<Proposal> of(OfferKind kind, LocalDate until, boolean byMargin) {
        List<Proposal> found =
                switch (kind) {
                    case NEXT -> affine(kind, item -> true);
                    case CROSS_SELL ->
                        affine(kind, item -> item.category()
                                .filter(name -> !categories.contains(name))
                                .isPresent());
                    case UPSELL -> dearer();
                    case DUE -> due(until);
                };
        if (kind == OfferKind.DUE) {
            return found;
        }
        boolean margins = byMargin
                && found.stream().allMatch(proposal -> proposal.expectedMargin().isPresent());
        Comparator<Proposal> order = margins
                ? Comparator.comparing(
                        (Proposal proposal) -> proposal.expectedMargin().orElseThrow())
                : Comparator.comparingDouble(Proposal::score);
        return found.stream()
                .sorted(order.reversed()
                        .thenComparing(proposal -> proposal.item().name()))
                .toList();
    }

    private List<Proposal> affine(OfferKind kind, java.util.function.Predicate<Item> wanted) {
        List<Proposal> found = new ArrayList<>();
        for (ItemAffinity.Affinity affinity : ItemAffinity.to(history, own)) {
            Item item = assortment.item(affinity.item());
            if (item.active() && wanted.test(item)) {
                String evidence = String.join(
                        "; ",
                        affinity.evidence().stream()
                                .limit(MOST_EVIDENCE)
                                .map(one -> one.both() + " of " + one.bought() + " who bought "
                                        + assortment.item(one.item()).name() + " bought it")
                                .toList());
                found.add(new Proposal(
                        kind, item, Optional.of(affinity.chance()), affinity.score(), Optional.empty(), evidence));
            }
        }
        return found;
    }

    /** Dearer things of the categories that the customer knows, by the share of those who went up before. */
    private List<Proposal> dearer() {
        List<Proposal> found = new ArrayList<>();
        for (int candidate = 0; candidate < assortment.items(); candidate++) {
            Item item = assortment.item(candidate);
            int[] cheaper = cheaper(item);
            if (item.active() && cheaper.length > 0) {
                int bought = 0;
                int went = 0;
                for (int customer = 0; customer < history.customers(); customer++) {
                    int first = first(customer, cheaper);
                    bought += first < Integer.MAX_VALUE ? 1 : 0;
                    went += first < Integer.MAX_VALUE && last(customer, candidate) > first ? 1 : 0;
                }
                double rate = went / (double) Math.max(1, bought);
                String evidence = went + " of " + bought + " who bought "
                        + item.category().orElseThrow() + " for less went on to it";
                found.add(new Proposal(OfferKind.UPSELL, item, Optional.of(rate), rate, Optional.empty(), evidence));
            }
        }
        return found;
    }

    /** The customer's own items of the same category when all of them are cheaper; none otherwise. */
    private int[] cheaper(Item item) {
        Optional<BigDecimal> price = item.price();
        if (item.category().isEmpty() || price.isEmpty()) {
            return new int[0];
        }
        int[] same = IntStream.of(own)
                .filter(mine -> assortment.item(mine).category().equals(item.category()))
                .toArray();
        boolean all = IntStream.of(same).allMatch(mine -> assortment
                .item(mine)
                .price()
                .filter(paid -> paid.compareTo(price.get()) < 0)
                .isPresent());
        return all ? same : new int[0];
    }

    private int first(int customer, int... items) {
        int first = Integer.MAX_VALUE;
        for (int item : items) {
            int[] days = history.daysOf(customer, item);
            first = days.length == 0 ? first : Math.min(first, days[0]);
        }
        return first;
    }

    private int last(int customer, int item) {
        int[] days = history.daysOf(customer, item);
        return days.length == 0 ? Integer.MIN_VALUE : days[days.length - 1];
    }

    private List<Proposal> due(LocalDate until) {
        List<Proposal> found = new ArrayList<>();
        for (int number : own) {
            Item item = assortment.item(number);
            int[] days = assortment.daysOf(number, customers);
            Optional<Repurchase> due = days.length > 1 ? Optional.of(Repurchase.of(days)) : ofOthers(number, days);
            due.filter(when -> item.active() && when.from() <= until.toEpochDay())
                    .ifPresent(when -> found.add(
                            new Proposal(OfferKind.DUE, item, Optional.empty(), -when.expected(), due, words(when))));
        }
        found.sort(Comparator.comparingInt(
                        (Proposal proposal) -> proposal.due().orElseThrow().expected())
                .thenComparing(proposal -> proposal.item().name()));
        return found;
    }

    private Optional<Repurchase> ofOthers(int item, int... days) {
        int[] intervals = IntStream.range(0, history.customers())
                .mapToObj(customer -> history.daysOf(customer, item))
                .filter(bought -> bought.length > 1)
                .flatMapToInt(bought -> IntStream.of(Repurchase.intervals(bought)))
                .toArray();
        return intervals.length < Repurchase.LEAST_OF_OTHERS
                ? Optional.empty()
                : Optional.of(Repurchase.of(days, intervals));
    }

    private static String words(Repurchase due) {
        int interval = due.expected() - due.last();
        String times = due.purchases() == 1 ? "once" : due.purchases() + " times";
        return String.format(
                Locale.ROOT,
                "bought %s, last on %s; %s buys it again after %d days",
                times,
                LocalDate.ofEpochDay(due.last()),
                due.own() ? "usually" : "who does so usually",
                interval);
    }
}
