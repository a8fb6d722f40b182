package crm.campaign;

import crm.value.CrmException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where letters go: each into a file of its own, or all into one, with a form feed between texts and a page break between
 * pages.
 */
final class LetterFiles implements AutoCloseable {
    private static final String PAGE_BREAK = "<div style=\"break-before: page\"></div>\n";

    private final LetterFolder folder;
    private final LetterFormat format;
    private final boolean oneFile;
    private final String name;
    private Optional<Writer> together = Optional.empty();
    private String tail = "";
    private long letters;

    /** Letters of a format in a folder; the name is that of the one file. */
    LetterFiles(LetterFolder folder, LetterFormat format, boolean oneFile, String name) {
        this.folder = folder;
        this.format = format;
        this.oneFile = oneFile;
        this.name = name + "." + format.extension();
    }

    /** One more letter. */
    void add(Recipient member, Supplier<String> letter) {
        if (!oneFile) {
            folder.write(member.fileName(format.extension()), letter);
        } else {
            try {
                join(letter.get());
            } catch (IOException e) {
                throw CrmException.failed("cannot write " + name + ": " + e.getMessage())
                        .because(e);
            }
        }
        letters++;
    }

    private void join(String letter) throws IOException {
        if (letters == 0) {
            together = open();
        }
        if (together.isEmpty()) {
            return;
        }
        Writer out = together.get();
        if (format != LetterFormat.HTML) {
            out.append(letters == 0 ? "" : "\f").append(letter).append(letter.endsWith("\n") ? "" : "\n");
            return;
        }
        // the frame of a page comes from the template and is the same in all: the first opens it, the last closes it
        String lower = letter.toLowerCase(Locale.ROOT);
        int body = lower.indexOf("<body");
        int open = body < 0 ? 0 : lower.indexOf('>', body) + 1;
        int end = lower.lastIndexOf("</body");
        int close = end < open ? letter.length() : end;
        out.append(letters == 0 ? "" : PAGE_BREAK).append(letter, letters == 0 ? 0 : open, close);
        tail = letter.substring(close);
    }

    private Optional<Writer> open() throws IOException {
        Optional<Path> file = folder.place(name);
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(new BufferedWriter(
                        Files.newBufferedWriter(file.get(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)));
    }

    @Override
    public void close() {
        try {
            if (together.isPresent()) {
                together.get().append(tail).close();
            }
        } catch (IOException e) {
            throw CrmException.failed("cannot write " + name + ": " + e.getMessage())
                    .because(e);
        }
    }
}
