package crm.campaign;

import crm.value.CrmException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a merge writes. */
enum LetterFormat {
    /** Plain text, one file a member. */
    TXT("txt", "text", "md"),
    /** A page, one file a member; values are escaped. */
    HTML("html", "htm", "xhtml"),
    /** A complete message, one file a member. */
    EML("eml"),
    /** One table for the mail merge of a word processor. */
    CSV("csv");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> extensions;

    LetterFormat(String... extensions) {
        this.extensions = List.of(extensions);
    }

    /** The format the user names. */
    static LetterFormat named(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(lower))
                .findFirst()
                .orElseThrow(() -> CrmException.usage("no format " + word + " of a merge")
                        .hint("txt, html, eml or csv; -f json shapes the answer"));
    }

    /** The format that a template's name stands for. */
    static Optional<LetterFormat> of(Path template) {
        String name = String.valueOf(template.getFileName()).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(extension))
                .findFirst();
    }

    /** The extension of the files. */
    String extension() {
        return extensions.get(0);
    }
}
