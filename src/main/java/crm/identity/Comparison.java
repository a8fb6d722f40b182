package crm.identity;

import java.util.BitSet;
import java.util.List;

/**
 * Compares two records feature by feature. The outcome is a pattern: three bits a feature, 0 where one of the two lacks
 * it, else the code of the {@link Level}. Pure, and without any memory of its own.
 */
final class Comparison {
    /** How many features fit a pattern. */
    static final int MOST_FEATURES = 21;

    private static final int BITS = 3;
    private static final int MASK = 7;
    private static final double CLOSE = 0.92;
    private static final double NEAR = 0.82;
    private static final int LONG_ENOUGH = 4;
    private static final int LONG_CODE = 5;
    private static final int LOCAL_DIGITS = 7;

    private final Profiles profiles;
    private final List<Feature> features;
    private final ShortNames shortNames;
    private final BitSet known = new BitSet();

    Comparison(Profiles profiles, ShortNames shortNames) {
        this.profiles = profiles;
        this.features = profiles.features();
        this.shortNames = shortNames;
        Lexicon given = profiles.attribute(0).lexicon();
        for (int number = 1; number <= given.size(); number++) {
            known.set(number, shortNames.knows(given.word(number)));
        }
    }

    /** The level code of one feature in a pattern; 0 for none. */
    static int code(long pattern, int feature) {
        return (int) (pattern >>> (feature * BITS)) & MASK;
    }

    /** How the records at two places agree. */
    long pattern(int a, int b) {
        long pattern = 0;
        int from = 0;
        if (features.get(0).how() == Feature.How.GIVEN) {
            pattern = names(a, b, features.get(0).at());
            from = 2;
        }
        for (int i = from; i < features.size(); i++) {
            pattern |= (long) code(features.get(i), a, b) << (i * BITS);
        }
        return pattern;
    }

    private int code(Feature feature, int a, int b) {
        Attribute attribute = profiles.attribute(feature.at());
        return switch (feature.how()) {
            case GIVEN, FAMILY -> throw new IllegalArgumentException("names are compared together, and first");
            case AREA -> area(a, b, feature.at());
            case EXACT -> exact(attribute, a, b, feature.learned());
            case FIRM, EMAIL, PHONE, DATE, WORDS, CODE -> best(attribute, feature.how(), a, b);
        };
    }

    private static int exact(Attribute attribute, int a, int b, boolean mayDiffer) {
        if (attribute.first(a) == 0 || attribute.first(b) == 0) {
            return 0;
        }
        boolean same = attribute.shared(a, b) != 0;
        return same ? Level.SAME.code() : mayDiffer ? Level.DIFFER.code() : 0;
    }

    /** The best that any value of the one and any of the other come to. */
    private static int best(Attribute attribute, Feature.How how, int a, int b) {
        int one = attribute.first(a);
        int other = attribute.first(b);
        if (one == 0 || other == 0) {
            return 0;
        }
        if (attribute.shared(a, b) != 0) {
            return Level.SAME.code();
        }
        int best = code(attribute, how, one, other);
        for (int more : attribute.more(a)) {
            best = Math.min(best, code(attribute, how, more, other));
            for (int others : attribute.more(b)) {
                best = Math.min(best, code(attribute, how, more, others));
            }
        }
        for (int others : attribute.more(b)) {
            best = Math.min(best, code(attribute, how, one, others));
        }
        return best;
    }

    private static int code(Attribute attribute, Feature.How how, int a, int b) {
        Lexicon lexicon = attribute.lexicon();
        String one = lexicon.word(a);
        String other = lexicon.word(b);
        boolean written = how == Feature.How.WORDS || how == Feature.How.FIRM;
        if (written && !Similarity.mayReach(NEAR, one, lexicon.letters(a), other, lexicon.letters(b))) {
            return Level.DIFFER.code();
        }
        return (switch (how) {
                    case FIRM -> firm(one, other);
                    case EMAIL -> email(one, other);
                    case PHONE -> phone(one, other);
                    case DATE -> date(one, other);
                    case WORDS -> words(one, other);
                    default -> number(one, other);
                })
                .code();
    }

    /** Text: numbers in it must be the same for more than a likeness. */
    private static Level words(String a, String b) {
        double alike = Similarity.jaroWinkler(a, b);
        boolean close =
                alike >= CLOSE || (Math.min(a.length(), b.length()) >= LONG_ENOUGH && Similarity.isOneEdit(a, b));
        if (close && sameDigits(a, b)) {
            return Level.CLOSE;
        }
        return close || alike >= NEAR ? Level.NEAR : Level.DIFFER;
    }

    private static boolean sameDigits(String a, String b) {
        int i = 0;
        int j = 0;
        while (true) {
            while (i < a.length() && !isDigit(a.charAt(i))) {
                i++;
            }
            while (j < b.length() && !isDigit(b.charAt(j))) {
                j++;
            }
            if (i == a.length() || j == b.length()) {
                return i == a.length() && j == b.length();
            }
            if (a.charAt(i++) != b.charAt(j++)) {
                return false;
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Level firm(String a, String b) {
        Level level = words(a, b);
        boolean part = level != Level.SAME && (a.startsWith(b + " ") || b.startsWith(a + " "));
        return part ? Level.SHORT : level;
    }

    private static Level number(String a, String b) {
        boolean close = Math.min(a.length(), b.length()) >= LONG_CODE && Similarity.isOneEdit(a, b);
        return a.equals(b) ? Level.SAME : close ? Level.CLOSE : Level.DIFFER;
    }

    private static Level email(String a, String b) {
        int endA = a.indexOf('@');
        int endB = b.indexOf('@');
        boolean local = endA >= LONG_CODE && endA == endB && a.regionMatches(0, b, 0, endA);
        return local || Similarity.isOneEdit(a, b) ? Level.CLOSE : Level.DIFFER;
    }

    private static Level phone(String a, String b) {
        boolean local = a.length() >= LOCAL_DIGITS
                && b.length() >= LOCAL_DIGITS
                && a.regionMatches(a.length() - LOCAL_DIGITS, b, b.length() - LOCAL_DIGITS, LOCAL_DIGITS);
        return local || (a.length() == b.length() && Similarity.isOneEdit(a, b)) ? Level.CLOSE : Level.DIFFER;
    }

    private static Level date(String a, String b) {
        String year = a.substring(0, 4);
        if (b.startsWith(year) && a.startsWith(b.substring(6), 4) && a.endsWith(b.substring(4, 6))) {
            return Level.CROSSED;
        }
        if (Similarity.isOneEdit(a, b)) {
            return Level.CLOSE;
        }
        int parts = (b.startsWith(year) ? 1 : 0)
                + (a.startsWith(b.substring(4, 6), 4) ? 1 : 0)
                + (a.endsWith(b.substring(6)) ? 1 : 0);
        return parts == 2 ? Level.NEAR : Level.DIFFER;
    }

    /** Given and family name at once, as two codes of a pattern: they may have changed places. */
    private long names(int a, int b, int at) {
        int given = name(at, a, at, b);
        int family = name(at + 1, a, at + 1, b);
        if (!good(given) && !good(family)) {
            int there = name(at, a, at + 1, b);
            int back = good(there) || there == 0 ? name(at + 1, a, at, b) : 0;
            boolean crossed = (there == 0 || good(there)) && (back == 0 || good(back)) && there + back > 0;
            if (crossed) {
                given = Level.CROSSED.code();
                family = Level.CROSSED.code();
            }
        }
        return given | ((long) family << BITS);
    }

    private static boolean good(int code) {
        return code != 0 && code <= Level.CLOSE.code();
    }

    private int name(int at, int a, int otherAt, int b) {
        Attribute one = profiles.attribute(at);
        Attribute other = profiles.attribute(otherAt);
        int first = one.first(a);
        int second = other.first(b);
        if (first == 0 || second == 0) {
            return 0;
        }
        if (at == otherAt && first == second) {
            return Level.SAME.code();
        }
        String word = one.lexicon().word(first);
        String otherWord = other.lexicon().word(second);
        boolean given = at == 0 && otherAt == 0;
        if (Similarity.mayReach(
                NEAR,
                word,
                one.lexicon().letters(first),
                otherWord,
                other.lexicon().letters(second))) {
            return name(word, otherWord, given).code();
        }
        boolean shortForm = isPart(word, otherWord)
                || isPart(otherWord, word)
                || (given && (isInitial(word, otherWord) || mayBeShort(first, second)));
        return shortForm ? Level.SHORT.code() : Level.DIFFER.code();
    }

    private boolean mayBeShort(int a, int b) {
        return known.get(a)
                && known.get(b)
                && shortNames.same(
                        profiles.attribute(0).lexicon().word(a),
                        profiles.attribute(0).lexicon().word(b));
    }

    /** Names of people; an initial, a part or a common short form counts as a short form. */
    Level name(String a, String b, boolean given) {
        if (a.equals(b)) {
            return Level.SAME;
        }
        if (isPart(a, b) || isPart(b, a) || (given && (isInitial(a, b) || shortNames.same(a, b)))) {
            return Level.SHORT;
        }
        double alike = Similarity.jaroWinkler(a, b);
        boolean oneEdit = Math.min(a.length(), b.length()) >= LONG_ENOUGH && Similarity.isOneEdit(a, b);
        return alike >= CLOSE || oneEdit ? Level.CLOSE : alike >= NEAR ? Level.NEAR : Level.DIFFER;
    }

    private static boolean isPart(String part, String whole) {
        int after = part.length();
        return after > 1
                && whole.length() > after
                && ((whole.startsWith(part) && whole.charAt(after) == ' ')
                        || (whole.endsWith(part) && whole.charAt(whole.length() - after - 1) == ' '));
    }

    private static boolean isInitial(String a, String b) {
        return (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
    }

    /** Postcode, city and region, which stand in this order behind each other. */
    private int area(int a, int b, int at) {
        int postcode = best(profiles.attribute(at), Feature.How.CODE, a, b);
        int city = best(profiles.attribute(at + 1), Feature.How.WORDS, a, b);
        int region = exact(profiles.attribute(at + 2), a, b, true);
        if (postcode == 0 && city == 0) {
            return region == Level.DIFFER.code() ? region : 0;
        }
        int same = Level.SAME.code();
        int near = Level.NEAR.code();
        int better = postcode == 0 ? city : city == 0 ? postcode : Math.min(postcode, city);
        int worse = Math.max(postcode, city);
        if (postcode == 0 || city == 0) {
            return better == same ? Level.CLOSE.code() : better <= near ? near : Level.DIFFER.code();
        }
        if (better == same) {
            return worse == same ? same : worse <= near ? Level.CLOSE.code() : near;
        }
        return worse <= near ? near : Level.DIFFER.code();
    }
}
