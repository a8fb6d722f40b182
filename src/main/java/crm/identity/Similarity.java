package crm.identity;

/** How alike two words are written. Pure; words are folded before. */
final class Similarity {
    private static final int LONGEST = 64;
    private static final int PREFIX = 4;
    private static final double PREFIX_SCALE = 0.1;

    private Similarity() {}

    /**
     * Jaro's similarity with Winkler's bonus for a common beginning (Winkler 1990, "String Comparator Metrics and
     * Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage"): 0 nothing in common, 1 the same. Looks at
     * the first 64 characters.
     */
    static double jaroWinkler(String a, String b) {
        double jaro = jaro(a, b);
        int common = 0;
        int most = Math.min(PREFIX, Math.min(a.length(), b.length()));
        while (common < most && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return jaro + common * PREFIX_SCALE * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        int n = Math.min(LONGEST, a.length());
        int m = Math.min(LONGEST, b.length());
        if (n == 0 || m == 0) {
            return 0;
        }
        int window = Math.max(0, Math.max(n, m) / 2 - 1);
        long inA = 0;
        long inB = 0;
        int matches = 0;
        for (int i = 0; i < n; i++) {
            int to = Math.min(m - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if ((inB >>> j & 1) == 0 && a.charAt(i) == b.charAt(j)) {
                    inA |= 1L << i;
                    inB |= 1L << j;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        double transposed = transposed(a, b, inA, inB) / 2.0;
        return ((double) matches / n + (double) matches / m + (matches - transposed) / matches) / 3;
    }

    private static int transposed(String a, String b, long inA, long inB) {
        int different = 0;
        long left = inA;
        long right = inB;
        while (left != 0) {
            if (a.charAt(Long.numberOfTrailingZeros(left)) != b.charAt(Long.numberOfTrailingZeros(right))) {
                different++;
            }
            left &= left - 1;
            right &= right - 1;
        }
        return different;
    }

    /** The set of letters of a word, as far as 64 bits tell them apart. */
    static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) & 63);
        }
        return letters;
    }

    /**
     * Whether {@link #jaroWinkler} may reach a value at all, judged by the letters alone: each letter that only one word
     * has is a character without a match.
     */
    static boolean mayReach(double value, String a, long lettersOfA, String b, long lettersOfB) {
        int n = Math.min(LONGEST, a.length());
        int m = Math.min(LONGEST, b.length());
        int most = Math.min(n - Long.bitCount(lettersOfA & ~lettersOfB), m - Long.bitCount(lettersOfB & ~lettersOfA));
        if (n == 0 || m == 0 || a.length() > LONGEST || b.length() > LONGEST) {
            return n > 0 && m > 0;
        }
        double jaro = most <= 0 ? 0 : ((double) most / n + (double) most / m + 1) / 3;
        double bonus = a.charAt(0) == b.charAt(0) ? PREFIX * PREFIX_SCALE : 0;
        return jaro + bonus * (1 - jaro) >= value;
    }

    /**
     * Whether one edit makes the words the same: a character put in, left out or replaced, or two neighbours swapped
     * (Damerau 1964).
     */
    static boolean isOneEdit(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int front = 0;
        while (front < shorter && a.charAt(front) == b.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter - front && a.charAt(a.length() - 1 - back) == b.charAt(b.length() - 1 - back)) {
            back++;
        }
        int restA = a.length() - front - back;
        int restB = b.length() - front - back;
        boolean swapped = restA == 2
                && restB == 2
                && a.charAt(front) == b.charAt(front + 1)
                && a.charAt(front + 1) == b.charAt(front);
        return Math.max(restA, restB) <= 1 || swapped;
    }

    /** A digest by sound: the first letter and up to three classes of consonants (Soundex, Russell 1918). */
    static String sound(String word) {
        StringBuilder key = new StringBuilder(4);
        char before = 0;
        for (int i = 0; i < word.length() && key.length() < 4; i++) {
            char c = word.charAt(i);
            char type = type(c);
            if (key.length() == 0) {
                key.append(c);
            } else if (type != '0' && type != before) {
                key.append(type);
            }
            if (c != 'h' && c != 'w') {
                before = type;
            }
        }
        return key.toString();
    }

    private static char type(char c) {
        return switch (c) {
            case 'b', 'f', 'p', 'v' -> '1';
            case 'c', 'g', 'j', 'k', 'q', 's', 'x', 'z' -> '2';
            case 'd', 't' -> '3';
            case 'l' -> '4';
            case 'm', 'n' -> '5';
            case 'r' -> '6';
            case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w', ' ', '-', '\'' -> '0';
            default -> c;
        };
    }
}
