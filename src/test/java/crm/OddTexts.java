package crm;

import java.util.List;
import java.util.Random;

/** Texts that programs get wrong. */
final class OddTexts {
    private static final List<String> ALL = List.of(
            "=1+1",
            "+1+1",
            "-2+3",
            "-5",
            "+41 44 668 18 00 ext",
            "@SUM(A1)",
            "=HYPERLINK(\"http://example.com\",\"x\")",
            "'01067",
            "'quoted'",
            "''=twice",
            "'",
            "tab\there",
            "line\nbreak",
            "carriage\rreturn",
            "both\r\nof them",
            "back\\slash",
            "back\\\\new\\n",
            "\\tab",
            "quote\"d",
            "\"all quoted\"",
            "\"begins\" so",
            "semi;colon",
            "com,ma",
            "pi|pe",
            "a ::: b",
            "Ünïcode ☃ 😀 ශ්‍රී",
            "عربى ‏ שלום",
            "no\u00a0break",
            "soft\u00adhyphen\u200bzero\ufeffmark",
            "\\N",
            "NULL",
            "null",
            "nil",
            "n/a",
            "-",
            "true",
            "FALSE",
            "yes",
            "1.234",
            "1,5",
            "1e5",
            "0x1F",
            "007",
            "12345678901234567890",
            "2026-01-31",
            "3/4/2026",
            "01067",
            "#REF!",
            "_x0041_ _x005F_",
            "<b>&amp;</b>",
            "bell\u0007 and \u001b[2J",
            "{Name}",
            "a: b; c=d, e",
            "BEGIN:VCARD",
            "END:VEVENT",
            "e\u0301 decomposed",
            "\u202ertl");

    private OddTexts() {}

    /** Any of them. */
    static String any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    /** A tag, which holds no comma. */
    static String tag(Random random) {
        return List.of(
                        "vip",
                        "5\" pipe",
                        "=1+1",
                        "'01067",
                        "two ord",
                        "back\\slash",
                        "semi-colon",
                        "\"q\"",
                        "-5",
                        "true")
                .get(random.nextInt(10));
    }
}
