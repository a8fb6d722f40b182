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
import crm.value.ExitCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
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
            "  crm duplicates --auto 0.98 --dry-run"
        })
final class DuplicatesCommand implements Callable<Integer> {
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
            arity = "0..*",
            description = "contacts or companies, contacts by default; then conditions that one of the two fulfils.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "<score>",
            description = "The least probability shown, 0 to 1; 0.8 by default.")
    private double limit = 0.8;

    @Mixin
    private WriteOptions write;

    DuplicatesCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public Integer call() {
        List<String> filter = new ArrayList<>(words);
        RecordType type = kind(filter);
        crm.read(write.output(), (session, printer) -> printer.print(listing(session, type, filter, limit)));
        return ExitCode.OK.code();
    }

    private static RecordType kind(List<String> filter) {
        for (RecordType type : List.of(Contacts.TYPE, Companies.TYPE)) {
            List<String> names = new ArrayList<>(List.of(type.name(), type.plural()));
            type.alias().ifPresent(names::add);
            if (!filter.isEmpty() && names.contains(filter.get(0))) {
                filter.remove(0);
                return type;
            }
        }
        return Contacts.TYPE;
    }

    private Listing listing(Session session, RecordType declared, List<String> filter, double least) {
        RecordType type = session.nouns().type(declared);
        Subject subject = Subject.of(type);
        ProfileReader reader = new ProfileReader(session, type, subject);
        Profiles profiles = reader.read();
        BitSet asked = filter.isEmpty() ? new BitSet() : reader.matching(profiles, filter);
        List<List<Object>> rows = new ArrayList<>();
        try (Progress progress = crm.talk().progress("comparing", OptionalLong.empty(), System::nanoTime)) {
            DuplicateSearch search = new DuplicateSearch(
                    profiles, subject, ShortNames.known(), DuplicateSearch.ALL_PAIRS_UP_TO, progress::step);
            Reasons reasons = new Reasons(profiles);
            for (DuplicateSearch.Found found :
                    search.search(least, (a, b) -> filter.isEmpty() || asked.get(a) || asked.get(b))) {
                rows.add(Arrays.asList(
                        Math.floor(found.score() * DIGITS) / DIGITS,
                        profiles.id(found.a()),
                        profiles.id(found.b()),
                        session.label(type, profiles.id(found.a())) + " / "
                                + session.label(type, profiles.id(found.b())),
                        reasons.of(found.pattern())));
            }
        }
        return Listing.of(COLUMNS, rows);
    }
}
