package crm.profile;

import crm.cli.AddCommand;
import crm.cli.Crm;
import crm.cli.RecordCards;
import crm.cli.WriteOptions;
import crm.model.Relations;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code link}: what one is to another. */
@Command(
        footer = {
            "",
            "Read it as a sentence: <one> is the parent of <other>. child, report, referred and so on say it from the",
            "other side. Companies are linked as parent or child: that sets the field parent. Household, spouse, parents,",
            "children and siblings are counted together by --linked of crm brief and crm profile; deciders, influencers and",
            "the like are shown with them.",
            "",
            "Examples:",
            "  crm link ann@example.com ben@example.com --as household",
            "  crm link 12 17 --as parent --since 2020-05-01",
            "  crm link cleo dan --as decider --note 'signs everything above 5000'",
            "  crm link 'Acme Group' 'Acme Ltd' --as parent"
        })
final class LinkCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<one>", description = "A contact or company, by REF; not by a beginning.")
    private String one;

    @Parameters(index = "1", paramLabel = "<other>", description = "Another of the same kind.")
    private String other;

    @Option(
            names = "--as",
            required = true,
            paramLabel = "<kind>",
            completionCandidates = KindWords.class,
            description =
                    "What <one> is to <other>: household, spouse, parent, child, sibling, friend, colleague, manager,"
                            + " assistant, decider, influencer, referrer, other.")
    private String as;

    @Option(names = "--since", paramLabel = "<date>", description = "Since when; today when nothing is said.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--note", paramLabel = "<text>", description = "Anything worth knowing of it.")
    private Optional<String> note = Optional.empty();

    @Mixin
    private WriteOptions write;

    LinkCommand(Crm crm) {
        this.crm = crm;
    }

    /** The words for it, from either side. */
    static final class KindWords implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            List<String> words = new ArrayList<>(Relations.KIND.choices());
            Relations.KIND.choices().forEach(kind -> words.add(Relations.backwards(kind)));
            return new TreeSet<>(words).iterator();
        }
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> {
                    Linking linking = new Linking(session);
                    return new RecordCards(session)
                            .brief(linking.link(
                                    linking.end(one),
                                    as,
                                    linking.end(other),
                                    since.map(session.reading().dates()::day),
                                    note));
                },
                (printer, card) -> AddCommand.answer(printer, card, write));
    }
}
