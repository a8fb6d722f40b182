package crm.model;

import static crm.model.Field.flag;
import static crm.model.Field.longText;
import static crm.model.Field.text;

import java.util.List;

/** Named sets of contacts: saved filters or frozen lists. */
public final class Segments {
    public static final Field<String> NAME =
            text("name").required().unique().searchable().listed().about("Its name, one word.");
    public static final Field<String> FILTER =
            longText("filter").setByVerb().listed().about("Who is in it, as a filter over contacts.");
    public static final Field<Boolean> FROZEN =
            flag("frozen").setByVerb().listed().about("Whether it is a fixed list.");
    public static final Field<String> DESCRIPTION =
            text("description").searchable().listed().about("What it is for.");
    public static final Field<String> OWNER = Common.owner();
    public static final Field<List<String>> TAGS = Common.tagList();
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("segment", "segments")
            .about("a named set of contacts: a saved filter, or a frozen list")
            .of(NAME, FILTER, FROZEN, DESCRIPTION, OWNER, TAGS, NOTES)
            .titled(NAME);

    private Segments() {}
}
