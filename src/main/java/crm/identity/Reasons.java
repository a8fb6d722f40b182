package crm.identity;

import java.util.ArrayList;
import java.util.List;

/** Why two records are taken for one, feature by feature: {@code family same}, {@code given short form}. */
final class Reasons {
    private final Profiles profiles;

    Reasons(Profiles profiles) {
        this.profiles = profiles;
    }

    /** What agrees, what nearly does and what differs, in this order. */
    List<String> of(long pattern) {
        List<String> reasons = new ArrayList<>();
        List<Feature> features = profiles.features();
        for (int code = 1; code <= Level.COUNT; code++) {
            for (int i = 0; i < features.size(); i++) {
                if (Comparison.code(pattern, i) == code) {
                    reasons.add(features.get(i).name() + " " + Level.of(code).word());
                }
            }
        }
        return List.copyOf(reasons);
    }
}
