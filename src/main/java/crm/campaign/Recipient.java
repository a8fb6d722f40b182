package crm.campaign;

import crm.value.Text;
import java.util.Optional;

/**
 * A contact as a merge addresses it.
 *
 * @param id the contact's id
 * @param name full name
 * @param email e-mail address
 * @param phone phone number
 * @param address where letters go
 */
record Recipient(
        long id, Optional<String> name, Optional<String> email, Optional<String> phone, PostalAddress address) {
    private static final int LONGEST = 60;

    /** What people call the contact. */
    String label() {
        return name.or(() -> email).or(() -> phone).orElse("contact " + id);
    }

    /** Why the channel does not reach the contact, if it does not. */
    Optional<String> unreachable(String channel, boolean byMail) {
        if ((channel.equals("email") || byMail) && email.isEmpty()) {
            return Optional.of("no e-mail address");
        }
        if (channel.equals("post") && !address.isComplete()) {
            return Optional.of("no postal address");
        }
        boolean called = channel.equals("sms") || channel.equals("phone");
        return called && phone.isEmpty() ? Optional.of("no phone number") : Optional.empty();
    }

    /** The name of the contact's file: letters and digits of the name, then the id. */
    String fileName(String extension) {
        StringBuilder slug = new StringBuilder();
        String folded = Text.fold(label());
        for (int i = 0; i < folded.length() && slug.length() < LONGEST; i++) {
            char c = folded.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        String word = slug.toString().replaceAll("-$", "");
        return (word.isEmpty() || word.matches("contact-" + id) ? "contact" : word) + "-" + id + "." + extension;
    }

    /** A word that may name a file: letters and digits of a text, or the other word where it has none. */
    static String slug(String text, String otherwise) {
        String word = Text.fold(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return word.isEmpty() ? otherwise : word.substring(0, Math.min(LONGEST, word.length()));
    }
}
