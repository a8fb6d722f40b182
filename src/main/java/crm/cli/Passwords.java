package crm.cli;

import crm.output.Terminal;
import crm.store.place.Secret;
import crm.value.CrmException;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where passwords come from: the environment, a command that prints one, or the person at the terminal, whose typing is
 * not shown. Never from an argument, which everybody on the machine can read.
 */
public final class Passwords {
    private static final File TTY = new File("/dev/tty");

    private final Environment environment;
    private final Optional<String> command;
    private final Terminal terminal;

    Passwords(Environment environment, Optional<String> command, Terminal terminal) {
        this.environment = environment;
        this.command = command.or(() -> variable("CRM_DB_PASSWORD_COMMAND"));
        this.terminal = terminal;
    }

    private Optional<String> variable(String name) {
        return Optional.of(environment.variable(name, "")).filter(value -> !value.isEmpty());
    }

    /** Whether the key itself is there: nobody is asked, nothing is run, and no password is stretched, which takes long. */
    boolean haveKey() {
        return variable("CRM_DB_KEY").isPresent();
    }

    /** What opens a database that is encrypted; damaged (exit 8) when nothing says it. */
    Secret known(String place) {
        return said("CRM_DB_KEY", "CRM_DB_PASSWORD", command)
                .or(() -> ask("Password for " + place + ": ").map(Secret::password))
                .orElseThrow(() -> CrmException.damaged(
                                "the database at " + place + " is encrypted, and no password was given")
                        .hint("set CRM_DB_PASSWORD or CRM_DB_KEY, or use --password-command"));
    }

    /** The secret with which a database is to be encrypted: as when it is opened; at a terminal asked for twice. */
    public Secret forEncrypting() {
        return said("CRM_DB_KEY", "CRM_DB_PASSWORD", command).or(this::askTwice).orElseThrow(() -> CrmException.usage(
                        "no password was given")
                .hint("set CRM_DB_PASSWORD or CRM_DB_KEY, or use --password-command"));
    }

    /** The secret that takes the place of the one in use. */
    public Secret forRekeying(Optional<String> newCommand) {
        return said("CRM_DB_NEW_KEY", "CRM_DB_NEW_PASSWORD", newCommand)
                .or(this::askTwice)
                .orElseThrow(() -> CrmException.usage("no new password was given")
                        .hint("set CRM_DB_NEW_PASSWORD or CRM_DB_NEW_KEY, or use --new-password-command"));
    }

    private Optional<Secret> said(String key, String password, Optional<String> asked) {
        return variable(key)
                .map(Secret::key)
                .or(() -> asked.map(Passwords::printedBy).map(Secret::password))
                .or(() -> variable(password).map(Secret::password));
    }

    private static String printedBy(String command) {
        try {
            Process process = new ProcessBuilder("sh", "-c", command)
                    .redirectInput(hasTerminal() ? TTY : new File("/dev/null"))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit != 0) {
                throw CrmException.failed("the password command ended with exit code " + exit);
            }
            int end = printed.indexOf('\n');
            return (end < 0 ? printed : printed.substring(0, end)).replace("\r", "");
        } catch (IOException e) {
            throw CrmException.failed("the password command cannot be run: " + e.getMessage())
                    .because(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CrmException.failed("interrupted").because(e);
        }
    }

    private Optional<Secret> askTwice() {
        Optional<String> first = ask("New password: ");
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (!first.equals(ask("The same again: "))) {
            throw CrmException.usage("the two passwords differ; nothing was changed");
        }
        return first.map(Secret::password);
    }

    private Optional<String> ask(String question) {
        if (!terminal.in() && !terminal.err()) {
            return Optional.empty();
        }
        return hasTerminal() ? unseen(question) : Optional.empty();
    }

    /** Whether there is a terminal to speak to; its file is there for processes without one too, but cannot be opened. */
    private static boolean hasTerminal() {
        try (FileInputStream opened = new FileInputStream(TTY)) {
            return opened.getFD().valid();
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks at the terminal itself, since stdin or stdout may be something else. */
    private Optional<String> unseen(String question) {
        Thread showing = new Thread(() -> echo(true));
        Runtime.getRuntime().addShutdownHook(showing);
        environment.err().print(question);
        environment.err().flush();
        echo(false);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new FileInputStream(TTY), StandardCharsets.UTF_8))) {
            return Optional.ofNullable(reader.readLine());
        } catch (IOException e) {
            throw CrmException.failed("no password could be read: " + e.getMessage())
                    .because(e);
        } finally {
            echo(true);
            Runtime.getRuntime().removeShutdownHook(showing);
            environment.err().println();
        }
    }

    private static void echo(boolean shown) {
        try {
            new ProcessBuilder("stty", shown ? "echo" : "-echo")
                    .redirectInput(TTY)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw CrmException.failed("stty cannot be run: " + e.getMessage()).because(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
