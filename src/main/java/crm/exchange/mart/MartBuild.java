package crm.exchange.mart;

import crm.cli.Session;
import crm.model.Setting;
import crm.output.Card;
import crm.output.Column;
import crm.output.Format;
import crm.output.Kind;
import crm.output.Listing;
import crm.output.PrintSettings;
import crm.output.Printer;
import crm.output.Terminal;
import crm.store.history.History;
import crm.store.journal.ChangeSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Builds a mart: a file for each of its exports, all of the same moment, and a manifest. */
final class MartBuild {
    private static final List<Column> FILES = List.of(
            Column.of("file", Kind.TEXT),
            Column.of("kind", Kind.TEXT),
            Column.of("filter", Kind.TEXT),
            Column.of("columns", Kind.LIST),
            Column.of("left_out", Kind.LIST),
            Column.of("rows", Kind.INTEGER),
            Column.of("bytes", Kind.INTEGER),
            Column.of("sha256", Kind.TEXT));

    private final Session session;
    private final Mart mart;
    private final Format format;
    private final boolean personal;
    private final Terminal terminal;

    /**
     * A build.
     *
     * @param format of the files
     * @param personal whether what speaks of persons may stand in them
     */
    MartBuild(Session session, Mart mart, Format format, boolean personal, Terminal terminal) {
        this.session = session;
        this.mart = mart;
        this.format = format;
        this.personal = personal;
        this.terminal = terminal;
    }

    /**
     * Builds it.
     *
     * @param database what the manifest calls the database
     * @param now when it is built
     * @return the files, a row each
     */
    Listing into(MartFolder folder, String database, Instant now) {
        List<MartPart> parts = mart.exports().stream()
                .map(part -> new MartPart(session, part, personal))
                .toList();
        List<List<Object>> files = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (MartPart part : parts) {
            String name = name(part, taken);
            taken.add(name);
            long[] rows = {0};
            print(folder.file(name), format, printer -> rows[0] = printer.print(part.listing()));
            files.add(row(name, part, rows[0], folder.file(name)));
        }
        Listing listing = Listing.of(FILES, files);
        print(
                folder.file(MartFolder.MANIFEST),
                Format.JSON,
                printer -> printer.print(manifest(listing, database, now)));
        return listing;
    }

    private Card manifest(Listing files, String database, Instant now) {
        Long changeSet = session.store().lastKnown().isPresent()
                ? Long.valueOf(session.store().lastKnown().getAsLong())
                : History.of(session.store()).last(1).stream()
                        .map(ChangeSet::number)
                        .findFirst()
                        .orElse(0L);
        return Card.untitled()
                .add("mart", Kind.TEXT, mart.name())
                .add("about", Kind.TEXT, mart.about())
                .add("database", Kind.TEXT, database)
                .add("built", Kind.TIME, now)
                .add("as_of", Kind.TEXT, "h" + changeSet)
                .add("today", Kind.DATE, session.reading().dates().today())
                .add(
                        "currency",
                        Kind.TEXT,
                        session.settings().get(Setting.CURRENCY).orElse(null))
                .add("personal", Kind.FLAG, personal)
                .section("files", files);
    }

    private String name(MartPart part, List<String> taken) {
        String plural = part.type().plural();
        String name = plural + "." + extension();
        for (int n = 2; taken.contains(name); n++) {
            name = plural + "-" + n + "." + extension();
        }
        return name;
    }

    private String extension() {
        return format == Format.MARKDOWN ? "md" : format.word();
    }

    private static List<Object> row(String name, MartPart part, long rows, Path file) {
        try {
            return Arrays.asList(
                    name,
                    part.type().plural(),
                    part.declared().filter(),
                    part.columns(),
                    part.leftOut(),
                    rows,
                    Files.size(file),
                    digest(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream read = new DigestInputStream(in, digest)) {
                read.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void print(Path file, Format as, Consumer<Printer> work) {
        PrintSettings settings =
                PrintSettings.usual(session.reading().dates().zone()).in(as).into(file);
        try (Printer printer = new Printer(OutputStream.nullOutputStream(), terminal, settings, Map.of())) {
            work.accept(printer);
            printer.finish();
        }
    }
}
