package crm.cli;

import crm.store.history.History;
import crm.store.history.Undo;
import crm.store.journal.ChangeSet;
import crm.value.CrmException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code undo} and {@code redo}: takes a change set back, or takes an undo back. */
@Command(footer = {"", "Examples:", "  crm undo", "  crm undo h42 --dry-run", "  crm redo"})
final class UndoCommand implements Runnable {
    private final Crm crm;
    private final boolean redo;

    @Parameters(
            paramLabel = "<change set>",
            arity = "0..1",
            description = "Such as h42; your own last change when nothing is said.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--skip-conflicts", description = "Leave records that were changed again as they are.")
    private boolean skipConflicts;

    @Mixin
    private WriteOptions write;

    UndoCommand(Crm crm, boolean redo) {
        this.crm = crm;
        this.redo = redo;
    }

    @Override
    public void run() {
        crm.write(write, this::takeBack, (printer, past) -> crm.talk()
                .note((redo ? "redone: " : "undone: ") + past.name() + " (" + past.command() + ")"));
    }

    private ChangeSet takeBack(Session session) {
        ChangeSet past = name.isPresent() ? named(session) : last(session);
        new Undo(session.store()).of(past, skipConflicts);
        return past;
    }

    private ChangeSet named(Session session) {
        ChangeSet past = ChangeSets.find(session, name.get());
        if (redo && past.undoes().isEmpty()) {
            Optional<ChangeSet> undoneBy =
                    past.undoneBy().flatMap(by -> History.of(session.store()).changeSet(by));
            return undoneBy.orElseThrow(() -> CrmException.conflict(past.name() + " is not undone: nothing to redo"));
        }
        return past;
    }

    private ChangeSet last(Session session) {
        History history = History.of(session.store());
        return history.lastOf(crm.user(), redo)
                .orElseThrow(() -> CrmException.missing("nothing of yours to " + (redo ? "redo" : "undo"))
                        .hint("see: crm history"));
    }
}
