package crm.measure;

import crm.cli.Session;
import crm.model.Setting;
import crm.score.CostlyTraits;
import crm.score.RfmRule;
import crm.score.ServiceCost;
import crm.store.measures.TouchFacts;
import crm.store.records.BusinessSettings;
import crm.value.CrmException;
import crm.value.Text;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the settings of the business say of measures.
 *
 * @param rfm how RFM scores are made
 * @param cost what serving costs; empty as long as nothing is set
 * @param traits from where on a customer has a trait
 * @param complaintTags what marks a complaint, folded
 * @param answered outcomes that say a touch was answered, folded
 * @param halfLife days after which a touch counts half
 * @param within days within which an answer is one
 * @param walletField the own field with the yearly spend in the category
 */
record MeasureRules(
        RfmRule rfm,
        Optional<ServiceCost> cost,
        CostlyTraits traits,
        Set<String> complaintTags,
        Set<String> answered,
        double halfLife,
        int within,
        Optional<String> walletField) {
    /** Days for which a complaint counts. */
    static final int COMPLAINT_DAYS = 365;

    private static final double PERCENT = 100;

    /** Those of a business. */
    static MeasureRules of(Session session) {
        BusinessSettings settings = session.settings();
        CostlyTraits traits = new CostlyTraits(
                number(settings, Setting.SALE_ONLY) / PERCENT,
                (int) number(settings, Setting.COMPLAINER),
                number(settings, Setting.RETURNER) / PERCENT,
                number(settings, Setting.INFREQUENT));
        return new MeasureRules(
                rfm(session, ""),
                ServiceRates.of(settings),
                traits,
                folded(settings.words(Setting.COMPLAINT_TAGS)),
                folded(settings.words(Setting.ANSWERED)),
                number(settings, Setting.TOUCH_HALF_LIFE),
                (int) number(settings, Setting.ANSWER_WITHIN),
                settings.get(Setting.WALLET_FIELD));
    }

    private static double number(BusinessSettings settings, Setting setting) {
        return Double.parseDouble(settings.get(setting).orElse("0"));
    }

    /** Whether tags, as {@code |a|b|}, mark a complaint. */
    boolean isComplaint(String tags) {
        return !tags.isEmpty()
                && Arrays.stream(tags.split("\\|", -1)).map(Text::fold).anyMatch(complaintTags::contains);
    }

    /** Whether a ticket is a complaint: by its kind, or by its tags. */
    boolean isComplaint(TouchFacts.Ticket ticket) {
        return ticket.kind().equals("complaint") || isComplaint(ticket.tags());
    }

    private static Set<String> folded(List<String> words) {
        Set<String> folded = new HashSet<>();
        words.forEach(word -> folded.add(Text.fold(word)));
        return folded;
    }

    /**
     * How RFM scores are made.
     *
     * @param said what a command says, as {@code bins=4;nested=yes}; what it leaves out the settings say
     */
    static RfmRule rfm(Session session, String said) {
        String bins = said(said, "bins")
                .or(() -> session.settings().get(Setting.RFM_BINS))
                .orElseThrow();
        String weights = said(said, "weights")
                .or(() -> session.settings().get(Setting.RFM_WEIGHTS))
                .orElseThrow();
        String nested = said(said, "nested")
                .or(() -> session.settings().get(Setting.RFM_NESTED))
                .orElseThrow();
        String best = said(said, "best")
                .or(() -> session.settings().get(Setting.RFM_BEST))
                .orElseThrow();
        int[] groups = Arrays.stream(three(bins)).mapToInt(Integer::parseInt).toArray();
        double[] counts =
                Arrays.stream(three(weights)).mapToDouble(Double::parseDouble).toArray();
        return new RfmRule(
                groups[0],
                groups[1],
                groups[2],
                nested.equals("yes"),
                best.equals("first"),
                new RfmRule.Weights(counts[0], counts[1], counts[2]));
    }

    private static Optional<String> said(String all, String name) {
        return Arrays.stream(all.split(";", -1))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst();
    }

    private static String[] three(String text) {
        String[] parts = text.split(",", -1);
        return parts.length == 3 ? parts : new String[] {parts[0], parts[0], parts[0]};
    }

    /** A part of what a command says: checked as the setting of that name is. */
    static String part(String option, Setting setting, String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        try {
            BusinessSettings.check(setting, plain);
        } catch (CrmException e) {
            throw CrmException.usage("--" + option + " " + value + ": " + setting.about())
                    .because(e);
        }
        return option + "=" + plain.replace(" ", "");
    }
}
