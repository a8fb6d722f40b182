package crm.shell;

import crm.cli.Crm;
import crm.cli.Program;
import crm.value.CrmException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code batch}: runs the lines of a file or of stdin; ends with the exit code of the line that failed. */
@Command(
        footer = {
            "",
            "A line is a command as after 'crm', with quotes and backslashes as in a POSIX shell; # begins a comment.",
            "Each line is a change of its own; -v shows the lines on stderr as they run.",
            "",
            "Examples:",
            "  crm batch monday.crm",
            "  printf 'contact add Ann\\ncontact add Ben\\n' | crm batch - --keep-going"
        })
final class BatchCommand implements Callable<Integer> {
    private final Crm crm;
    private final Supplier<Program> program;

    @Parameters(paramLabel = "<file>", description = "The file with the commands; - is stdin.")
    private String file;

    @Option(names = "--keep-going", description = "Go on after a line that fails; end with the worst exit code.")
    private boolean keepGoing;

    BatchCommand(Crm crm, Supplier<Program> program) {
        this.crm = crm;
        this.program = program;
    }

    @Override
    public Integer call() {
        if (file.equals("-")) {
            return stdin(crm, program, keepGoing);
        }
        try (InputStream in = Files.newInputStream(path())) {
            return run(crm, program, in, file, keepGoing);
        } catch (IOException e) {
            throw CrmException.failed("cannot read " + file + ": " + e.getMessage())
                    .because(e);
        }
    }

    private Path path() {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            throw CrmException.missing("no file " + file);
        }
        return path;
    }

    /** Runs the lines of stdin; the commands themselves find an empty stdin. */
    static int stdin(Crm crm, Supplier<Program> program, boolean keepGoing) {
        try {
            return run(crm, program, crm.environment().in(), "stdin", keepGoing);
        } catch (IOException e) {
            throw CrmException.failed("cannot read stdin: " + e.getMessage()).because(e);
        }
    }

    private static int run(Crm crm, Supplier<Program> program, InputStream in, String name, boolean keepGoing)
            throws IOException {
        Lines lines = new Lines(program.get(), crm.within(InputStream.nullInputStream()), crm.quiet());
        return new Batch(lines, crm.talk(), name, keepGoing, crm.verbose())
                .run(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())));
    }
}
