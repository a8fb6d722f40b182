package crm.measure;

import crm.cli.Crm;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Leads;
import crm.model.Setting;
import crm.query.Select;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lead rule}: adds a rule to the lead score, takes one away, or takes all back. */
@Command(
        footer = {
            "",
            "A rule gives points, or takes them, to the leads that a filter describes; its measures are those of the contact",
            "(contact.spend). The same filter again gets other points. The next crm score counts by it.",
            "",
            "Examples:",
            "  crm lead rule 20 'source = Referral'",
            "  crm lead rule -15 'contact.country != Ghana' amount lt 100",
            "  crm lead rule --remove 3",
            "  crm lead rule --reset"
        })
final class LeadRuleCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", arity = "0..1", paramLabel = "<points>", description = "Points, -100 to 100.")
    private Optional<String> points = Optional.empty();

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "<filter>", description = "Which leads get them.")
    private List<String> filter = new ArrayList<>();

    @Option(names = "--remove", paramLabel = "<number>", description = "Take the rule of that number away.")
    private Optional<Integer> remove = Optional.empty();

    @Option(names = "--reset", description = "Back to the rules that came with crm.")
    private boolean reset;

    @Mixin
    private WriteOptions write;

    LeadRuleCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        int ways = (reset ? 1 : 0) + (remove.isPresent() ? 1 : 0) + (points.isPresent() ? 1 : 0);
        if (ways != 1 || points.isPresent() == filter.isEmpty()) {
            throw CrmException.usage("points and a filter, or --remove, or --reset")
                    .hint("crm lead rule 20 'source = Referral'");
        }
        crm.write(
                write,
                session -> {
                    change(session);
                    return true;
                },
                (printer, done) -> {});
    }

    private void change(Session session) {
        if (reset) {
            session.settings().clear(Setting.LEAD_RULES);
            return;
        }
        LeadRules rules = LeadRules.of(session);
        LeadRules changed = remove.map(rules::without).orElseGet(() -> rules.with(rule(session)));
        if (changed.rules().isEmpty()) {
            throw CrmException.invalid("the last rule cannot be removed").hint("add another one first");
        }
        session.settings().set(Setting.LEAD_RULES, changed.text());
    }

    private LeadRules.Rule rule(Session session) {
        String number = points.orElseThrow();
        if (!number.matches("[+-]?(100|\\d{1,2})")) {
            throw CrmException.usage("points are a number from -100 to 100: " + number);
        }
        var condition = session.filter(Leads.TYPE, filter);
        session.store()
                .count(Select.from(session.nouns(), Leads.TYPE, session.scope()).where(condition));
        String text = filter.size() == 1 ? filter.get(0).strip() : condition.explain();
        if (text.indexOf(';') >= 0) {
            throw CrmException.invalid("the filter of a rule has no semicolon: " + text);
        }
        return new LeadRules.Rule(Integer.parseInt(number), text);
    }
}
