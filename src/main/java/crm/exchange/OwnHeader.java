package crm.exchange;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.Members;
import crm.model.Nouns;
import crm.model.Orders;
import crm.model.RecordType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells the headers that an export writes from all others: every column is one of its names in just that spelling, and no
 * field is missing. Nobody else writes twenty names so by accident.
 */
final class OwnHeader implements Predicate<List<String>> {
    private static final Pattern FURTHER =
            Pattern.compile("[a-z_]+ \\d+( label)?|address \\d+ (street|city|region|postcode|country)|line \\w+");

    private final Nouns nouns;

    OwnHeader(Nouns nouns) {
        this.nouns = nouns;
    }

    @Override
    public boolean test(List<String> header) {
        Set<String> names = new HashSet<>(header);
        return isOf(Members.TYPE, names) || nouns.visible().stream().anyMatch(type -> isOf(type, names));
    }

    private static boolean isOf(RecordType type, Set<String> names) {
        Set<String> fields = new HashSet<>();
        Set<String> more = new HashSet<>();
        for (Field<?> field : type.stored()) {
            if (!field.name().equals(Orders.SAME.name()) && !field.isOwn()) {
                fields.add(field.equals(Members.OWNER) ? "campaign" : field.name());
            }
            more.add(field.type() == FieldType.LINK ? field.name() + "_domain" : field.name());
        }
        return names.containsAll(fields)
                && names.stream()
                        .allMatch(name -> fields.contains(name)
                                || more.contains(name)
                                || FURTHER.matcher(name).matches());
    }
}
