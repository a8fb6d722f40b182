package crm.model;

import static crm.model.Field.text;

/** Settings of the business. */
public final class Settings {
    public static final Field<String> NAME =
            text("name").required().unique().listed().about("Its name.");
    public static final Field<String> CONTENT =
            text("content").required().listed().about("Its value.");

    public static final RecordType TYPE = RecordType.named("setting", "settings")
            .about("a setting of the business")
            .of(NAME, CONTENT)
            .titled(NAME)
            .part();

    private Settings() {}
}
