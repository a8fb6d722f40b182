package crm.measure;

import crm.output.Card;
import crm.output.Kind;
import crm.score.fitting.GammaGamma;
import crm.score.fitting.ModelFit;
import crm.score.fitting.SpendFit;
import crm.score.outlook.Holdout;
import crm.score.outlook.Outlook;
import crm.score.purchase.PurchaseTotals;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a score says of its purchase model: parameters, likelihood, diagnostics, and how it did on a time held out. It is the
 * model of the contacts, or that of the companies where only companies buy.
 */
final class ModelSheet {
    private static final Pattern TIME = Pattern.compile("(\\d{1,5})\\s*([dw])");
    private static final int DAYS_A_WEEK = 7;

    private final String population;
    private final Outlook outlook;
    private final Optional<Holdout> holdout;

    private ModelSheet(String population, Outlook outlook, Optional<Holdout> holdout) {
        this.population = population;
        this.outlook = outlook;
        this.holdout = holdout;
    }

    /** The sheet of a score, with a trial on the last so many days. */
    static ModelSheet of(Scoring scoring, Optional<Integer> days) {
        boolean firms = buyers(scoring.contacts()) == 0 && buyers(scoring.companies()) > 0;
        PurchaseTotals totals = firms ? scoring.companies() : scoring.contacts();
        Outlook outlook = scoring.outlook(totals);
        return new ModelSheet(
                firms ? "companies" : "contacts",
                outlook,
                days.map(length -> Holdout.of(
                        outlook.fit().kind(), scoring.purchases(totals).days(), scoring.day(), length, 1)));
    }

    /** Days of a time such as {@code 26w}; usage (exit 2) when it is none. */
    static int days(String text) {
        Matcher time = TIME.matcher(text.strip().toLowerCase(java.util.Locale.ROOT));
        int days = time.matches()
                ? Integer.parseInt(time.group(1)) * (time.group(2).equals("w") ? DAYS_A_WEEK : 1)
                : 0;
        if (days == 0) {
            throw CrmException.usage("--holdout " + text + " is no time").hint("weeks or days, such as 26w or 90d");
        }
        return days;
    }

    /** What people should know of the models of a score: why there is none, or that one is no good. */
    static List<String> notes(Scoring scoring) {
        List<String> none = new ArrayList<>();
        List<String> noSpend = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (PurchaseTotals totals : List.of(scoring.contacts(), scoring.companies())) {
            if (buyers(totals) > 0) {
                String who = totals == scoring.contacts() ? "contacts" : "companies";
                Outlook outlook = scoring.outlook(totals);
                ModelFit fit = outlook.fit();
                fit.refusal().ifPresent(reason -> none.add(who + ": " + reason));
                if (fit.model().isPresent()) {
                    outlook.spend()
                            .refusal()
                            .filter(reason -> !outlook.spend().isUsable())
                            .ifPresent(reason -> noSpend.add(who + ": " + reason));
                    doubts(outlook, who).ifPresent(notes::add);
                }
            }
        }
        if (!noSpend.isEmpty()) {
            notes.add(0, "no expected_spend and clv (" + String.join("; ", noSpend) + ")");
        }
        if (!none.isEmpty()) {
            notes.add(0, "no p_alive, expected_orders and clv (" + String.join("; ", none) + ")");
        }
        return notes;
    }

    /** Says which fits are no peak, so that nobody takes their figures for firm ones. */
    private static Optional<String> doubts(Outlook outlook, String who) {
        List<String> flat = new ArrayList<>();
        if (!outlook.fit().converged()) {
            flat.add(outlook.fit().kind().title());
        }
        if (outlook.spend().model().isPresent() && !outlook.spend().converged()) {
            flat.add("Gamma-Gamma");
        }
        return flat.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" and ", flat) + " found no peak for " + who
                        + " (a parameter ran to its bound, or many fit as well): read what is expected with care");
    }

    private static long buyers(PurchaseTotals totals) {
        return totals.counts().length;
    }

    /** Adds everything to a card. */
    void addTo(Card card) {
        ModelFit fit = outlook.fit();
        List<String> names = fit.kind().parameters();
        card.add("model", Kind.TEXT, fit.kind().word())
                .add("fitted_to", Kind.TEXT, population)
                .add(
                        "parameters",
                        Kind.LIST,
                        fit.model()
                                .map(model -> {
                                    List<Double> values = new ArrayList<>();
                                    for (double value : model.parameters()) {
                                        values.add(value);
                                    }
                                    return named(names, values);
                                })
                                .orElse(null))
                .add("log_likelihood", Kind.NUMBER, Shown.figure(fit.logLikelihood()))
                .add("repeaters", Kind.INTEGER, fit.repeaters())
                .add("converged", Kind.FLAG, fit.converged())
                .add("starts", Kind.INTEGER, (long) fit.starts())
                .add(
                        "standard_errors",
                        Kind.LIST,
                        fit.model()
                                .filter(any -> fit.converged())
                                .map(any -> named(names, fit.standardErrors()))
                                .orElse(null))
                .add("refusal", Kind.TEXT, fit.refusal().orElse(null))
                .add("spend_model", Kind.LIST, spend(outlook.spend()));
        holdout.ifPresent(tried -> card.add("holdout", Kind.LIST, trial(tried)));
    }

    private static Map<String, Object> named(List<String> names, List<Double> values) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), Shown.figure(values.get(i)));
        }
        return named;
    }

    private static Map<String, Object> spend(SpendFit fit) {
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("model", "gamma-gamma");
        if (fit.model().isPresent()) {
            GammaGamma model = fit.model().get();
            List<String> names = List.of("p", "q", "gamma");
            sheet.put("parameters", named(names, List.of(model.p(), model.q(), model.gamma())));
            sheet.put("log_likelihood", Shown.figure(fit.logLikelihood()));
            sheet.put("converged", fit.converged());
            sheet.put("standard_errors", fit.converged() ? named(names, fit.standardErrors()) : null);
        }
        sheet.put("customers", fit.customers());
        fit.refusal().ifPresent(reason -> sheet.put("refusal", reason));
        return sheet;
    }

    private static Map<String, Object> trial(Holdout holdout) {
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("weeks", Shown.figure(holdout.weeks()));
        sheet.put("from", java.time.LocalDate.ofEpochDay(holdout.from()).toString());
        sheet.put("customers", holdout.customers());
        if (holdout.fit().model().isPresent()) {
            sheet.put("expected", Shown.figure(holdout.expected()));
            sheet.put("actual", holdout.actual());
            sheet.put("difference", Shown.figure(holdout.expected() - holdout.actual()));
            sheet.put("mean_absolute_error", Shown.figure(holdout.meanError()));
            sheet.put("log_likelihood", Shown.figure(holdout.logLikelihood()));
        }
        holdout.fit().refusal().ifPresent(reason -> sheet.put("refusal", reason));
        return sheet;
    }
}
