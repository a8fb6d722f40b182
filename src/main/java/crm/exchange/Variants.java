package crm.exchange;

import crm.model.Products;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Variants of products, as shops write them: only the first row of a product has its title, further ones say what differs, and
 * some only bring another picture. Each variant is a product under the title and what it is: {@code T-Shirt - S / Red}.
 */
final class Variants {
    private static final String HANDLE = "handle";
    private static final String OPTION = "option";
    private static final String PLAIN = "Default Title";
    private static final List<String> SHARED = List.of(Products.CATEGORY.name(), Products.TAGS.name());

    private Object handle = "";
    private Map<String, Object> first = Map.of();

    /**
     * Names the product of a row.
     *
     * @return false for a row that says nothing about a product
     */
    boolean settle(Draft draft) {
        if (draft.type().equals(Products.TYPE)) {
            return named(draft);
        }
        Optional.ofNullable(draft.links().get("product")).ifPresent(this::named);
        return true;
    }

    private boolean named(Draft product) {
        Map<String, Object> values = product.values();
        Object of = values.remove(HANDLE);
        Object option = values.remove(OPTION);
        if (of != null && of.equals(handle) && !values.containsKey(Products.NAME.name())) {
            boolean says = values.containsKey(Products.CODE.name()) || values.containsKey(Products.PRICE.name());
            if (!says && option == null) {
                return false;
            }
            values.put(Products.NAME.name(), first.get(Products.NAME.name()));
            SHARED.stream().filter(first::containsKey).forEach(field -> values.putIfAbsent(field, first.get(field)));
        } else if (of != null && values.containsKey(Products.NAME.name())) {
            handle = of;
            first = Map.copyOf(values);
        }
        if (option != null && !option.equals(PLAIN) && values.containsKey(Products.NAME.name())) {
            values.merge(Products.NAME.name(), option, (title, what) -> title + " - " + what);
        }
        if (of != null || option != null) {
            Finishing.of(product);
        }
        return true;
    }
}
