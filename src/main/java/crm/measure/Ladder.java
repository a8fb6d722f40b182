package crm.measure;

import crm.model.Field;
import crm.model.Measures;
import crm.model.Setting;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An ordered list of rungs, the lowest first, each a filter over contacts and companies. Who stands on a ladder stands on the
 * highest rung whose filter holds.
 *
 * @param setting where it is kept
 * @param measure what it becomes
 * @param rungs from the lowest to the highest
 */
record Ladder(Setting setting, Field<?> measure, List<Rung> rungs) {
    private static final Map<Setting, Field<?>> ALL = all();

    /**
     * A rung.
     *
     * @param name its name
     * @param filter who may stand on it; empty for everyone
     */
    record Rung(String name, String filter) {}

    Ladder {
        rungs = List.copyOf(rungs);
    }

    private static Map<Setting, Field<?>> all() {
        Map<Setting, Field<?>> all = new LinkedHashMap<>();
        all.put(Setting.LADDER, Measures.LADDER);
        all.put(Setting.RELATIONSHIP, Measures.RELATIONSHIP);
        all.put(Setting.LIFECYCLE, Measures.LIFECYCLE);
        all.put(Setting.LOYALTY, Measures.LOYALTY);
        return all;
    }

    /** The settings that are ladders. */
    static List<Setting> settings() {
        return List.copyOf(ALL.keySet());
    }

    /** The setting of the ladder of that name; exit 3 when there is none. */
    static Setting named(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        List<String> names = ALL.keySet().stream().map(Setting::key).toList();
        return ALL.keySet().stream()
                .filter(setting -> setting.key().equals(plain))
                .findFirst()
                .orElseThrow(() -> CrmException.notFound("ladder", name).hint("there are " + String.join(", ", names)));
    }

    /** The ladder that a text of {@code name: filter; ...} describes. */
    static Ladder parse(Setting setting, String text) {
        List<Rung> rungs = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            int colon = part.indexOf(':');
            rungs.add(new Rung(
                    part.substring(0, colon).strip(), part.substring(colon + 1).strip()));
        }
        return new Ladder(setting, ALL.get(setting), rungs);
    }

    String name() {
        return setting.key();
    }

    /** As it is kept. */
    String text() {
        return rungs.stream().map(rung -> rung.name() + ": " + rung.filter()).collect(Collectors.joining("; "));
    }

    /** The place of a rung, from 0. */
    Optional<Integer> place(String rung) {
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
            to = new Ladder(setting, measure, changed)
                            .place(above.get())
                            .orElseThrow(() -> CrmException.notFound("rung", above.get()))
                    + 1;
        }
        changed.add(to, rung);
        return new Ladder(setting, measure, changed);
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
        return new Ladder(setting, measure, changed);
    }
}
