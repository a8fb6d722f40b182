package crm.measure;

import crm.cli.Session;
import crm.model.Leads;
import crm.score.statistics.LogisticRegression;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What can be learned from the leads that were converted or lost: the chance that another one is converted, by logistic
 * regression over its source, campaign and amount, and how its contact can be reached.
 */
final class LeadModel {
    /** So many converted and so many lost leads are needed to learn. */
    static final int FEWEST = 20;

    /** The penalty on squared coefficients. */
    static final double PENALTY = 1;

    private static final int MOST_SOURCES = 12;
    private static final int FEWEST_OF_SOURCE = 5;
    private static final String OUTCOMES = "id,status,closed,source";
    private static final String COLUMNS =
            "id,source,campaign,amount,contact.email,contact.phone,contact.company,contact.job_title";
    private static final int STATUS = 1;
    private static final int CLOSED = 2;
    private static final int LEARNED_FROM = 3;
    private static final int SOURCE = 1;
    private static final int CAMPAIGN = 2;
    private static final int AMOUNT = 3;
    private static final int FIRST_DETAIL = 4;
    private static final List<String> DETAILS =
            List.of("has an email", "has a phone", "has a company", "has a job title");

    private final List<Lead> leads = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private Optional<LogisticRegression> model = Optional.empty();

    /** A lead, and whether it was converted or lost. */
    private record Lead(long id, boolean converted, boolean lost) {
        boolean isClosed() {
            return converted || lost;
        }
    }

    private LeadModel() {}

    /** Learns from the leads closed up to a day. */
    static LeadModel of(Session session, LocalDate on) {
        LeadModel learned = new LeadModel();
        Map<String, Integer> counts = new HashMap<>();
        session.each(Leads.TYPE, List.of(), OUTCOMES, cells -> {
            LocalDate day = (LocalDate) cells.get(CLOSED);
            String status = day != null && day.isAfter(on) ? "" : String.valueOf(cells.get(STATUS));
            Lead lead = new Lead((Long) cells.get(0), status.equals("converted"), status.equals("lost"));
            learned.leads.add(lead);
            if (lead.isClosed() && cells.get(LEARNED_FROM) != null) {
                counts.merge((String) cells.get(LEARNED_FROM), 1, Integer::sum);
            }
        });
        if (learned.refusal().isEmpty()) {
            learned.learn(session, counts);
        }
        return learned;
    }

    private void learn(Session session, Map<String, Integer> counts) {
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_OF_SOURCE)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SOURCES)
                .forEach(entry -> sources.add(entry.getKey()));
        session.each(Leads.TYPE, List.of(), COLUMNS, cells -> rows.add(features(cells)));
        model = Optional.of(LogisticRegression.fit(features(), outcomes(), PENALTY));
    }

    /** Why nothing can be learned; empty when it can. */
    Optional<String> refusal() {
        long converted = converted();
        long lost = closed() - converted;
        return converted >= FEWEST && lost >= FEWEST
                ? Optional.empty()
                : Optional.of(converted + " converted and " + lost + " lost leads; " + FEWEST + " of each are needed");
    }

    /** How many leads there are. */
    int size() {
        return leads.size();
    }

    /** The number of a lead that is there. */
    int find(long id) {
        return IntStream.range(0, leads.size())
                .filter(at -> leads.get(at).id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** The lead with a number. */
    long id(int at) {
        return leads.get(at).id();
    }

    /** Leads that were converted or lost. */
    long closed() {
        return leads.stream().filter(Lead::isClosed).count();
    }

    /** Leads that were converted. */
    long converted() {
        return leads.stream().filter(Lead::converted).count();
    }

    /** The model, where there is one. */
    Optional<LogisticRegression> model() {
        return model;
    }

    /** The features of the closed leads. */
    double[][] features() {
        return IntStream.range(0, leads.size())
                .filter(at -> leads.get(at).isClosed())
                .mapToObj(rows::get)
                .toArray(double[][]::new);
    }

    /** Whether each of them was converted. */
    boolean[] outcomes() {
        List<Lead> closed = leads.stream().filter(Lead::isClosed).toList();
        boolean[] outcomes = new boolean[closed.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = closed.get(i).converted();
        }
        return outcomes;
    }

    /** The names of the features. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        sources.forEach(source -> names.add("source = " + source));
        names.addAll(List.of("has a campaign", "has an amount", "log of 1 + amount"));
        names.addAll(DETAILS);
        return names;
    }

    /** The features of a lead. */
    double[] features(int at) {
        return rows.get(at);
    }

    private double[] features(List<Object> cells) {
        double[] row = new double[sources.size() + 3 + DETAILS.size()];
        int source = sources.indexOf(cells.get(SOURCE));
        if (source >= 0) {
            row[source] = 1;
        }
        int at = sources.size();
        row[at++] = cells.get(CAMPAIGN) == null ? 0 : 1;
        row[at++] = cells.get(AMOUNT) == null ? 0 : 1;
        row[at++] =
                cells.get(AMOUNT) == null ? 0 : Math.log1p(Math.max(0, ((BigDecimal) cells.get(AMOUNT)).doubleValue()));
        for (int i = 0; i < DETAILS.size(); i++) {
            row[at++] = cells.get(FIRST_DETAIL + i) == null ? 0 : 1;
        }
        return row;
    }

    /** The chance of a lead; NaN without a model. */
    double chance(int at) {
        return model.map(known -> known.probability(features(at))).orElse(Double.NaN);
    }
}
