package crm.measure;

import crm.cli.Session;
import crm.model.Setting;
import crm.score.grade.RfmRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How recency, frequency and money are cut into groups: what a command says in the place of the settings. */
public final class RfmOptions {
    @Option(
            names = "--bins",
            paramLabel = "<number>",
            description = "Groups of each score, 2 to 10, or three numbers for r,f,m; 5 by default (rfm_bins).")
    private Optional<String> bins = Optional.empty();

    @Option(
            names = "--nested",
            negatable = true,
            description = "Cut frequency within each group of recency, and money within those (rfm_nested).")
    private Optional<Boolean> nested = Optional.empty();

    @Option(
            names = "--weights",
            paramLabel = "<r,f,m>",
            description = "What each counts in rfm_score, such as 5,3,2; 1,1,1 by default (rfm_weights).")
    private Optional<String> weights = Optional.empty();

    @Option(
            names = "--best",
            paramLabel = "<end>",
            description = "Which group is the best: last (5 of 5, the default) or first (1) (rfm_best).")
    private Optional<String> best = Optional.empty();

    /** What was said, in the short form that is kept; empty when nothing was. */
    Optional<String> said() {
        List<String> parts = new ArrayList<>();
        bins.ifPresent(text -> parts.add(MeasureRules.part("bins", Setting.RFM_BINS, text)));
        nested.ifPresent(flag -> parts.add("nested=" + (flag ? "yes" : "no")));
        weights.ifPresent(text -> parts.add(MeasureRules.part("weights", Setting.RFM_WEIGHTS, text)));
        best.ifPresent(text -> parts.add(MeasureRules.part("best", Setting.RFM_BEST, text)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(";", parts));
    }

    /** The rule: as said, else as set. */
    public RfmRule rule(Session session) {
        return MeasureRules.rfm(session, said().orElse(""));
    }
}
