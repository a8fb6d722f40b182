package crm.segment;

import crm.cli.Crm;
import crm.cli.RecordCards;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Contacts;
import crm.model.Row;
import crm.model.Segments;
import crm.query.Condition;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code segment filter}: gives a segment another filter. */
@Command(footer = {"", "Example:", "  crm segment filter best 'r = 5 and m >= 4'"})
final class SegmentFilterCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<segment>", description = "Segment: name or id.")
    private String segment;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "<filter>", description = "Who is in it from now on.")
    private List<String> filter = new ArrayList<>();

    @Mixin
    private WriteOptions write;

    SegmentFilterCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(write, session -> new RecordCards(session).brief(change(session)), (printer, card) -> {
            if (write.output().isNamed()) {
                printer.print(card);
            }
        });
    }

    private Row change(Session session) {
        Row row = session.find(Segments.TYPE, segment);
        if (row.get(Segments.FILTER).isEmpty()) {
            throw CrmException.conflict("segment " + row.label() + " is a fixed list: it has no filter")
                    .hint("crm segment add NAME FILTER makes another one");
        }
        SegmentFilter filters = new SegmentFilter(session);
        Condition condition = filters.condition(filter);
        Row changed = session.store().update(row.with(Segments.FILTER, SegmentFilter.text(filter, condition)));
        // counted through the segment itself, so that one that comes back to itself is refused
        Condition members = session.filter(Contacts.TYPE, List.of(SegmentFilter.membership(changed)));
        crm.talk().note("segment " + row.label() + ": " + Contacts.TYPE.counted(filters.count(members)));
        return changed;
    }
}
