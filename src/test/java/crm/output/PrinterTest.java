package crm.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import crm.value.CrmException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrinterTest {
    private static final Terminal PIPE = Terminal.of(Map.of(), "auto");
    private static final Terminal SCREEN = Terminal.of(Map.of("CRM_TTY", "in,out,err", "CRM_SIZE", "5 40"), "never");
    private static final PrintSettings USUAL = PrintSettings.usual(Rendered.ZONE);

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aPipeGetsTsvAndATerminalATable() {
        assertThat(printed(PIPE, USUAL)).isEqualTo("id\tname\n1\tAnn\n");
        out.reset();
        assertThat(printed(SCREEN, USUAL)).isEqualTo("ID  NAME\n 1  Ann\n");
    }

    @Test
    void nothingIsShownBeforeFinish() {
        try (Printer printer = new Printer(out, PIPE, USUAL, Map.of())) {
            assertThat(printer.print(Samples.names("a", "b"))).isEqualTo(2);
            assertThat(out.size()).isZero();
            printer.finish();
        }
        assertThat(text()).isEqualTo("id\tname\n1\ta\n2\tb\n");
    }

    @Test
    void aFileIsWrittenInTheFormatOfItsExtensionForItsOwnerOnly() throws IOException {
        Path file = directory.resolve("contacts.JSON");
        printed(PIPE, USUAL.into(file));

        assertThat(file).hasContent("[\n {\"id\":1,\"name\":\"Ann\"}\n]");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(out.size()).isZero();
        assertThat(directory.toFile().list()).containsExactly("contacts.JSON");
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingBeside() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), "old");
        Listing failing = Listing.of(Samples.empty().columns(), () -> new Iterator<List<?>>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public List<?> next() {
                throw CrmException.damaged("gone");
            }
        });

        assertThatThrownBy(() -> {
                    try (Printer printer = new Printer(out, PIPE, USUAL.into(file), Map.of())) {
                        printer.print(Samples.names("new"));
                        printer.print(failing);
                        printer.finish();
                    }
                })
                .hasMessage("gone");
        assertThat(file).hasContent("old");
        assertThat(directory.toFile().list()).containsExactly("a.csv");
    }

    @Test
    void aLinkIsFollowedAndStays() throws IOException {
        Path file = Files.writeString(directory.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link.csv"), file);
        printed(PIPE, USUAL.into(link));

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).isEqualTo("id,name\r\n1,Ann\r\n");
    }

    @Test
    void filesThatCannotBeWrittenAreNamed() {
        assertThatThrownBy(() -> printed(PIPE, USUAL.into(directory.resolve("no/a.csv"))))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        e -> assertThat(e.line()).startsWith("no directory ").endsWith("/a.csv; make it first"));
        assertThatThrownBy(() -> printed(PIPE, USUAL.in(Format.CSV).into(directory)))
                .hasMessageEndingWith("is a directory");
        assertThatThrownBy(() -> printed(PIPE, USUAL.into(directory.resolve("a.xyz"))))
                .hasMessageContaining("does not tell its format");
    }

    @Test
    void aReaderThatWentAwayIsNoErrorButAFullDiskIs() {
        assertThat(printing(new Failing("Broken pipe"))).isNull();
        assertThat(printing(new Failing("No space left on device")))
                .hasMessage("cannot write the output: No space left on device");
    }

    @Test
    void aLongTableGoesThroughThePager() throws IOException {
        Path shown = directory.resolve("shown");
        Map<String, String> env = Map.of("PATH", System.getenv("PATH"), "PAGER", "cat > '" + shown + "'");
        print(env, Samples.names("a", "b", "c", "d", "e"));

        assertThat(out.size()).isZero();
        assertThat(shown).hasContent("ID  NAME\n 1  a\n 2  b\n 3  c\n 4  d\n 5  e");
    }

    @Test
    void aShortTableAndAMissingPagerGoStraightToTheTerminal() {
        Map<String, String> env = Map.of("PATH", System.getenv("PATH"), "PAGER", "no-such-pager 2>/dev/null");
        print(env, Samples.names("a"));
        print(env, Samples.names("a", "b", "c", "d"));

        assertThat(text()).isEqualTo("ID  NAME\n 1  a\nID  NAME\n 1  a\n 2  b\n 3  c\n 4  d\n");
    }

    @Test
    void plainTextIsShownWithoutControlCharacters() {
        try (Printer printer = new Printer(out, PIPE, USUAL, Map.of())) {
            printer.print("a\u001bb\nc");
            printer.finish();
        }
        assertThat(text()).isEqualTo("a\\u001bb\nc\n");
    }

    private void print(Map<String, String> env, Listing listing) {
        try (Printer printer = new Printer(out, SCREEN, USUAL, env)) {
            printer.print(listing);
            printer.finish();
        }
    }

    private String printed(Terminal terminal, PrintSettings settings) {
        try (Printer printer = new Printer(out, terminal, settings, Map.of())) {
            printer.print(Samples.names("Ann"));
            printer.finish();
        }
        return text();
    }

    private Throwable printing(OutputStream failing) {
        return catchThrowable(() -> {
            try (Printer printer = new Printer(failing, PIPE, USUAL, Map.of())) {
                printer.print(Samples.names("Ann"));
                printer.finish();
            }
        });
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static final class Failing extends OutputStream {
        private final String reason;

        Failing(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(reason);
        }
    }
}
