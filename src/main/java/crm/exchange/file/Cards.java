package crm.exchange.file;

import crm.exchange.file.Blocks.Block;
import crm.exchange.file.NamedRows.Named;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cards of a vCard file of any version, read by ez-vcard one at a time. */
final class Cards implements NamedRows.Records {
    private final Blocks blocks;
    private final Charset charset;

    private Cards(Blocks blocks, Charset charset) {
        this.blocks = blocks;
        this.charset = charset;
    }

    /** The rows of a file of cards. */
    static NamedRows open(Source source, Charset charset) throws IOException {
        return NamedRows.open(source.name(), CardCells.USUAL, () -> new Cards(blocks(source, charset), charset));
    }

    private static Blocks blocks(Source source, Charset charset) throws IOException {
        Lines lines = new Lines(Encodings.reader(source.file(), charset), source.name());
        return new Blocks(lines, Set.of("VCARD"), Set.of());
    }

    @Override
    public Optional<Named> next() throws IOException {
        return blocks.next().map(this::record);
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
            Map<String, String> cells = new CardCells(card.get()).all();
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
