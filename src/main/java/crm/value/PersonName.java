package crm.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a person in its parts.
 *
 * @param prefix a title before the name: Dr., Mrs
 * @param given given names
 * @param family the family name with its particles: van der Berg
 * @param suffix what follows the name: Jr., PhD
 */
public record PersonName(
        Optional<String> prefix, Optional<String> given, Optional<String> family, Optional<String> suffix) {
    private static final Set<String> PREFIXES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "prof",
            "professor",
            "doctor",
            "rev",
            "reverend",
            "hon",
            "sir",
            "dame",
            "lady",
            "lord",
            "herr",
            "frau",
            "mme",
            "mlle",
            "monsieur",
            "madame",
            "sra",
            "srta",
            "don",
            "dona",
            "dipl-ing",
            "ing",
            "mag",
            "capt",
            "captain",
            "col",
            "gen",
            "lt",
            "maj",
            "sgt",
            "fr",
            "sig",
            "dott");
    private static final Set<String> SUFFIXES = Set.of(
            "jr", "junior", "sr", "senior", "ii", "iii", "iv", "phd", "md", "mba", "esq", "cpa", "dds", "dvm", "jd",
            "llm", "llb", "bsc", "msc", "rn", "pe", "obe", "mbe", "cbe", "frcs", "cfa", "pmp", "edd", "psyd", "do",
            "dmd", "mph");
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "vom", "vander", "de", "der", "den", "del", "della", "dello", "dei", "degli", "di", "da",
            "das", "do", "dos", "du", "des", "la", "le", "los", "las", "el", "al", "bin", "bint", "ibn", "ben", "abu",
            "zu", "zum", "zur", "ten", "ter", "te", "'t", "af", "av", "st", "san", "santa", "y");

    /** What stands behind the comma in the name of a firm: Acme, Inc. */
    private static final Set<String> FIRMS = Set.of(
            "inc",
            "incorporated",
            "llc",
            "llp",
            "ltd",
            "limited",
            "plc",
            "corp",
            "corporation",
            "gmbh",
            "kg",
            "sarl",
            "srl",
            "bv",
            "nv",
            "pty ltd",
            "pvt ltd");

    /** Parts are trimmed; an empty one is none. */
    public PersonName {
        prefix = prefix.flatMap(Text::clean);
        given = given.flatMap(Text::clean);
        family = family.flatMap(Text::clean);
        suffix = suffix.flatMap(Text::clean);
    }

    /**
     * Takes a whole name apart: {@code Dr. Ann van der Berg Jr.}, {@code Perera, Ann}. One word is a given name, after a
     * title a family name; the name of a firm ({@code Acme, Inc.}) is a family name as a whole.
     */
    public static PersonName parse(String full) {
        List<String> parts = Stream.of(full.split(",", -1))
                .flatMap(part -> Text.clean(part).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> suffixes = new ArrayList<>();
        for (int i = parts.size() - 1; i >= 1; i--) {
            if (words(parts.get(i)).stream().allMatch(PersonName::isSuffix)) {
                suffixes.add(0, parts.remove(i));
            }
        }
        if (parts.size() < 2) {
            return inOrder(words(String.join(" ", parts)), suffixes);
        }
        if (parts.size() == 2 && FIRMS.contains(key(parts.get(1)))) {
            return new PersonName(Optional.empty(), Optional.empty(), Optional.of(full), Optional.empty());
        }
        return familyFirst(words(parts.get(0)), words(String.join(" ", parts.subList(1, parts.size()))), suffixes);
    }

    /** The whole name as it is written on a letter; empty when there is none. */
    public String full() {
        return Stream.of(prefix, given, family, suffix)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static PersonName familyFirst(List<String> family, List<String> given, List<String> suffixes) {
        List<String> prefix = takeFirst(given, PersonName::isPrefix);
        prefix.addAll(0, takeFirst(family, PersonName::isPrefix));
        suffixes.addAll(0, takeLast(given));
        suffixes.addAll(0, takeLast(family));
        return of(prefix, given, family, suffixes);
    }

    private static PersonName inOrder(List<String> words, List<String> suffixes) {
        List<String> prefix = takeFirst(words, PersonName::isPrefix);
        suffixes.addAll(0, takeLast(words));
        if (words.size() == 1 && !prefix.isEmpty()) {
            return of(prefix, List.of(), words, suffixes);
        }
        int start = familyStart(words);
        return of(prefix, words.subList(0, start), words.subList(start, words.size()), suffixes);
    }

    private static int familyStart(List<String> words) {
        for (int i = 1; i < words.size() - 1; i++) {
            if (PARTICLES.contains(key(words.get(i)))) {
                return i;
            }
        }
        return Math.max(Math.min(1, words.size()), words.size() - 1);
    }

    private static PersonName of(List<String> prefix, List<String> given, List<String> family, List<String> suffix) {
        return new PersonName(joined(prefix), joined(given), joined(family), joined(suffix));
    }

    private static Optional<String> joined(List<String> words) {
        return Optional.of(String.join(" ", words));
    }

    /** Takes titles off the front, never the last word. */
    private static List<String> takeFirst(List<String> words, Predicate<String> which) {
        List<String> taken = new ArrayList<>();
        while (words.size() > 1 && which.test(words.get(0))) {
            taken.add(words.remove(0));
        }
        return taken;
    }

    /** Takes suffixes off the end, but leaves a given and a family name. */
    private static List<String> takeLast(List<String> words) {
        List<String> taken = new ArrayList<>();
        while (words.size() > 1 && isSuffix(words.get(words.size() - 1))) {
            taken.add(0, words.remove(words.size() - 1));
        }
        return taken;
    }

    private static boolean isPrefix(String word) {
        return PREFIXES.contains(key(word));
    }

    /** A degree that is also a word or a name (Do, Pe) counts only in capitals. */
    private static boolean isSuffix(String word) {
        String key = key(word);
        boolean capitals = word.chars().noneMatch(Character::isLowerCase);
        return SUFFIXES.contains(key)
                && (capitals || !Set.of("do", "pe", "ii", "rn", "md").contains(key));
    }

    private static String key(String word) {
        return Text.fold(word).replace(".", "");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s\\u00a0]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
