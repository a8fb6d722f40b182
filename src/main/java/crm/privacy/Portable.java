package crm.privacy;

import crm.cli.Crm;
import crm.output.AtomicFile;
import crm.output.Card;
import crm.output.Format;
import crm.output.Listing;
import crm.output.PrintSettings;
import crm.output.Printer;
import crm.output.Terminal;
import crm.value.CrmException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One file with all that is known of a person: for programs (JSON), address books (vCard) and spreadsheets (CSV). */
final class Portable {
    private final Crm crm;

    Portable(Crm crm) {
        this.crm = crm;
    }

    /** Writes the file, readable by its owner only. */
    void write(Path target, Card known, String vcard) {
        try (AtomicFile file = AtomicFile.begin(target)) {
            ZipOutputStream zip = new ZipOutputStream(file.out(), StandardCharsets.UTF_8);
            entry(zip, "person.json", rendered(Format.JSON, printer -> printer.print(known)));
            entry(zip, "person.vcf", vcard.getBytes(StandardCharsets.UTF_8));
            Listing self = Listing.of(known.columns(), java.util.List.of(known.values()));
            entry(zip, "contact.csv", rendered(Format.CSV, printer -> printer.print(self)));
            for (Card.Section section : known.sections()) {
                entry(zip, section.name() + ".csv", rendered(Format.CSV, printer -> printer.print(section.listing())));
            }
            zip.finish();
            file.commit();
        } catch (IOException e) {
            throw CrmException.failed("cannot write " + target + ": " + e.getMessage())
                    .because(e);
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] rendered(Format format, Consumer<Printer> printing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintSettings settings = PrintSettings.usual(ZoneOffset.UTC).in(format).withoutPager();
        Terminal none = Terminal.of(Map.of(), "never");
        try (Printer printer =
                new Printer(out, none, settings, crm.environment().variables())) {
            printing.accept(printer);
            printer.finish();
        }
        return out.toByteArray();
    }
}
