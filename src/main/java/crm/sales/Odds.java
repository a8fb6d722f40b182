package crm.sales;

import crm.cli.Session;
import crm.model.Deals;
import crm.model.Setting;
import crm.score.statistics.WinOdds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The chances of deals: what somebody typed in for the deal, else what the settings say of its stage, else how often
 * deals of new or of existing customers are won, which begins as an opinion and becomes the own experience.
 */
public final class Odds {
    /** The word for deals of customers who had not bought before. */
    static final String NEW = "new";

    /** The word for deals of those who had. */
    static final String EXISTING = "existing";

    private final List<Deal> deals = new ArrayList<>();
    private final Map<String, Double> said = new HashMap<>();
    private final Map<String, long[]> seen = new HashMap<>();
    private final Purchases purchases;
    private final LocalDate on;
    private final double weight;

    private Odds(Session session, LocalDate on) {
        this.on = on;
        this.purchases = Purchases.of(session, on);
        this.weight =
                Double.parseDouble(session.settings().get(Setting.ODDS_WEIGHT).orElse("20"));
        List.of(Setting.WIN_ODDS.initial().split(",")).forEach(this::say);
        session.settings().words(Setting.WIN_ODDS).forEach(this::say);
        session.each(Deals.TYPE, List.of(), Deal.COLUMNS, cells -> deals.add(new Deal(new ArrayList<>(cells))));
        deals.stream().filter(deal -> deal.isWon() && deal.isClosed(on)).forEach(deal -> deal.closed()
                .ifPresent(day -> purchases.bought(deal.contact(), deal.company(), day.toEpochDay())));
    }

    private void say(String word) {
        int sign = word.indexOf('=');
        said.put(word.substring(0, sign), Double.parseDouble(word.substring(sign + 1)) / 100);
    }

    /** The chances on a day, learned from all deals that were closed by then. */
    public static Odds of(Session session, LocalDate on) {
        return of(session, on, LocalDate.MIN);
    }

    /** The same, learned from those that were closed since a day. */
    static Odds of(Session session, LocalDate on, LocalDate since) {
        Odds odds = new Odds(session, on);
        odds.deals.stream()
                .filter(deal -> deal.isClosed(on))
                .filter(deal -> since.equals(LocalDate.MIN)
                        || deal.closed().filter(day -> !day.isBefore(since)).isPresent())
                .forEach(deal -> {
                    long[] counts = odds.seen.computeIfAbsent(odds.kind(deal), any -> new long[2]);
                    counts[0] += deal.isWon() ? 1 : 0;
                    counts[1]++;
                });
        return odds;
    }

    /** All deals there are. */
    List<Deal> deals() {
        return List.copyOf(deals);
    }

    /** Those that were known and open at the end of the day. */
    List<Deal> open() {
        return deals.stream()
                .filter(deal -> !deal.isClosed(on))
                .filter(deal -> deal.since().filter(on::isBefore).isEmpty())
                .toList();
    }

    /** Whether a deal is one of a new or of an existing customer: who had bought before it came to be known. */
    String kind(Deal deal) {
        LocalDate day = deal.since().orElse(on);
        return purchases.before(deal.contact(), deal.company(), day) ? EXISTING : NEW;
    }

    /** The odds of deals of new or of existing customers. */
    WinOdds of(String kind) {
        long[] counts = seen.getOrDefault(kind, new long[2]);
        return new WinOdds(said.getOrDefault(kind, 0.0), weight, counts[0], counts[1]);
    }

    /** What the settings say of a stage. */
    Optional<Double> stage(String stage) {
        return Optional.ofNullable(said.get(stage));
    }

    /** The chance of a deal that is open. */
    Chance of(Deal deal) {
        if (deal.probability().isPresent()) {
            return new Chance(deal.probability().get(), "the deal");
        }
        return stage(deal.stage())
                .map(share -> Chance.of(share, "stage " + deal.stage()))
                .orElseGet(() -> of(kind(deal), "customer"));
    }

    private Chance of(String kind, String whose) {
        return Chance.of(of(kind).rate(), kind + " " + whose);
    }

    /** The chance of the open deal with that id. */
    public Optional<Chance> ofDeal(long id) {
        return deals.stream().filter(deal -> deal.id() == id).findFirst().map(this::of);
    }

    /** The chance of selling to somebody of whom nothing else is known; 0 stands for no contact or company. */
    public Chance ofCustomer(long contact, long company) {
        return of(purchases.before(contact, company, on.plusDays(1)) ? EXISTING : NEW, "customer");
    }
}
