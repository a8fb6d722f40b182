package crm.identity;

import crm.cli.Crm;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.RecordType;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.output.Progress;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duplicates}: probable doubles, with a probability and its reasons. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm duplicates",
            "  crm duplicates contacts 'since >= -7d' --limit 0.5",
            "  crm duplicates companies -f csv -o doubles.csv",
            "  crm duplicates --auto 0.98 --dry-run",
            "  crm duplicates --auto 0.98 --yes -v"
        })
final class DuplicatesCommand implements Runnable {
    private static final List<Column> COLUMNS = List.of(
            Column.of("score", Kind.NUMBER),
            Column.of("a", Kind.INTEGER),
            Column.of("b", Kind.INTEGER),
            Column.of("names", Kind.TEXT),
            Column.of("reasons", Kind.LIST));
    private static final double DIGITS = 10_000;

    private final Crm crm;

    @Parameters(
            paramLabel = "<kind and filter>",
            completionCandidates = Kinds.class,
            arity = "0..*",
            description = "contacts or companies, contacts by default; then conditions that one of the two fulfils.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "<score>",
            description = "The least probability shown, 0 to 1; 0.8 by default.")
    private double limit = 0.8;

    @Option(
            names = "--auto",
            paramLabel = "<score>",
            description = "Merge the pairs that reach this probability; the record with the lower id stays. Asks first."
                    + " -v and -f json tell which values survived, pair by pair; crm unmerge ID takes one apart again.")
    private Optional<Double> auto = Optional.empty();

    @Option(
            names = "--keep",
            paramLabel = "<rule>",
            description = "With --auto, which values survive; see: crm merge --help")
    private List<String> keep = new ArrayList<>();

    @Mixin
    private WriteOptions write;

    /** Where it can look for them. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("contacts", "companies").iterator();
        }
    }

    DuplicatesCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        probability("--limit", limit);
        auto.ifPresent(score -> probability("--auto", score));
        List<String> filter = new ArrayList<>(words);
        RecordType type = kind(filter);
        if (auto.isPresent()) {
            merge(crm.read(session -> find(session, type, filter, auto.get())));
            return;
        }
        if (!keep.isEmpty() || write.dryRun()) {
            throw CrmException.usage("nothing is merged without --auto").hint("crm duplicates --auto 0.98 --dry-run");
        }
        crm.read(write.output(), (session, printer) -> {
            Doubles doubles = find(session, type, filter, limit);
            printer.print(listing(doubles));
            doubles.note().ifPresent(crm.talk()::note);
        });
    }

    private static void probability(String option, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw CrmException.usage(option + " " + value + ": a probability is from 0 to 1");
        }
    }

    private RecordType kind(List<String> filter) {
        for (RecordType type : List.of(Contacts.TYPE, Companies.TYPE)) {
            List<String> names = new ArrayList<>(List.of(type.name(), type.plural()));
            type.alias().ifPresent(names::add);
            if (!filter.isEmpty() && names.contains(filter.get(0))) {
                filter.remove(0);
                return type;
            }
        }
        filter.stream().findFirst().flatMap(crm.declared()::called).ifPresent(other -> {
            throw CrmException.usage("doubles are sought among contacts and companies, not " + other.plural());
        });
        return Contacts.TYPE;
    }

    private Doubles find(Session session, RecordType type, List<String> filter, double least) {
        try (Progress progress = crm.talk().progress("comparing", OptionalLong.empty(), System::nanoTime)) {
            return Doubles.find(session, type, filter, least, progress::step);
        }
    }

    private void merge(Doubles doubles) {
        doubles.note().ifPresent(crm.talk()::note);
        if (doubles.pairs().isEmpty()) {
            crm.talk().note("no pair of " + doubles.type().plural() + " reaches " + auto.get());
            return;
        }
        Map<Long, List<Long>> groups = doubles.groups();
        long gone = groups.values().stream().mapToLong(List::size).sum();
        crm.confirm(write, "merge " + doubles.type().counted(gone) + " into " + others(groups));
        crm.write(
                write,
                session -> {
                    check(session, doubles);
                    return RecordMerge.of(session, doubles.type(), rules(doubles))
                            .merge(groups);
                },
                (printer, merged) -> {
                    printer.print(
                            crm.verbose() || write.output().isJson() ? survived(doubles, merged) : listing(doubles));
                    crm.talk().note(doubles.type().counted(gone) + " merged into " + others(groups));
                });
    }

    private static String others(Map<Long, List<Long>> groups) {
        return groups.size() + (groups.size() == 1 ? " other" : " others");
    }

    private KeepRules rules(Doubles doubles) {
        return KeepRules.of(doubles.type(), keep, ref -> {
            throw CrmException.usage("--keep " + ref + ": with --auto no record can be named");
        });
    }

    /** The records must be as they were when the user was asked. */
    private static void check(Session session, Doubles doubles) {
        Map<Long, Long> seen = doubles.changed();
        Map<Long, Long> now = new HashMap<>();
        long[] ids = seen.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        session.store().eachById(doubles.type(), ids, row -> {
            if (seen.containsKey(row.id())) {
                now.put(row.id(), row.changed());
            }
        });
        if (!now.equals(seen)) {
            throw CrmException.conflict("the records were changed meanwhile by another command; nothing was changed")
                    .hint("repeat the command");
        }
    }

    private static Listing listing(Doubles doubles) {
        return Listing.of(COLUMNS, rows(doubles));
    }

    private static List<List<Object>> rows(Doubles doubles) {
        List<List<Object>> rows = new ArrayList<>();
        for (Doubles.Pair pair : doubles.pairs()) {
            rows.add(List.of(
                    Math.floor(pair.score() * DIGITS) / DIGITS,
                    pair.a(),
                    pair.b(),
                    doubles.label(pair.a()) + " / " + doubles.label(pair.b()),
                    pair.reasons()));
        }
        return rows;
    }

    /** The pairs with what became of each value that met another: of every pair what its second record brought. */
    private static Listing survived(Doubles doubles, List<RecordMerge.Merged> merged) {
        Map<Long, List<Object>> byId = new HashMap<>();
        for (RecordMerge.Merged one : merged) {
            for (Survivor.Fate fate : one.fates()) {
                long brought = fate.of() == one.kept().id() ? fate.otherOf() : fate.of();
                byId.computeIfAbsent(brought, any -> new ArrayList<>()).add(fate.words());
            }
        }
        List<List<Object>> rows = new ArrayList<>();
        List<Doubles.Pair> pairs = doubles.pairs();
        List<List<Object>> plain = rows(doubles);
        for (int i = 0; i < pairs.size(); i++) {
            List<Object> row = new ArrayList<>(plain.get(i));
            row.add(byId.getOrDefault(pairs.get(i).b(), List.of()));
            rows.add(row);
        }
        List<Column> columns = new ArrayList<>(COLUMNS);
        columns.add(Column.of("survived", Kind.LIST));
        return Listing.of(columns, rows);
    }
}
