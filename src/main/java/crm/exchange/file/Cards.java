package crm.exchange.file;

import crm.exchange.file.Blocks.Block;
import crm.exchange.file.NamedRows.Named;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The cards of a vCard file of any version, read by ez-vcard one at a time. */
final class Cards implements NamedRows.Records {
    /** What says that a card is of an organisation: a word of vCard 4.0, or of ours in 3.0. */
    private static final Pattern ORGANISATION =
            Pattern.compile("(?im)^KIND(;[^:]*)?:org\\s*$|^PRODID:-//crm//[^\\n]*\\n(?s:.*)^X-ABShowAs:COMPANY\\s*$");

    private final Blocks blocks;
    private final Charset charset;
    private final Optional<Boolean> organisations;

    private Cards(Blocks blocks, Charset charset, Optional<Boolean> organisations) {
        this.blocks = blocks;
        this.charset = charset;
        this.organisations = organisations;
    }

    /** The kinds of records that a file holds: {@code contact}, {@code company} for organisations, in this order. */
    static List<String> kinds(Source source, Charset charset) throws IOException {
        Set<String> kinds = new TreeSet<>(Comparator.reverseOrder());
        try (Blocks blocks = blocks(source, charset)) {
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                kinds.add(isOrganisation(block.get()) ? "company" : "contact");
            }
        }
        return List.copyOf(kinds);
    }

    /**
     * The rows of a file of cards.
     *
     * @param organisations whether only those of organisations are meant, or only the others; none for all
     */
    static NamedRows open(Source source, Charset charset, Optional<Boolean> organisations) throws IOException {
        return NamedRows.open(
                source.name(), CardCells.USUAL, () -> new Cards(blocks(source, charset), charset, organisations));
    }

    private static boolean isOrganisation(Block block) {
        return ORGANISATION.matcher(block.text()).find();
    }

    private static Blocks blocks(Source source, Charset charset) throws IOException {
        Lines lines = new Lines(Encodings.reader(source.file(), charset), source.name());
        return new Blocks(lines, Set.of("VCARD"), Set.of());
    }

    @Override
    public Optional<Named> next() throws IOException {
        Optional<Block> block = blocks.next();
        while (block.isPresent() && organisations.isPresent() && organisations.get() != isOrganisation(block.get())) {
            block = blocks.next();
        }
        return block.map(this::record);
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }

    private Named record(Block block) {
        if (!block.wrong().isEmpty()) {
            return wrong(block, block.wrong());
        }
        try (VCardReader reader = new VCardReader(block.text(), VCardVersion.V3_0)) {
            reader.setDefaultQuotedPrintableCharset(charset);
            Optional<VCard> card = Optional.ofNullable(reader.readNext());
            if (card.isEmpty()) {
                return wrong(block, "is no card that can be read");
            }
            if (isGroup(card.get())) {
                return wrong(block, "is a group of people, not a person");
            }
            CardCells read = new CardCells(card.get());
            Map<String, String> cells = organisations.orElse(false) ? read.ofOrganisation() : read.all();
            return new Named(block.line(), cells, cells.isEmpty() ? "is an empty card" : "");
        } catch (IOException | RuntimeException e) {
            return wrong(
                    block, "cannot be read as a card: " + e.getMessage()); // from the library: this card alone is lost
        }
    }

    private static boolean isGroup(VCard card) {
        boolean kind = Optional.ofNullable(card.getKind())
                .filter(value -> "group".equalsIgnoreCase(value.getValue()))
                .isPresent();
        return kind
                || Optional.ofNullable(card.getExtendedProperty("X-ADDRESSBOOKSERVER-KIND"))
                        .filter(value -> "group".equalsIgnoreCase(value.getValue()))
                        .isPresent();
    }

    private static Named wrong(Block block, String reason) {
        String first = block.text().lines().findFirst().orElse("");
        List<String> lines = block.text().lines().skip(1).limit(5).toList();
        return new Named(block.line(), Map.of("name", lines.isEmpty() ? first : ""), reason);
    }
}
