package crm.exchange;

import java.util.Iterator;

/** The shapes of files that are built in. */
final class ShapeNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Shapes.ALL.stream().map(Shape::name).distinct().iterator();
    }
}
