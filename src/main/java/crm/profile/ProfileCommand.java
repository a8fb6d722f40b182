package crm.profile;

import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.model.Row;
import crm.output.Card;
import crm.output.Format;
import crm.value.CrmException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profile}: all that is known of one customer. */
@Command(
        footer = {
            "",
            "who: every field, relations, segments, permissions, how they came. value: lifetime value, its tier (A to D by",
            "cumulated lifetime value, limits of crm config tiers), its rank and what it is made of. buys: product by product,",
            "what is due again, what ends (crm config ends_field), product lines never bought. needs: open matters and",
            "offers, with the records that are the evidence. preferences: what they said, and what they do, apart. forecast:",
            "pipeline, expected purchases with the range of eight cases in ten, and the years behind. open, campaigns,",
            "timeline. derived: each measure with its rule. ownership: where each value came from.",
            "",
            "-f json gives one object with these fields, always all of them; --schema prints their list as a JSON Schema.",
            "",
            "Examples:",
            "  crm profile ann@example.com",
            "  crm profile ann who buys needs",
            "  crm profile ann ownership",
            "  crm profile 'Acme Ltd' buys,forecast --linked",
            "  crm profile ann -f json",
            "  crm profile user:ben"
        })
final class ProfileCommand implements Runnable, CommandEntry.Opening {
    private static final String USER = "user:";

    private final Crm crm;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<ref>",
            description = "A contact or company; a lead, deal, ticket, order ... means whom it is about; user:NAME is a"
                    + " colleague.")
    private String ref = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "<part>",
            completionCandidates = Parts.class,
            description =
                    "who, value, buys, needs, preferences, forecast, open, campaigns, timeline, derived, ownership;"
                            + " all when none is said.")
    private List<String> parts = new ArrayList<>();

    @Option(names = "--linked", description = "With the household or family, or the companies that belong to it.")
    private boolean linked;

    @Option(names = "--schema", description = "Print the JSON Schema of the whole profile of a contact.")
    private boolean schema;

    @Mixin
    private OutputOptions output;

    ProfileCommand(Crm crm) {
        this.crm = crm;
    }

    /** The parts of a profile. */
    static final class Parts implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Block.values()).map(Block::word).iterator();
        }
    }

    @Override
    public void run() {
        if (schema) {
            crm.printed(output, schema());
            return;
        }
        if (ref.isBlank()) {
            throw CrmException.usage("whose profile?").hint("crm profile REF, such as crm profile ann@example.com");
        }
        Set<Block> blocks = Block.of(parts);
        crm.read(output, (session, printer) -> {
            if (ref.startsWith(USER)) {
                printer.print(new Colleague(session).card(ref.substring(USER.length()), crm.user()));
                return;
            }
            Row who = Whom.find(session, ref);
            LastLook look = LastLook.of(crm, session, who.id());
            List<Card> cards = new Profile(session, linked ? Circle.linked(session, who) : Circle.alone(session, who))
                    .cards(blocks);
            if (printer.format() == Format.TABLE) {
                List<Card> told = cards.stream().filter(Profile::says).toList();
                for (Card card : told) {
                    if (card != told.get(0)) {
                        printer.print("");
                    }
                    printer.print(Profile.forPeople(card));
                }
            } else {
                printer.print(Profile.one(cards));
            }
            look.note();
        });
    }

    private static String schema() {
        try (InputStream in = ProfileCommand.class.getResourceAsStream("/crm/profile/schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
