package crm.measure;

import crm.cli.Session;
import crm.model.Contacts;
import crm.model.Leads;
import crm.model.RecordType;
import crm.score.statistics.Resemblance;
import crm.store.measures.MeasureTable;
import crm.value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which leads or contacts resemble customers that one does better not to attract: those with traits (sale-only, complainer,
 * returner, infrequent) as of the last score. They resemble them by where they came from: source, campaign, country, city,
 * tags. Who is such a customer already is named outright.
 */
public final class Misfits {
    /** Somebody is warned of who is at least so likely to be one, and twice as likely as any customer. */
    private static final double LEAST = 0.5;

    private static final double TWICE = 2;
    private static final String COLUMNS = "source,country,city,tags,traits";

    private final Session session;
    private final Resemblance resemblance;
    private final Map<Long, Long> campaigns;

    /**
     * Somebody to be careful with.
     *
     * @param id the lead or contact
     * @param name what people call the contact
     * @param chance how likely they are such a customer, 0 to 1
     * @param why in words and exact counts
     */
    public record Warning(long id, String name, double chance, String why) {
        /** In a line. */
        public String words() {
            return name + " (" + id + "): " + why;
        }
    }

    private Misfits(Session session) {
        this.session = session;
        this.campaigns = campaigns(session);
        this.resemblance = new Resemblance();
        session.each(Contacts.TYPE, List.of("orders >= 1"), "id," + COLUMNS, cells -> {
            boolean costly = cells.get(5) instanceof List<?> traits && !traits.isEmpty();
            resemblance.add(features((Long) cells.get(0), cells.subList(1, 5)), costly);
        });
    }

    /** What the customers known so far teach; empty as long as nothing was scored, or none of them has a trait. */
    public static Optional<Misfits> known(Session session) {
        MeasureTable table = MeasureTable.of(session.store());
        boolean scored = table.kept()
                .map(MeasureTable.Kept::snapshot)
                .filter(snapshot -> snapshot.orders() > 0)
                .isPresent();
        if (scored) {
            table.settle(); // those of the last score will do: who imports need not hear how old they are
        }
        return scored
                ? Optional.of(new Misfits(session)).filter(known -> known.resemblance.ofKind() > 0)
                : Optional.empty();
    }

    /** The share of customers that have a trait, 0 to 1. */
    public double base() {
        return resemblance.base();
    }

    private static Map<Long, Long> campaigns(Session session) {
        Map<Long, Long> campaigns = new HashMap<>();
        session.store()
                .eachOf(
                        session.nouns().type(Leads.TYPE),
                        List.of(Leads.CONTACT, Leads.CAMPAIGN),
                        cells -> Optional.ofNullable((Long) cells.get(2))
                                .ifPresent(campaign -> campaigns.putIfAbsent((Long) cells.get(1), campaign)));
        return campaigns;
    }

    private List<String> features(Long contact, List<Object> cells) {
        List<String> features = new ArrayList<>();
        feature(features, "source", cells.get(0));
        feature(features, "country", cells.get(1));
        feature(features, "city", cells.get(2));
        if (cells.get(3) instanceof List<?> tags) {
            tags.forEach(tag -> feature(features, "tag", tag));
        }
        Optional.ofNullable(campaigns.get(contact)).ifPresent(id -> features.add("campaign " + id));
        return features;
    }

    private static void feature(List<String> features, String name, Object value) {
        if (value != null) {
            features.add(name + " " + Text.fold(value.toString()));
        }
    }

    /** Hands over those among new leads or contacts, by a filter, whom one should be careful with. */
    public void each(RecordType type, List<String> filter, Consumer<Warning> reader) {
        boolean lead = type.equals(Leads.TYPE);
        Map<Long, Long> contacts = new HashMap<>();
        if (lead) {
            session.store()
                    .eachOf(
                            session.nouns().type(Leads.TYPE),
                            List.of(Leads.CONTACT),
                            cells -> contacts.put((Long) cells.get(0), (Long) cells.get(1)));
        }
        String of = lead
                ? "id,contact.name,source,contact.country,contact.city,contact.tags,contact.traits,contact.source"
                : "id,name," + COLUMNS + ",source";
        session.each(type, filter, of, cells -> {
            Long contact = lead ? contacts.get((Long) cells.get(0)) : cells.get(0) == null ? null : (Long) cells.get(0);
            List<String> features = features(contact, cells.subList(2, 6));
            feature(features, "source", cells.get(7));
            warning(cells, features).ifPresent(reader);
        });
    }

    private Optional<Warning> warning(List<Object> cells, List<String> features) {
        long id = (Long) cells.get(0);
        String name = cells.get(1) == null ? "no name" : cells.get(1).toString();
        if (cells.get(6) instanceof List<?> traits && !traits.isEmpty()) {
            String what =
                    String.join(", ", traits.stream().map(Object::toString).toList());
            return Optional.of(new Warning(id, name, 1, "is a customer already: " + what));
        }
        List<Resemblance.Evidence> evidence = resemblance.evidence(features);
        double chance = resemblance.chance(evidence);
        boolean likely = chance >= LEAST && chance >= Math.min(TWICE * base(), (1 + base()) / TWICE);
        return likely && !evidence.isEmpty() && evidence.get(0).weight() > 0
                ? Optional.of(new Warning(id, name, chance, why(chance, evidence)))
                : Optional.empty();
    }

    private String why(double chance, List<Resemblance.Evidence> evidence) {
        List<String> parts = evidence.stream()
                .filter(one -> one.weight() > 0)
                .limit(2)
                .map(one -> one.ofKind() + " of " + one.seen() + " customers of " + said(one.feature())
                        + " have costly habits")
                .toList();
        return String.format(Locale.ROOT, "%.0f %% likely costly; ", 100 * chance) + String.join("; ", parts);
    }

    private String said(String feature) {
        return feature.startsWith("campaign ")
                ? "campaign " + session.label(crm.model.Campaigns.TYPE, Long.parseLong(feature.substring(9)))
                : feature;
    }
}
