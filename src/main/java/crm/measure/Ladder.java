package crm.measure;

import crm.model.Field;
import crm.model.Measures;
import crm.model.Setting;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An ordered list of rungs, the lowest first, each a filter over contacts and companies. Who stands on a ladder stands on the
 * highest rung whose filter holds.
 *
 * @param measure what it becomes
 * @param setting where it is kept; empty for a ladder of the users' own
 * @param rungs from the lowest to the highest
 */
public record Ladder(Field<?> measure, Optional<Setting> setting, List<Rung> rungs) {
    private static final Pattern FORETOLD =
            Pattern.compile("(?i)\\b(segment|p_alive|churn|expected_orders|expected_spend|clv|second_value)\\b");
    private static final Map<Setting, Field<?>> BUILT_IN = builtIn();

    /**
     * A rung.
     *
     * @param name its name
     * @param filter who may stand on it; empty for everyone
     */
    public record Rung(String name, String filter) {
        /** What people read of the filter. */
        public String rule() {
            return filter.isEmpty() ? "everyone else" : filter;
        }
    }

    /** Keeps a copy of the rungs. */
    public Ladder {
        rungs = List.copyOf(rungs);
    }

    private static Map<Setting, Field<?>> builtIn() {
        Map<Setting, Field<?>> all = new LinkedHashMap<>();
        all.put(Setting.LADDER, Measures.LADDER);
        all.put(Setting.RELATIONSHIP, Measures.RELATIONSHIP);
        all.put(Setting.LIFECYCLE, Measures.LIFECYCLE);
        all.put(Setting.LOYALTY, Measures.LOYALTY);
        return all;
    }

    /** The settings that are ladders. */
    static List<Setting> settings() {
        return List.copyOf(BUILT_IN.keySet());
    }

    /** The ladder of a setting that a text of {@code name: filter; ...} describes. */
    static Ladder parse(Setting setting, String text) {
        return new Ladder(BUILT_IN.get(setting), Optional.of(setting), rungs(text));
    }

    /** A ladder of the users' own. */
    static Ladder own(Field<?> measure, String text) {
        return new Ladder(measure, Optional.empty(), rungs(text));
    }

    private static List<Rung> rungs(String text) {
        List<Rung> rungs = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            int colon = part.indexOf(':');
            rungs.add(new Rung(
                    part.substring(0, colon).strip(), part.substring(colon + 1).strip()));
        }
        return rungs;
    }

    /** Whether it is as it came; a ladder of the users' own came as it is. */
    boolean isAsItCame() {
        return setting.map(from -> text().equals(parse(from, from.initial()).text()))
                .orElse(true);
    }

    /** Its name, which is that of its measure. */
    public String name() {
        return measure.name();
    }

    /** Whether a rung may speak of what purchase models foretell, in so many words or by a segment. */
    boolean needsForetelling() {
        return rungs.stream().anyMatch(rung -> FORETOLD.matcher(rung.filter()).find());
    }

    /** As it is kept. */
    String text() {
        return rungs.stream().map(rung -> rung.name() + ": " + rung.filter()).collect(Collectors.joining("; "));
    }

    /** The place of a rung, from 0. */
    public Optional<Integer> place(String rung) {
        for (int i = 0; i < rungs.size(); i++) {
            if (rungs.get(i).name().equalsIgnoreCase(rung)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** With another filter for a rung, or a new rung: above another one, else on top. */
    Ladder with(Rung rung, Optional<String> above) {
        List<Rung> changed = new ArrayList<>(rungs);
        Optional<Integer> known = place(rung.name());
        known.ifPresent(at -> changed.remove((int) at));
        int to = known.orElse(changed.size());
        if (above.isPresent()) {
            to = new Ladder(measure, setting, changed)
                            .place(above.get())
                            .orElseThrow(() -> CrmException.notFound("rung", above.get()))
                    + 1;
        }
        changed.add(to, rung);
        return new Ladder(measure, setting, changed);
    }

    /** Without a rung. */
    Ladder without(String rung) {
        int at = place(rung).orElseThrow(() -> CrmException.notFound("rung", rung)
                .hint(name() + " has " + rungs.stream().map(Rung::name).collect(Collectors.joining(", "))));
        List<Rung> changed = new ArrayList<>(rungs);
        changed.remove(at);
        if (changed.isEmpty()) {
            throw CrmException.invalid("a ladder needs a rung");
        }
        return new Ladder(measure, setting, changed);
    }
}
