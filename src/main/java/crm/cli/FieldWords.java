package crm.cli;

import crm.model.Field;
import crm.query.Names;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of fields that may be completed, those behind a link as soon as its dot is typed. */
final class FieldWords {
    private FieldWords() {}

    /** The fields by the names that may stand where {@code typed} is; a link that is typed whole may lead on by a dot. */
    static Map<String, Field<?>> of(Names names, String typed) {
        Map<String, Field<?>> all = new LinkedHashMap<>();
        int dot = typed.indexOf('.');
        if (dot >= 0) {
            String link = typed.substring(0, dot);
            names.behind(link)
                    .ifPresent(behind -> behind.fields().forEach(field -> all.put(link + "." + field.name(), field)));
            return all;
        }
        for (Field<?> field : names.fields()) {
            all.put(field.name(), field);
            if (field.name().equals(typed) && names.behind(typed).isPresent()) {
                all.put(field.name() + ".", field);
            }
        }
        return all;
    }

    /** The field of that name. */
    static Optional<Field<?>> named(Names names, String typed) {
        String plain = typed.toLowerCase(Locale.ROOT).replace('-', '_');
        return Optional.ofNullable(of(names, plain).get(plain.equals("tag") ? "tags" : plain));
    }
}
