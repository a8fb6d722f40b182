package crm.model;

import static crm.model.Field.longText;
import static crm.model.Field.text;

/** Where the columns of a user's own files go, saved under a name. */
public final class SavedMappings {
    public static final Field<String> NAME =
            text("name").required().unique().listed().about("Name of the shape.");
    public static final Field<String> NOUN =
            text("noun").required().listed().about("The kind of record in such files.");
    public static final Field<String> DECLARATION =
            longText("declaration").required().listed().about("Its columns and where they go.");

    public static final RecordType TYPE = RecordType.named("saved_mapping", "saved_mappings")
            .about("where the columns of a user's own files go")
            .of(NAME, NOUN, DECLARATION)
            .titled(NAME)
            .part();

    private SavedMappings() {}
}
