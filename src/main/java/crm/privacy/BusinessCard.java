package crm.privacy;

import crm.model.Contacts;
import crm.model.Field;
import crm.model.FurtherValues;
import crm.model.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A contact as a vCard 4.0 (RFC 6350). */
final class BusinessCard {
    private static final int LONGEST_LINE = 75;

    private final StringBuilder lines = new StringBuilder();

    private BusinessCard() {}

    /** The card of a contact with its further values and the name of its company. */
    static String of(Row contact, List<Row> further, Optional<String> company) {
        BusinessCard card = new BusinessCard();
        card.line("BEGIN", "VCARD");
        card.line("VERSION", "4.0");
        card.line("FN", escaped(contact.label()));
        card.line("N", card.parts(contact, Contacts.FAMILY, Contacts.GIVEN, null, Contacts.PREFIX, Contacts.SUFFIX));
        card.text(contact, Contacts.EMAIL, "EMAIL");
        card.text(contact, Contacts.PHONE, "TEL");
        card.text(contact, Contacts.WEBSITE, "URL");
        card.text(contact, Contacts.JOB_TITLE, "TITLE");
        card.text(contact, Contacts.LANGUAGE, "LANG");
        company.ifPresent(name -> card.line("ORG", escaped(name)));
        card.line(
                "ADR",
                ";;"
                        + card.parts(
                                contact,
                                Contacts.STREET,
                                Contacts.CITY,
                                Contacts.REGION,
                                Contacts.POSTCODE,
                                Contacts.COUNTRY));
        contact.get(Contacts.BIRTHDAY)
                .ifPresent(day -> card.line("BDAY", day.toString().replace("-", "")));
        contact.get(Contacts.TAGS)
                .ifPresent(tags -> card.line(
                        "CATEGORIES",
                        String.join(
                                ",", tags.stream().map(BusinessCard::escaped).toList())));
        card.text(contact, Contacts.NOTES, "NOTE");
        further.forEach(card::further);
        card.line("END", "VCARD");
        return card.lines.toString();
    }

    private void further(Row value) {
        String name =
                switch (value.get(FurtherValues.KIND).orElse("")) {
                    case "email" -> "EMAIL";
                    case "phone" -> "TEL";
                    case "handle" -> "X-SOCIALPROFILE";
                    default -> "";
                };
        if (!name.isEmpty()) {
            text(value, FurtherValues.CONTENT, name);
        }
    }

    private void text(Row row, Field<String> field, String name) {
        row.get(field).ifPresent(value -> line(name, escaped(value)));
    }

    @SafeVarargs
    private String parts(Row row, Field<String>... fields) {
        StringBuilder joined = new StringBuilder();
        for (Field<String> field : fields) {
            joined.append(joined.isEmpty() && field == fields[0] ? "" : ";");
            joined.append(field == null ? "" : escaped(row.get(field).orElse("")));
        }
        return joined.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** One content line, folded at 75 bytes between characters. */
    private void line(String name, String value) {
        int bytes = 0;
        for (int character : (name + ":" + value).codePoints().toArray()) {
            String text = Character.toString(character);
            int length = text.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LONGEST_LINE) {
                lines.append("\r\n ");
                bytes = 1;
            }
            lines.append(text);
            bytes += length;
        }
        lines.append("\r\n");
    }
}
