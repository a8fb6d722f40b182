package crm.measure;

import java.util.Iterator;
import java.util.List;

/** The ladders that every business has. */
public final class LadderNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return List.of("ladder", "relationship", "lifecycle", "loyalty").iterator();
    }
}
