package crm.model;

import static crm.model.Field.longText;
import static crm.model.Field.text;

/** Lists that users saved as reports. */
public final class SavedReports {
    public static final Field<String> NAME =
            text("name").required().unique().listed().about("Name of the report.");
    public static final Field<String> NOUN = text("noun").required().listed().about("The noun it lists.");
    public static final Field<String> ARGUMENTS =
            longText("arguments").required().listed().about("The arguments of the list, one a line.");

    public static final RecordType TYPE = RecordType.named("saved_report", "saved_reports")
            .about("a list saved as a report")
            .of(NAME, NOUN, ARGUMENTS)
            .titled(NAME)
            .part();

    private SavedReports() {}
}
