package crm.identity;

import crm.cli.Crm;
import crm.cli.Refs;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.RecordType;
import crm.model.Row;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge}: takes several records for one. */
@Command(
        footer = {
            "",
            "The first record stays. E-mails, phones, handles, addresses and external ids of the others become further",
            "ones, tags and notes are joined, and everything that pointed to the others points to it. Where only one",
            "value has room, that of the first is kept (--keep says otherwise); the earliest since is. A refusal of",
            "any of them stays in force until a new consent is recorded. What was kept and dropped is printed; what was",
            "dropped stays in the history. crm unmerge takes them apart again.",
            "",
            "Examples:",
            "  crm merge 17 42",
            "  crm merge ann@example.com id:42 id:57 --keep newest --keep birthday=42 --dry-run",
            "  crm merge 'Acme Ltd' 'Acme Limited'"
        })
final class MergeCommand implements Runnable {
    private static final List<Column> COLUMNS = List.of(
            Column.of("id", Kind.INTEGER),
            Column.of("field", Kind.TEXT),
            Column.of("kept", Kind.TEXT),
            Column.of("of", Kind.INTEGER),
            Column.of("other", Kind.TEXT),
            Column.of("other_of", Kind.INTEGER),
            Column.of("other_is_in", Kind.TEXT));
    private static final List<RecordType> TYPES = List.of(Contacts.TYPE, Companies.TYPE);

    private final Crm crm;

    @Parameters(
            paramLabel = "<ref>",
            arity = "1..*",
            description = "The record that stays, then those that go into it: id, e-mail, phone or whole name.")
    private List<String> refs = new ArrayList<>();

    @Option(
            names = "--keep",
            paramLabel = "<rule>",
            description = "newest, oldest, longest or first, for all fields or as FIELD=RULE; or FIELD=REF.")
    private List<String> keep = new ArrayList<>();

    @Mixin
    private WriteOptions write;

    MergeCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        List<String> words = Refs.of(crm, refs);
        if (words.size() < 2) {
            throw CrmException.usage("merge needs two records or more").hint("crm merge A B: A stays");
        }
        crm.write(write, session -> merge(session, words), (printer, merged) -> printer.print(listing(merged)));
    }

    private List<RecordMerge.Merged> merge(Session session, List<String> words) {
        List<Row> rows = words.stream().map(ref -> find(session, ref)).toList();
        RecordType type = rows.get(0).type();
        Set<Long> seen = new HashSet<>();
        for (Row row : rows) {
            if (!row.type().equals(type)) {
                throw CrmException.usage(row.type() + " " + row.id() + " (" + row.label() + ") cannot be merged with "
                        + type + " " + rows.get(0).id() + " (" + rows.get(0).label() + ")");
            }
            if (!seen.add(row.id())) {
                throw CrmException.usage(row.type() + " " + row.id() + " (" + row.label() + ") was named twice")
                        .hint("a record cannot be merged with itself; nothing was changed");
            }
        }
        KeepRules rules = KeepRules.of(type, keep, ref -> among(rows, find(session, ref), ref));
        List<Long> gone = rows.stream().skip(1).map(Row::id).toList();
        return new RecordMerge(session, type, rules).merge(Map.of(rows.get(0).id(), gone));
    }

    private static Row find(Session session, String ref) {
        List<RecordType> types = TYPES.stream().map(session.nouns()::type).toList();
        return session.references().findExactly(types, ref);
    }

    private static Row among(List<Row> rows, Row found, String ref) {
        if (rows.stream().noneMatch(row -> row.id() == found.id())) {
            throw CrmException.usage("--keep: " + ref + " is none of the records that are merged");
        }
        return found;
    }

    /** What was kept of values that met another, and where the others are. */
    static Listing listing(List<RecordMerge.Merged> merged) {
        List<List<Object>> rows = new ArrayList<>();
        for (RecordMerge.Merged one : merged) {
            one.fates()
                    .forEach(fate -> rows.add(Arrays.asList(
                            one.kept().id(),
                            fate.field(),
                            fate.kept(),
                            fate.of(),
                            fate.other(),
                            fate.other().isEmpty() ? null : fate.otherOf(),
                            fate.place())));
        }
        return Listing.of(COLUMNS, rows);
    }
}
