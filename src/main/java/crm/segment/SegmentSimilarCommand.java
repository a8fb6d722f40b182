package crm.segment;

import crm.cli.Crm;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Contacts;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segment similar}: look-alikes of a segment. */
@Command(
        footer = {
            "",
            "The score adds up, over the traits, the logarithm of how much more frequent each value is in the segment than",
            "outside (naive Bayes).",
            "",
            "Examples:",
            "  crm segment similar best -n 100 --without r,f,m,rfm,orders,spend,tier"
        })
final class SegmentSimilarCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<segment>", description = "Segment: name or id.")
    private String segment;

    @Option(names = "-n", paramLabel = "<number>", description = "So many; 20 by default.")
    private int most = 20;

    @Mixin
    private TraitOptions traits;

    @Option(names = "--save", paramLabel = "<name>", description = "Keep them as a frozen segment of that name.")
    private Optional<String> save = Optional.empty();

    @Mixin
    private WriteOptions write;

    SegmentSimilarCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        TraitOptions.requireSome(most);
        if (save.isPresent()) {
            crm.write(write, this::rows, (printer, rows) -> printer.print(listing(rows)));
        } else {
            crm.read(write.output(), (session, printer) -> printer.print(listing(rows(session))));
        }
    }

    private List<List<Object>> rows(Session session) {
        Set<Long> members = TraitOptions.members(session, segment);
        if (members.isEmpty()) {
            throw CrmException.conflict("segment " + segment + " has no members: nobody can be like them");
        }
        Traits read = traits.read(session);
        List<LookAlikes.LookAlike> found = LookAlikes.of(read, read.among(members), most);
        save.ifPresent(name -> new FrozenSegment(session)
                .keep(
                        name,
                        "look-alikes of " + segment,
                        found.stream().map(LookAlikes.LookAlike::id).toList()));
        List<List<Object>> rows = new ArrayList<>();
        found.forEach(one -> rows.add(List.of(
                one.id(),
                session.label(session.nouns().type(Contacts.TYPE), one.id()),
                Rounded.to(2, one.score()),
                String.join("; ", one.reasons()))));
        return rows;
    }

    private static Listing listing(List<List<Object>> rows) {
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("score", Kind.NUMBER),
                        Column.of("reasons", Kind.TEXT)),
                rows);
    }
}
