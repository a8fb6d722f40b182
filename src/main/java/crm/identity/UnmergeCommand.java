package crm.identity;

import crm.cli.ChangeSets;
import crm.cli.Crm;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.store.ChangeSet;
import crm.store.Merges;
import crm.value.CrmException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unmerge}: takes a merge apart again. */
@Command(
        footer = {
            "",
            "Both records are as they were, and what pointed to them points to them again. What was linked to the record",
            "that stayed since then remains with it. A record that was edited since is a conflict (exit 5): nothing is",
            "done, unless --keep-edits or --skip-conflicts says how to go on.",
            "",
            "Examples:",
            "  crm unmerge h43",
            "  crm unmerge h43 --keep-edits"
        })
final class UnmergeCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<change set>", description = "The change set of the merge, such as h43.")
    private String name;

    @Option(
            names = "--keep-edits",
            description = "Give back the fields that nobody edited since, and leave those that somebody did.")
    private boolean keepEdits;

    @Option(names = "--skip-conflicts", description = "Leave records that were changed since as they are.")
    private boolean skipConflicts;

    @Mixin
    private WriteOptions write;

    UnmergeCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(write, this::takeApart, (printer, merged) -> {
            if (merged.size() == 1) {
                crm.talk().note(merged.get(0).gone() + " and " + merged.get(0).kept() + " are two again");
            } else {
                crm.talk().note(merged.size() + " records are back");
            }
        });
    }

    private List<Merges.Merged> takeApart(Session session) {
        ChangeSet past = ChangeSets.find(session, name);
        List<Merges.Merged> merged = new Merges(session.store()).in(past);
        if (merged.isEmpty()) {
            throw CrmException.usage(past.name() + " (" + past.command() + ") is no merge")
                    .hint("crm undo " + past.name() + " takes it back");
        }
        Unmerge unmerge = new Unmerge(session.store());
        if (keepEdits) {
            unmerge.keepingEdits(past);
        } else {
            unmerge.of(past, skipConflicts);
        }
        return merged;
    }
}
