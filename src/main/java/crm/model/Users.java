package crm.model;

import static crm.model.Field.choice;
import static crm.model.Field.count;
import static crm.model.Field.email;
import static crm.model.Field.phone;
import static crm.model.Field.text;

import crm.value.CrmException;
import crm.value.Text;
import java.time.LocalDate;
import java.util.List;

/** The people who work in the business: who owns leads, deals, tasks and all else that has an owner. */
public final class Users {
    public static final Field<String> NAME = text("name")
            .required()
            .unique()
            .searchable()
            .listed()
            .about("The name that owner fields, --for and CRM_USER take.");
    public static final Field<String> FULL_NAME =
            text("full_name").searchable().listed().about("The person's full name.");
    public static final Field<String> EMAIL = email("email")
            .multi()
            .indexed()
            .searchable()
            .listed()
            .about("E-mail address; owners in imported files are known by it too.");
    public static final Field<String> PHONE = phone("phone").multi().indexed().about("Phone number.");
    public static final Field<String> ROLE =
            text("role").searchable().listed().about("What the person does: sales, service, marketing.");
    public static final Field<String> TEAM =
            text("team").searchable().listed().about("The team the person belongs to.");
    public static final Field<String> TERRITORY = text("territory")
            .filtersContacts()
            .listed()
            .about("Whose leads are the person's, as a filter over contacts: country = Ghana.");
    public static final Field<String> STATUS = choice("status", "active", "away", "left")
            .initially("active")
            .required()
            .listed()
            .about("Only active ones get leads by crm lead route.");
    public static final Field<Long> TURN =
            count("turn").setByVerb().about("Rises with every lead that crm lead route gives: the lowest is next.");
    public static final Field<LocalDate> SINCE = Common.since();
    public static final Field<List<String>> TAGS = Common.tagList();
    public static final Field<String> REF = Common.ref();
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("user", "users")
            .about("one who works in the business, and may own records")
            .of(NAME, FULL_NAME, EMAIL, PHONE, ROLE, TEAM, TERRITORY, STATUS, TURN, SINCE, TAGS, REF, NOTES)
            .titled(NAME)
            .flag("active", "status = active")
            .completing(Users::named);

    private Users() {}

    private static Row named(Row user) {
        String name = user.get(NAME).orElse("");
        int most = FieldType.USER.maxLength();
        if (name.length() > most) {
            throw CrmException.invalid("name: " + name.length() + " characters, at most " + most);
        }
        if (Text.fold(name).equals("me")) {
            throw CrmException.invalid("no user can be called me: that is who runs the command");
        }
        return user;
    }
}
