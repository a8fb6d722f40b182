package crm.identity;

import crm.value.Text;
import java.util.Map;
import java.util.Set;

/** Values in the form in which they are compared. */
final class Spelling {
    private static final Map<String, String> STREET_WORDS = Map.ofEntries(
            Map.entry("street", "st"),
            Map.entry("road", "rd"),
            Map.entry("avenue", "ave"),
            Map.entry("drive", "dr"),
            Map.entry("place", "pl"),
            Map.entry("court", "ct"),
            Map.entry("lane", "ln"),
            Map.entry("boulevard", "blvd"),
            Map.entry("square", "sq"),
            Map.entry("strasse", "str"),
            Map.entry("crescent", "cres"),
            Map.entry("circuit", "cct"),
            Map.entry("close", "cl"),
            Map.entry("terrace", "tce"));

    private static final Set<String> LEGAL_FORMS = Set.of(
            "ltd",
            "limited",
            "inc",
            "incorporated",
            "llc",
            "llp",
            "corp",
            "corporation",
            "co",
            "company",
            "plc",
            "pvt",
            "pty",
            "gmbh",
            "ag",
            "kg",
            "ohg",
            "ug",
            "sa",
            "sas",
            "sarl",
            "srl",
            "spa",
            "bv",
            "nv",
            "ab",
            "as",
            "oy",
            "aps",
            "the",
            "and",
            "group",
            "holding",
            "holdings");

    private Spelling() {}

    /** A part of a person's name: folded, hyphens as blanks, without points and apostrophes. */
    static String name(String text) {
        return Text.fold(text.replace('-', ' ')).replaceAll("[.'’`,]", "").strip();
    }

    /** A firm's name without its legal form; the whole name when nothing else is left. */
    static String firm(String text) {
        StringBuilder kept = new StringBuilder();
        String plain = Text.fold(text)
                .replaceAll("[.'’`]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        for (String word : plain.split(" ", -1)) {
            if (!LEGAL_FORMS.contains(word)) {
                kept.append(kept.length() == 0 ? "" : " ").append(word);
            }
        }
        return kept.length() == 0 ? plain : kept.toString();
    }

    /** Letters and digits alone. */
    static String letters(String text) {
        String folded = Text.fold(text);
        StringBuilder kept = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** A street with its usual words shortened, letters and digits alone. */
    static String street(String text) {
        StringBuilder kept = new StringBuilder();
        for (String word : Text.fold(text).split("[ .,/]+", -1)) {
            kept.append(STREET_WORDS.getOrDefault(word, word));
        }
        return letters(kept.toString());
    }

    /** A phone number's digits, without an extension. */
    static String phone(String text) {
        int extension = text.indexOf('x');
        String number = extension < 0 ? text : text.substring(0, extension);
        return number.replaceAll("[^0-9]", "");
    }

    /** An e-mail address without a tag behind a plus. */
    static String email(String text) {
        int plus = text.indexOf('+');
        int at = text.indexOf('@');
        return plus > 0 && plus < at ? text.substring(0, plus) + text.substring(at) : text;
    }

    /** The host of an address in the web, without www. */
    static String host(String text) {
        String host = Text.fold(text).replaceFirst("^[a-z]+://", "").replaceFirst("^www\\.", "");
        return host.replaceFirst("[/?:#].*$", "");
    }
}
