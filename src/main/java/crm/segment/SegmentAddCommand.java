package crm.segment;

import crm.cli.AddCommand;
import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.FieldInput;
import crm.cli.RecordCards;
import crm.cli.Refs;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Contacts;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.Segments;
import crm.query.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segment add}: names a filter over contacts, or freezes whom it describes today. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm segment add best 'r >= 4 and f >= 4 and m >= 4'",
            "  crm segment add fair2026 --frozen 'source = Fair' --description 'Met at the fair.'",
            "  crm report at-risk -n 100 -f ids | crm segment add keep -"
        })
final class SegmentAddCommand implements Runnable, CommandEntry.Configurable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<name>", description = "Its name, one word.")
    private String name;

    @Parameters(
            index = "1..*",
            paramLabel = "<filter>",
            description =
                    "Who is in it; a segment may speak of another: segment = best. - freezes the contacts whose ids"
                            + " stdin has, one a line.")
    private List<String> filter = new ArrayList<>();

    @Option(names = "--frozen", description = "Keep the list of those the filter describes now.")
    private boolean frozen;

    @Mixin
    private FieldInput input;

    @Mixin
    private WriteOptions write;

    SegmentAddCommand(Crm crm) {
        this.crm = crm;
        this.input = new FieldInput(crm.declared().type(Segments.TYPE));
    }

    @Override
    public void configure(CommandSpec spec) {
        input.addTo(spec);
    }

    @Override
    public void run() {
        SegmentFilter.checkName(name);
        input.otherwise(Segments.NAME, name);
        Optional<List<String>> listed =
                filter.equals(List.of("-")) ? Optional.of(Refs.of(crm, filter)) : Optional.empty();
        crm.write(
                write,
                session -> new RecordCards(session)
                        .brief(listed.map(ids -> list(session, ids)).orElseGet(() -> add(session))),
                (printer, card) -> AddCommand.answer(printer, card, write));
    }

    private Row list(Session session, List<String> refs) {
        Row draft = input.draft(session).with(Segments.FROZEN, true);
        Row described = draft.get(Segments.DESCRIPTION).isPresent()
                ? draft
                : draft.with(
                        Segments.DESCRIPTION,
                        "listed on " + session.reading().dates().today());
        List<Long> contacts =
                refs.stream().map(ref -> session.find(Contacts.TYPE, ref).id()).toList();
        Row stored = session.store().insert(described);
        new Enrolment(session).enrol(stored, contacts);
        return input.applyFurther(session, stored);
    }

    private Row add(Session session) {
        SegmentFilter filters = new SegmentFilter(session);
        Condition condition = filters.condition(filter);
        String text = SegmentFilter.text(filter, condition);
        Row draft = input.draft(session).with(Segments.FROZEN, frozen);
        if (frozen) {
            return frozen(session, draft, condition, text);
        }
        Row stored = session.store().insert(draft.with(Segments.FILTER, text));
        RecordType contacts = session.nouns().called("contact").orElseThrow();
        crm.talk().note("segment " + name + ": " + contacts.counted(filters.count(condition)));
        return input.applyFurther(session, stored);
    }

    private Row frozen(Session session, Row draft, Condition condition, String text) {
        Row described = draft.get(Segments.DESCRIPTION).isPresent()
                ? draft
                : draft.with(
                        Segments.DESCRIPTION,
                        "frozen on " + session.reading().dates().today() + ": " + shortened(text));
        Row stored = session.store().insert(described);
        new Enrolment(session).enrol(stored, condition);
        return input.applyFurther(session, stored);
    }

    private static String shortened(String text) {
        return text.length() > 500 ? text.substring(0, 500) + "..." : text;
    }
}
