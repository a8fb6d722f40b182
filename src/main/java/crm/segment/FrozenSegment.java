package crm.segment;

import crm.cli.Session;
import crm.model.Row;
import crm.model.Segments;
import java.util.List;
import java.util.Map;

/** Keeps a list of contacts as a segment of its own. */
final class FrozenSegment {
    private final Session session;

    FrozenSegment(Session session) {
        this.session = session;
    }

    /** Stores the list; conflict (exit 5) when there is a segment of that name. */
    Row keep(String name, String description, List<Long> contacts) {
        SegmentFilter.checkName(name);
        Row draft = new Row(
                session.nouns().type(Segments.TYPE),
                0,
                0,
                Map.of(
                        Segments.NAME.name(),
                        name,
                        Segments.FROZEN.name(),
                        true,
                        Segments.DESCRIPTION.name(),
                        description));
        Row stored = session.store().insert(draft);
        new Enrolment(session).enrol(stored, contacts);
        return stored;
    }
}
