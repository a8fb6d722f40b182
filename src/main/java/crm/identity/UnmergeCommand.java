package crm.identity;

import crm.cli.ChangeSets;
import crm.cli.Crm;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.history.Merges;
import crm.store.journal.ChangeSet;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            "done, unless --keep-edits or --skip-conflicts says how to go on. With a record, only that one and those that",
            "went into it with it are taken apart, out of however many a change set merged; the others stay merged.",
            "",
            "Examples:",
            "  crm unmerge h43",
            "  crm unmerge 17",
            "  crm unmerge h43 17 --keep-edits"
        })
final class UnmergeCommand implements Runnable {
    private final Crm crm;

    @Parameters(
            paramLabel = "<merge>",
            arity = "1..2",
            description = "The change set of the merge, such as h43; a record that was merged, by the id it had, or one"
                    + " that others went into; or both.")
    private List<String> words = new ArrayList<>();

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
        boolean named = ChangeSets.isName(words.get(0));
        if (!named && words.size() > 1) {
            throw CrmException.usage(words.get(0) + " names no change set")
                    .hint("crm unmerge h43 17, or crm unmerge 17");
        }
        Optional<Row> record = named && words.size() == 1
                ? Optional.empty()
                : Optional.of(record(session, words.get(words.size() - 1)));
        ChangeSet past = ChangeSets.find(session, named ? words.get(0) : lastMerge(session, record.orElseThrow()));
        List<Merges.Merged> merged = new Merges(session.store()).in(past);
        if (merged.isEmpty()) {
            throw CrmException.usage(past.name() + " (" + past.command() + ") is no merge")
                    .hint("crm undo " + past.name() + " takes it back");
        }
        List<Merges.Merged> group =
                record.map(row -> group(past, merged, row.id())).orElse(merged);
        if (group.size() == merged.size()) {
            all(session, past);
        } else {
            new GroupApart(session.store(), record.orElseThrow().type(), past, ids(group)).run(edited());
        }
        return group;
    }

    private void all(Session session, ChangeSet past) {
        Unmerge unmerge = new Unmerge(session.store());
        if (keepEdits) {
            unmerge.keepingEdits(past);
        } else {
            unmerge.of(past, skipConflicts);
        }
    }

    private GroupApart.Edited edited() {
        if (keepEdits) {
            return GroupApart.Edited.KEEP_EDITS;
        }
        return skipConflicts ? GroupApart.Edited.LEAVE : GroupApart.Edited.REFUSE;
    }

    /** The record that stayed: the one named, or the one it went into. */
    private static Row record(Session session, String ref) {
        Optional<Merges.Merged> gone =
                ref.matches("\\d{1,18}") ? new Merges(session.store()).of(Long.parseLong(ref)) : Optional.empty();
        List<RecordType> types =
                List.of(session.nouns().type(Contacts.TYPE), session.nouns().type(Companies.TYPE));
        return session.references()
                .findExactly(types, gone.map(merged -> "id:" + merged.kept()).orElse(ref));
    }

    private String lastMerge(Session session, Row record) {
        String ref = words.get(0);
        Merges merges = new Merges(session.store());
        Optional<Long> gone = ref.matches("\\d{1,18}") ? merges.changeSetOf(Long.parseLong(ref)) : Optional.empty();
        return gone.or(() -> merges.changeSetOf(record.id()))
                .map(number -> "h" + number)
                .orElseThrow(() -> CrmException.missing(
                                record.type() + " " + record.id() + " (" + record.label() + ") was never merged")
                        .hint("see: crm history " + record.id()));
    }

    private static List<Merges.Merged> group(ChangeSet past, List<Merges.Merged> merged, long kept) {
        List<Merges.Merged> group =
                merged.stream().filter(one -> one.kept() == kept).toList();
        if (group.isEmpty()) {
            throw CrmException.missing(past.name() + " merged nothing into " + kept)
                    .hint("see: crm history " + past.name());
        }
        return group;
    }

    private static List<Long> ids(List<Merges.Merged> group) {
        List<Long> ids = new ArrayList<>(List.of(group.get(0).kept()));
        group.forEach(one -> ids.add(one.gone()));
        return ids;
    }
}
