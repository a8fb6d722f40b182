package crm.exchange.mart;

import java.util.Iterator;

/** The marts that are built in. */
final class MartNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Marts.builtIn().stream().map(Mart::name).iterator();
    }
}
