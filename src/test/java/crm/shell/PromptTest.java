package crm.shell;

import static org.assertj.core.api.Assertions.assertThat;

import crm.cli.CommandEntry;
import crm.cli.CommandList;
import crm.cli.Crm;
import crm.cli.Environment;
import crm.cli.Group;
import crm.cli.Measuring;
import crm.cli.Program;
import crm.cli.WriteOptions;
import crm.output.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PromptTest {
    private static final char CTRL_C = 3;
    private static final char DELETE = 127;

    @TempDir
    private Path home;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final List<String> done = new ArrayList<>();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Program program;

    @Command
    static final class Deed implements Runnable {
        private final Runnable deed;

        Deed(Runnable deed) {
            this.deed = deed;
        }

        @Override
        public void run() {
            deed.run();
        }
    }

    private static CommandEntry entry(String path, Function<Crm, Runnable> deed) {
        return new CommandEntry(path, Group.POWER, "For a test.", crm -> new Deed(deed.apply(crm)));
    }

    private void work(Crm crm) {
        try (Progress progress = crm.talk().progress("work", OptionalLong.empty(), () -> 0)) {
            while (true) {
                progress.step(1);
                begun.countDown();
            }
        }
    }

    private void ask(Crm crm) {
        begun.countDown();
        crm.confirm(new WriteOptions(), "delete everything");
        done.add("deleted");
    }

    private void size(Crm crm) {
        done.add(crm.terminal().height() + " x " + crm.terminal().width());
        begun.countDown();
    }

    /** Types some keys, more once a command has begun, and leaves; what was said on stderr. */
    private String type(String first, String then) {
        program = new Program(
                () -> new CommandList(List.of(
                        entry("work", crm -> () -> work(crm)),
                        entry("ask", crm -> () -> ask(crm)),
                        entry("size", crm -> () -> size(crm)),
                        entry("hello", crm -> () -> done.add("hello")),
                        entry("shell", crm -> () -> converse(crm, first, then)))),
                Measuring.NONE);
        Environment environment = new Environment(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC),
                Map.of("HOME", home.toString(), "CRM_DB", home.resolve("db").toString(), "CRM_TTY", "in,out"));
        assertThat(program.run(List.of("shell"), environment)).isZero();
        return err.toString(StandardCharsets.UTF_8);
    }

    private void converse(Crm crm, String first, String then) {
        try (LineDisciplineTerminal terminal =
                new LineDisciplineTerminal("test", "ansi", new ByteArrayOutputStream(), StandardCharsets.UTF_8)) {
            terminal.setSize(new Size(61, 17));
            Thread typing = new Thread(() -> type(terminal, first, then));
            typing.start();
            new Prompt(crm, program, "INSIDE").run((Terminal) terminal);
            typing.join();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void type(LineDisciplineTerminal terminal, String first, String then) {
        try {
            terminal.processInputBytes(first.getBytes(StandardCharsets.UTF_8));
            begun.await();
            terminal.processInputBytes(then.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void controlCEndsTheCommandAndNotTheShell() {
        assertThat(type("work\r", CTRL_C + "  hello\rexit\r")).isEqualTo("\ncrm: interrupted\n");
        assertThat(done).containsExactly("hello");
    }

    @Test
    void controlCEndsAQuestion() {
        assertThat(type("ask\r", CTRL_C + "  hello\rexit\r"))
                .contains("delete everything")
                .endsWith("crm: interrupted\n");
        assertThat(done).containsExactly("hello");
    }

    @Test
    void aCommandFitsTheWindowAsItIsNow() {
        assertThat(type("size\r", "exit\r")).isEmpty();
        assertThat(done).containsExactly("17 x 61");
    }

    @Test
    void onlyYesIsYes() {
        assertThat(type("ask\r", "yesterday\rexit\r")).endsWith("crm: nothing was changed\n");
        assertThat(done).isEmpty();
    }

    @Test
    void anAnswerCanBeMendedBeforeItIsGiven() {
        assertThat(type("ask\r", "nö" + DELETE + DELETE + "yes\rhello\rexit\r")).endsWith("[y/N] ");
        assertThat(done).containsExactly("deleted", "hello");
    }
}
