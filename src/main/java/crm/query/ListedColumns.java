package crm.query;

import crm.model.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns that lists show when none are asked for: those a business has chosen for a noun, else those that suit
 * whom it sells to, else those the noun lists by itself.
 */
public final class ListedColumns {
    private static final Map<String, Map<String, String>> OF_MODELS = Map.of(
            "b2b",
                    Map.of(
                            "contact", "id,name,job_title,company,email,phone,owner",
                            "company", "id,name,domain,industry,employees,city,country,owner",
                            "order", "id,number,company,customer,date,amount,status"),
            "b2c",
                    Map.of(
                            "contact", "id,name,email,phone,street,postcode,city,country",
                            "order", "id,number,customer,date,amount,place,status"));

    private final Map<String, String> chosen;
    private final Map<String, String> ofModel;

    private ListedColumns(Map<String, String> chosen, Map<String, String> ofModel) {
        this.chosen = chosen;
        this.ofModel = ofModel;
    }

    /**
     * What a business has set.
     *
     * @param columns {@code contact: name, city; deal: name, amount}
     * @param model {@code b2b}, {@code b2c} or anything else for neither
     */
    public static ListedColumns of(Optional<String> columns, Optional<String> model) {
        return new ListedColumns(
                columns.map(ListedColumns::parse).orElse(Map.of()), OF_MODELS.getOrDefault(model.orElse(""), Map.of()));
    }

    /** The columns by the nouns they are for; an illegal argument when the text is none. */
    public static Map<String, String> parse(String text) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            int colon = part.indexOf(':');
            if (!part.isBlank()) {
                if (colon < 0) {
                    throw new IllegalArgumentException(part);
                }
                columns.put(
                        part.substring(0, colon).strip(),
                        part.substring(colon + 1).strip());
            }
        }
        return columns;
    }

    /** The text that means them. */
    public static String text(Map<String, String> columns) {
        return String.join(
                "; ",
                columns.entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .toList());
    }

    /** Those of a noun; a field that is not there any more is left out. */
    public List<ColumnRef> of(Names names) {
        RecordType type = names.type();
        String columns = chosen.getOrDefault(type.name(), ofModel.getOrDefault(type.name(), ""));
        if (columns.equals("all")) {
            return Columns.all(names);
        }
        List<ColumnRef> there = new ArrayList<>();
        for (String column : columns.split(",", -1)) {
            if (names.find(column.strip()).isPresent()) {
                there.addAll(Columns.parse(names, column.strip()));
            }
        }
        return there.isEmpty() ? Columns.listed(names) : there;
    }
}
