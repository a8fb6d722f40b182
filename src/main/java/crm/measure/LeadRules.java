package crm.measure;

import crm.cli.Session;
import crm.model.Leads;
import crm.model.Setting;
import crm.score.statistics.OwnerSums;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules of the lead score: each gives points, or takes them, to the leads that a filter describes. The score is their sum, at
 * least 0 and at most 100.
 *
 * @param rules in the order in which they were made
 */
record LeadRules(List<Rule> rules) {
    static final int MOST = 100;

    /** Points for a filter over leads. */
    record Rule(int points, String filter) {}

    LeadRules {
        rules = List.copyOf(rules);
    }

    /** Those of a business. */
    static LeadRules of(Session session) {
        return parse(session.settings().get(Setting.LEAD_RULES).orElse(Setting.LEAD_RULES.initial()));
    }

    private static LeadRules parse(String text) {
        List<Rule> rules = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            int colon = part.indexOf(':');
            String points = part.substring(0, Math.max(0, colon)).strip();
            if (!points.matches("[+-]?\\d{1,3}")) {
                throw CrmException.invalid("lead_rules: \"" + part.strip() + "\" is no rule")
                        .hint("points, a colon and a filter, such as 20: source = Referral");
            }
            rules.add(
                    new Rule(Integer.parseInt(points), part.substring(colon + 1).strip()));
        }
        return new LeadRules(rules);
    }

    /** As they are kept. */
    String text() {
        return rules.stream().map(rule -> rule.points() + ": " + rule.filter()).collect(Collectors.joining("; "));
    }

    /** With one more, or with other points for a filter that has some. */
    LeadRules with(Rule rule) {
        List<Rule> changed = new ArrayList<>(rules);
        changed.removeIf(known -> known.filter().equals(rule.filter()));
        changed.add(rule);
        return new LeadRules(changed);
    }

    /** Without the rule at a place, from 1. */
    LeadRules without(int number) {
        if (number < 1 || number > rules.size()) {
            throw CrmException.notFound("rule", Integer.toString(number)).hint("see crm lead rules");
        }
        List<Rule> changed = new ArrayList<>(rules);
        changed.remove(number - 1);
        return new LeadRules(changed);
    }

    /** The points of every lead that any rule speaks of, not yet limited. */
    OwnerSums points(Session session) {
        OwnerSums points = new OwnerSums();
        for (Rule rule : rules) {
            session.each(
                    Leads.TYPE, List.of(rule.filter()), "id", cells -> points.add((Long) cells.get(0), rule.points()));
        }
        return points;
    }

    /** A sum of points as a score. */
    static long score(double points) {
        return Math.max(0, Math.min(MOST, Math.round(points)));
    }
}
