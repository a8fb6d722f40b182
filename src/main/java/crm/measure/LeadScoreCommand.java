package crm.measure;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Leads;
import crm.model.Row;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.statistics.LogisticRegression;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lead score}: the scores of leads, what the model learned, or how the score of one lead comes about. */
@Command(
        footer = {
            "",
            "rules: the points of crm lead rules, added up, 0 to 100; the measure score of leads. logistic: the probability of",
            "being converted, learned from the leads that were converted or lost (20 of each are needed); the measure chance.",
            "Without a filter the open leads are listed, the best first. --fit shows the learned model: coefficients of the",
            "standardised features with standard errors, and how it did on leads it had not seen (10 folds, drawn by --seed):",
            "auc (.5 is chance, 1 perfect), Brier score, and expected against actual shares of five groups.",
            "",
            "Examples:",
            "  crm lead score -n 10",
            "  crm lead score owner=me --model logistic",
            "  crm lead score --explain 12",
            "  crm lead score --model logistic --fit --seed 7"
        })
final class LeadScoreCommand implements Runnable {
    private static final String RULES = "rules";
    private static final String LOGISTIC = "logistic";

    private final Crm crm;

    @Parameters(arity = "0..*", paramLabel = "<filter>", description = "Which leads; the open ones by default.")
    private List<String> filter = new ArrayList<>();

    @Option(
            names = "--model",
            paramLabel = "<name>",
            completionCandidates = Models.class,
            description = "rules (the default) or logistic.")
    private String model = RULES;

    @Option(names = "--explain", paramLabel = "<lead>", description = "Show how the score of one lead comes about.")
    private Optional<String> explain = Optional.empty();

    @Option(names = "--fit", description = "Show what the logistic model learned, and how well.")
    private boolean fit;

    @Option(names = "--seed", paramLabel = "<number>", description = "Draws the folds; 1 by default.")
    private long seed = 1;

    @Option(names = "-n", paramLabel = "<number>", description = "At most so many; 20 by default.")
    private int most = 20;

    @Mixin
    private OutputOptions output;

    /** The ways to score a lead. */
    static final class Models implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("rules", "logistic").iterator();
        }
    }

    LeadScoreCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        String plain = model.toLowerCase(Locale.ROOT);
        if (!List.of(RULES, LOGISTIC).contains(plain)) {
            throw CrmException.usage("no lead model " + model).hint("there are rules and logistic");
        }
        boolean learned = plain.equals(LOGISTIC);
        crm.read(output, (session, printer) -> {
            if (fit) {
                printer.print(LeadSheet.of(learn(session), seed));
            } else if (explain.isPresent()) {
                Row lead = session.find(Leads.TYPE, explain.get());
                printer.print(learned ? byModel(session, lead) : byRules(session, lead));
            } else {
                printer.print(listing(session, learned));
            }
        });
    }

    private static LeadModel learn(Session session) {
        LeadModel model = LeadModel.of(session, session.reading().dates().today());
        model.refusal().ifPresent(reason -> {
            throw CrmException.failed("nothing can be learned: " + reason).hint("crm lead score goes by rules");
        });
        return model;
    }

    private Listing listing(Session session, boolean learned) {
        if (learned) {
            learn(session);
        }
        String measure = learned ? "chance" : "score";
        List<String> which = filter.isEmpty() ? List.of("open") : filter;
        List<List<Object>> rows = new ArrayList<>();
        session.each(
                Leads.TYPE,
                which,
                "id,name,contact,status,source," + measure,
                cells -> rows.add(new ArrayList<>(cells)));
        rows.sort((a, b) -> Double.compare(number(b), number(a)));
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("contact", Kind.TEXT),
                        Column.of("status", Kind.TEXT),
                        Column.of("source", Kind.TEXT),
                        Column.of(measure, learned ? Kind.NUMBER : Kind.INTEGER)),
                rows.subList(0, Math.min(most, rows.size())));
    }

    private static double number(List<Object> row) {
        Object last = row.get(row.size() - 1);
        return last == null ? -1 : ((Number) last).doubleValue();
    }

    private static Card byRules(Session session, Row lead) {
        List<List<Object>> rows = new ArrayList<>();
        long sum = 0;
        for (LeadRules.Rule rule : LeadRules.of(session).rules()) {
            boolean[] holds = new boolean[1];
            session.each(Leads.TYPE, List.of("id = " + lead.id(), rule.filter()), "id", cells -> holds[0] = true);
            long part = holds[0] ? rule.points() : 0;
            sum += part;
            rows.add(List.of(rows.size() + 1L, rule.filter(), holds[0], (long) rule.points(), part));
        }
        return Card.titled("score of " + lead.label())
                .add("value", Kind.INTEGER, LeadRules.score((double) sum))
                .add("sum", Kind.INTEGER, sum)
                .add(
                        "rule",
                        Kind.TEXT,
                        "sum of the points of the rules that hold, at least 0, at most " + LeadRules.MOST)
                .section(
                        "rules",
                        Listing.of(
                                List.of(
                                        Column.of("rule", Kind.INTEGER),
                                        Column.of("filter", Kind.TEXT),
                                        Column.of("holds", Kind.FLAG),
                                        Column.of("points", Kind.INTEGER),
                                        Column.of("part", Kind.INTEGER)),
                                rows));
    }

    private static Card byModel(Session session, Row lead) {
        LeadModel learned = learn(session);
        LogisticRegression regression = learned.model().orElseThrow();
        int at = learned.find(lead.id());
        double[] features = learned.features(at);
        double[] parts = regression.contributions(features);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList("all leads alike", null, Shown.figure(parts[0])));
        List<String> names = learned.names();
        for (int j = 0; j < features.length; j++) {
            rows.add(Arrays.asList(names.get(j), Shown.kept(features[j]), Shown.figure(parts[j + 1])));
        }
        double logit = Arrays.stream(parts).sum();
        return Card.titled("chance of " + lead.label())
                .add("value", Kind.NUMBER, Shown.kept(learned.chance(at)))
                .add("sum", Kind.NUMBER, Shown.figure(logit))
                .add("rule", Kind.TEXT, "1 / (1 + e^-sum), the sum of the parts: logarithms of odds")
                .section(
                        "parts",
                        Listing.of(
                                List.of(
                                        Column.of("feature", Kind.TEXT),
                                        Column.of("own", Kind.NUMBER),
                                        Column.of("part", Kind.NUMBER)),
                                rows));
    }
}
