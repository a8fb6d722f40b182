package crm.cli;

import crm.model.Nouns;
import crm.model.RecordType;
import java.util.Iterator;

/** The kinds of record as commands over any of them are told: the plurals of the nouns. */
public final class KindWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Nouns.VISIBLE.stream().map(RecordType::plural).iterator();
    }
}
