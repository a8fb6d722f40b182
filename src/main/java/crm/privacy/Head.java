package crm.privacy;

import crm.store.check.Verification;
import crm.value.CrmException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of the chain of seals as it was noted at some time: a change set and the first digits of its hash.
 *
 * @param changeSet the number of the change set
 * @param hash its hash in hexadecimal, at least 16 digits of it
 */
record Head(long changeSet, String hash) {
    private static final Pattern FORM = Pattern.compile("h(\\d{1,18}):([0-9a-f]{16,64})");

    /** Reads it as {@code verify} prints it; usage (exit 2) when it is none. */
    static Head parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw CrmException.usage("no head: " + text).hint("give it as crm verify printed it: h42:9f86d081884c7d65");
        }
        return new Head(Long.parseLong(form.group(1)), form.group(2));
    }

    /** What is wrong when the chain does not hold it any more. */
    Optional<String> missingIn(Verification verification) {
        boolean there =
                verification.hash(changeSet).filter(now -> now.startsWith(hash)).isPresent();
        return there
                ? Optional.empty()
                : Optional.of("h" + changeSet + ": the history up to here is not the one whose head was noted");
    }
}
