package crm.exchange.file;

import crm.value.CrmException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the character set of a file: a byte-order mark; UTF-16 by where its NULs stand; UTF-8 when the whole file is
 * UTF-8; else what the statistics of juniversalchardet say, if the whole file can be read so; else windows-1252, or what else
 * {@link WordLetters} finds.
 */
final class Encodings {
    private static final int HEAD = 1 << 16;
    private static final int MOST_FOR_STATISTICS = 4 << 20;
    private static final int FEW = 4;
    private static final List<String> COMMON = List.of(
            "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1", "ISO-8859-15", "Shift_JIS");
    /** What programs on Windows write under the name of a smaller standard. */
    private static final Map<String, String> LARGER =
            Map.of("SHIFT_JIS", "windows-31j", "EUC-KR", "x-windows-949", "BIG5", "Big5-HKSCS", "GB2312", "GB18030");

    private static final Set<String> SEVERAL_BYTES = Set.of(
            "SHIFT_JIS",
            "BIG5",
            "GB18030",
            "GB2312",
            "EUC-JP",
            "EUC-KR",
            "EUC-TW",
            "ISO-2022-JP",
            "ISO-2022-KR",
            "ISO-2022-CN",
            "HZ-GB-2312");

    private Encodings() {}

    /**
     * The character set of a file.
     *
     * @param file a file that can be read more than once
     * @param name what messages call it
     * @throws CrmException when it is not text, or is UTF-8 but for some lines
     */
    static Charset detect(Path file, String name) throws IOException {
        byte[] head = head(file, HEAD);
        refuseOthers(file, name);
        Optional<Charset> wide = mark(head).or(() -> wide(head));
        if (wide.isPresent()) {
            return wide.get();
        }
        if (FileKind.binary(head, head.length)) {
            throw notText(name, "a binary file");
        }
        Utf8Scan scan = scan(file);
        if (scan.sound()) {
            return StandardCharsets.UTF_8;
        }
        if (scan.sequences() > FEW * scan.broken()) {
            throw CrmException.invalid(name + ": line " + line(file, scan.firstBroken())
                            + " is not UTF-8, the rest of the file is")
                    .hint("mend that line, or name the encoding: --encoding windows-1252");
        }
        return legacy(file);
    }

    /**
     * The character set with this name.
     *
     * @throws CrmException when there is none
     */
    static Charset named(String encoding) {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            CrmException unknown = CrmException.usage("no encoding " + encoding).because(e);
            throw unknown.hint("for example " + String.join(", ", COMMON)).nearest(encoding, COMMON);
        }
    }

    /** Refuses a file whose beginning says that it is no table of text, whatever encoding was named. */
    static void refuseOthers(Path file, String name) throws IOException {
        byte[] head = head(file, HEAD);
        FileKind.of(head, head.length).ifPresent(kind -> {
            throw notText(name, kind);
        });
    }

    /** The first bytes of a file, at most so many. */
    static byte[] head(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }

    /** Reads a file after its byte-order mark, and complains about what is not in the character set. */
    static Reader reader(Path file, Charset charset) throws IOException {
        byte[] head = head(file, 4);
        SeekableByteChannel channel = Files.newByteChannel(file);
        channel.position(markLength(head, charset));
        return Channels.newReader(channel, strict(charset), HEAD);
    }

    private static int markLength(byte[] head, Charset charset) {
        return switch (charset.name()) {
            case "UTF-8" -> starts(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
            case "UTF-16LE" -> starts(head, 0xFF, 0xFE) ? 2 : 0;
            case "UTF-16BE" -> starts(head, 0xFE, 0xFF) ? 2 : 0;
            case "UTF-32LE" -> starts(head, 0xFF, 0xFE, 0, 0) ? 4 : 0;
            default -> 0;
        };
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static CrmException notText(String name, String kind) {
        return CrmException.invalid(name + " is " + kind + ", not a table of text")
                .hint("save it as CSV, UTF-8, or as .xlsx, and import that");
    }

    private static Optional<Charset> mark(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.empty(); // still to be proved over the whole file
        }
        if (starts(head, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (starts(head, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return starts(head, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: one byte in ten or more is NUL, nearly all on the same side of their pairs. */
    private static Optional<Charset> wide(byte[] head) {
        int[] nul = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                nul[i & 1]++;
            }
        }
        int all = nul[0] + nul[1];
        if (all < FEW || all * 10 < head.length || head.length % 2 != 0) {
            return Optional.empty();
        }
        if (nul[1] * 20 >= all * 19) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return nul[0] * 20 >= all * 19 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Utf8Scan scan(Path file) throws IOException {
        Utf8Scan scan = new Utf8Scan();
        byte[] chunk = new byte[HEAD];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                scan.feed(chunk, n);
            }
        }
        scan.end();
        return scan;
    }

    private static long line(Path file, long offset) throws IOException {
        long line = 1;
        int last = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (long i = 0; i < offset; i++) {
                int b = in.read();
                if (b == '\r' || (b == '\n' && last != '\r')) {
                    line++;
                }
                last = b;
            }
        }
        return line;
    }

    private static Charset legacy(Path file) throws IOException {
        List<String> candidates = new ArrayList<>();
        guess(file).ifPresent(name -> {
            candidates.add(name);
            Optional.ofNullable(LARGER.get(name)).ifPresent(candidates::add);
        });
        candidates.addAll(WordLetters.inOrder(head(file, MOST_FOR_STATISTICS)));
        for (String name : candidates) {
            if (Charset.isSupported(name) && decodes(file, Charset.forName(name))) {
                return Charset.forName(name);
            }
        }
        return StandardCharsets.ISO_8859_1;
    }

    /**
     * What the statistics say. They are not believed when they see an alphabet that is not Latin where letters outside
     * ASCII stand alone among ASCII: that is a Western name.
     */
    private static Optional<String> guess(Path file) throws IOException {
        UniversalDetector detector = new UniversalDetector();
        byte[] chunk = new byte[HEAD];
        long runs = 0;
        long letters = 0;
        boolean inRun = false;
        try (InputStream in = Files.newInputStream(file)) {
            long fed = 0;
            for (int n = in.read(chunk); n >= 0 && fed < MOST_FOR_STATISTICS; n = in.read(chunk)) {
                long before = letters;
                for (int i = 0; i < n; i++) {
                    boolean high = chunk[i] < 0;
                    letters += high ? 1 : 0;
                    runs += high && !inRun ? 1 : 0;
                    inRun = high;
                }
                if (letters > before || fed == 0) {
                    detector.handleData(chunk, 0, n);
                    fed += n;
                }
            }
        }
        detector.dataEnd();
        boolean words = letters >= 2 * runs;
        return Optional.ofNullable(detector.getDetectedCharset())
                .map(name -> name.toUpperCase(Locale.ROOT))
                .filter(name -> words || SEVERAL_BYTES.contains(name))
                .filter(name -> !name.startsWith("UTF-") && !name.equals("US-ASCII"));
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer bytes = ByteBuffer.allocate(HEAD);
        CharBuffer chars = CharBuffer.allocate(HEAD);
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = n < 0;
                bytes.position(bytes.position() + Math.max(n, 0)).flip();
                CoderResult result;
                do {
                    result = decoder.decode(bytes, chars.clear(), end);
                } while (result.isOverflow());
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }
}
