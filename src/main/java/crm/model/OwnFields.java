package crm.model;

import static crm.model.Field.longText;
import static crm.model.Field.text;

/** Fields that users added to the nouns. */
public final class OwnFields {
    public static final Field<String> NAME = text("name").required().listed().about("Name of the field.");
    public static final Field<String> NOUN = text("noun").required().listed().about("The noun that has it.");
    public static final Field<String> KIND = text("kind").required().listed().about("Its type.");
    public static final Field<String> WORDS =
            longText("words").listed().about("The words of a choice, with commas between.");
    public static final Field<String> DESCRIPTION = text("description").listed().about("What it is for.");

    /** The kind of a ladder: a measure of contacts and companies, whose rungs stand in {@link #WORDS}. */
    public static final String LADDER = "LADDER";

    public static final RecordType TYPE = RecordType.named("field", "own_fields")
            .about("a field that a user added to a noun")
            .of(NAME, NOUN, KIND, WORDS, DESCRIPTION)
            .titled(NAME)
            .part();

    private OwnFields() {}
}
