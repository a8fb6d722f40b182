package crm.keeping;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.AtomicFile;
import crm.output.Kind;
import crm.store.upkeep.Backup;
import crm.store.upkeep.Replacement;
import crm.value.CrmException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup}: the whole database as one compressed file, or a look whether such a file is good. */
@Command(
        footer = {
            "",
            "The file has a checksum of all its bytes at its end; crm restore reads it. An encrypted database stays"
                    + " encrypted in it, with the same password.",
            "",
            "Examples:",
            "  crm backup shop-monday.zip",
            "  crm backup --verify shop-monday.zip"
        })
final class BackupCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<file>", description = "The backup.")
    private Path file;

    @Option(
            names = "--verify",
            description = "Compare the checksum, open a copy in a temporary place and check it; change nothing.")
    private boolean verify;

    @Option(names = "--replace", description = "Overwrite a file that is there.")
    private boolean replace;

    @Mixin
    private OutputOptions output;

    BackupCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (verify) {
            List<String> contents = Replacement.rehearse(crm.place(), file);
            answer(contents).give(crm, output, file + " is a good backup: " + Contents.of(contents));
            return;
        }
        if (Files.isRegularFile(file) && !replace) {
            throw CrmException.conflict("there is a file " + file + " already")
                    .hint("choose another name, or say --replace");
        }
        List<String> contents = write();
        answer(contents).give(crm, output, "backed up to " + file + ": " + Contents.of(contents));
    }

    private List<String> write() {
        try (AtomicFile whole = AtomicFile.begin(file)) {
            Backup.Written written = Backup.write(
                    crm.place(),
                    crm.waiting(),
                    crm.commandLine(),
                    crm.environment().clock().instant(),
                    whole.out());
            whole.commit();
            written.notes().forEach(crm.talk()::note);
            return written.contents();
        }
    }

    private Answer answer(List<String> contents) {
        return new Answer().with("file", Kind.TEXT, file.toString()).with("contents", Kind.LIST, contents);
    }
}
