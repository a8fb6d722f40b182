package crm.segment;

import crm.cli.Session;
import crm.model.Contacts;
import crm.model.Row;
import crm.model.Segments;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which traits of contacts are looked at. */
final class TraitOptions {
    @Option(
            names = "--without",
            split = ",",
            paramLabel = "<field>",
            description = "Leave these fields out, such as those that the segment's own filter speaks of.")
    private List<String> without = new ArrayList<>();

    Traits read(Session session) {
        return new Traits(session, Set.copyOf(without));
    }

    /** Refuses (exit 2) fewer than none. */
    static void requireSome(int most) {
        if (most < 0) {
            throw CrmException.usage("-n " + most + " is less than nothing");
        }
    }

    /** The contacts in a segment. */
    static Set<Long> members(Session session, String segment) {
        Row row = session.find(Segments.TYPE, segment);
        Set<Long> members = new HashSet<>();
        session.each(
                Contacts.TYPE, List.of(SegmentFilter.membership(row)), "id", cells -> members.add((Long) cells.get(0)));
        return members;
    }

    /** The other way round. */
    static boolean[] not(boolean[] some) {
        boolean[] others = new boolean[some.length];
        for (int i = 0; i < some.length; i++) {
            others[i] = !some[i];
        }
        return others;
    }
}
