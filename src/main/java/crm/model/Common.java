package crm.model;

import static crm.model.Field.country;
import static crm.model.Field.date;
import static crm.model.Field.longText;
import static crm.model.Field.tags;
import static crm.model.Field.text;
import static crm.model.Field.user;

import java.time.LocalDate;
import java.util.List;

/** Fields that many kinds of record share, so that they mean the same everywhere. */
final class Common {
    private Common() {}

    static Field<String> owner() {
        return user("owner").about("Who looks after it; 'me' is you.");
    }

    static Field<String> source() {
        return text("source").about("Where it came from: a fair, a web form, a list.");
    }

    static Field<List<String>> tagList() {
        return tags("tags").about("Words of your own; --tag adds one, --untag takes one away.");
    }

    static Field<String> notes() {
        return longText("notes").personal().searchable().about("Anything worth knowing, any length.");
    }

    static Field<String> ref() {
        return text("ref").multi().indexed().about("Its id in another system, as system:id or id alone.");
    }

    static Field<LocalDate> since() {
        return date("since").initially("today").about("The day it came to be known.");
    }

    static Field<String> street() {
        return text("street").personal().about("Street and number.");
    }

    static Field<String> city() {
        return text("city").about("Town.");
    }

    static Field<String> region() {
        return text("region").about("State, province or canton.");
    }

    static Field<String> postcode() {
        return text("postcode").about("Postal code, kept as text.");
    }

    static Field<String> land() {
        return country("country").about("Country, by name or ISO code.");
    }
}
