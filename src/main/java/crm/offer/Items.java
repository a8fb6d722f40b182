package crm.offer;

import crm.cli.Session;
import crm.model.Products;
import crm.store.measures.OrderFacts;
import crm.value.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that was ever sold, numbered from 0: the products, then what order lines only name. */
final class Items {
    private final List<Item> items = new ArrayList<>();
    private final Map<Long, Integer> products = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();

    /** The products. */
    Items(Session session) {
        session.each(Products.TYPE, List.of(), "id,name,category,price,cost,active", cells -> {
            products.put((Long) cells.get(0), items.size());
            names.put(Text.fold((String) cells.get(1)), items.size());
            items.add(new Item(
                    Optional.of((Long) cells.get(0)),
                    (String) cells.get(1),
                    Optional.ofNullable((String) cells.get(2)),
                    Optional.ofNullable((BigDecimal) cells.get(3)),
                    Optional.ofNullable((BigDecimal) cells.get(4)),
                    !Boolean.FALSE.equals(cells.get(5))));
        });
    }

    /** What a line sold: its product, else what has its text for a name; none for a line that says nothing. */
    Optional<Integer> number(OrderFacts.Line line) {
        Integer known = products.get(line.product());
        return known != null
                ? Optional.of(known)
                : line.text()
                        .map(text -> names.computeIfAbsent(Text.fold(text), any -> {
                            items.add(Item.named(text));
                            return items.size() - 1;
                        }));
    }

    Item get(int number) {
        return items.get(number);
    }

    int size() {
        return items.size();
    }
}
