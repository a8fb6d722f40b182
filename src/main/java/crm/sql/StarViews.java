package crm.sql;

import crm.model.Contacts;
import crm.model.Field;
import crm.model.Measures;
import crm.model.Members;
import crm.model.Nouns;
import java.util.ArrayList;
import java.util.List;

/**
 * The views of a database, made of its declarations: one of each noun, and the two in the middle of the star, customers
 * and sales.
 */
final class StarViews {
    private static final String SOLD_TO =
            " LEFT JOIN contacts c ON c.id = o.customer LEFT JOIN companies k ON k.id = o.company"
                    + " LEFT JOIN campaigns g ON g.id = o.campaign";

    private StarViews() {}

    /** All of them, with the own fields and measures of that database. */
    static List<View> of(Nouns nouns) {
        List<View> views = new ArrayList<>(List.of(customers(nouns), sales()));
        nouns.visible().forEach(type -> views.add(NounView.of(nouns, type)));
        views.add(NounView.of(nouns, Members.TYPE));
        return views;
    }

    private static View customers(Nouns nouns) {
        Sheet sheet = new Sheet();
        sheet.add("id", "BIGINT", "", "The contact or company.", "t.id", "t.id");
        sheet.add("kind", "VARCHAR(20)", "", "contact or company.", "'contact'", "'company'");
        sheet.same("name", "VARCHAR(1000)", "Name.", "t.name");
        sheet.same("name_folded", "VARCHAR(1000)", "The name without case and accents.", "t.name_key");
        sheet.add("company", "BIGINT", "companies", "The company the contact is of.", "t.company", "t.parent");
        sheet.same("company_name", "VARCHAR(1000)", "Its name; of a company its parent's.", "k.name");
        sheet.same("email", "VARCHAR(320)", "E-mail address.", "t.email");
        sheet.same("phone", "VARCHAR(60)", "Phone number.", "t.phone");
        sheet.same("city", "VARCHAR(1000)", "City.", "t.city");
        sheet.same("region", "VARCHAR(1000)", "Region or state.", "t.region");
        sheet.same("postcode", "VARCHAR(1000)", "Postal code.", "t.postcode");
        sheet.same("country", "VARCHAR(2)", "Country, by its ISO 3166 code.", "t.country");
        sheet.same("country_name", "VARCHAR(100)", "Its name.", "country_name(t.country)");
        sheet.same("source", "VARCHAR(1000)", "Where the record is from.", "t.source");
        sheet.add("owner", "VARCHAR(100)", "", "Who looks after it.", "t.owner", "t.owner");
        sheet.same("tags", "VARCHAR(4000)", "Tags, kept as |a|b|.", "t.tags");
        sheet.same("since", "DATE", "Known since.", "t.since");
        nouns.type(Contacts.TYPE).fields().stream()
                .filter(Field::isMeasure)
                .forEach(field ->
                        sheet.same(field.column(), field.type().sqlType(), field.about(), "m." + field.column()));
        String measured = " JOIN " + Measures.TABLE + " m ON m.owner = t.id LEFT JOIN companies k ON k.id = ";
        return sheet.view(
                "v_customer",
                "A contact or company with an order, and its measures; those of a company include its contacts': add up one kind.",
                List.of(
                        "contacts t" + measured + "t.company WHERE m.orders > 0",
                        "companies t" + measured + "t.parent WHERE m.orders > 0"));
    }

    private static View sales() {
        Sheet sheet = new Sheet();
        sheet.same("order_id", "BIGINT", "The order.", "o.id");
        sheet.same("number", "VARCHAR(1000)", "Its number.", "o.number");
        sheet.same("date", "DATE", "The day of the order.", "o.date");
        sheet.same("sold_year", "INTEGER", "Its year.", "YEAR(o.date)");
        sheet.same("sold_quarter", "INTEGER", "Its quarter, 1 to 4.", "(MONTH(o.date) + 2) / 3");
        sheet.same("sold_month", "VARCHAR(7)", "Its month, as 2026-01.", "SUBSTR(CAST(o.date AS CHAR(10)), 1, 7)");
        sheet.same("status", "VARCHAR(60)", "How far it is; cancelled ones are here too.", "o.status");
        sheet.same("place", "VARCHAR(1000)", "Where it was bought.", "o.place");
        sheet.same("customer", "BIGINT", "The contact who bought.", "o.customer");
        sheet.same(
                "customer_name",
                "VARCHAR(1000)",
                "The contact's name, else the company's.",
                "COALESCE(c.name, k.name)");
        sheet.same(
                "company",
                "BIGINT",
                "The company that bought, or that of the contact.",
                "COALESCE(o.company, c.company)");
        sheet.same("city", "VARCHAR(1000)", "Where the customer is.", "COALESCE(c.city, k.city)");
        sheet.same("country", "VARCHAR(2)", "In which country.", "COALESCE(c.country, k.country)");
        sheet.same("country_name", "VARCHAR(100)", "Its name.", "country_name(COALESCE(c.country, k.country))");
        sheet.same("campaign", "BIGINT", "The campaign that brought it.", "o.campaign");
        sheet.same("campaign_name", "VARCHAR(1000)", "Its name.", "g.name");
        String none = "CAST(NULL AS BIGINT)";
        String noText = "CAST(NULL AS VARCHAR(1000))";
        String noNumber = "CAST(NULL AS DECIMAL(19,4))";
        sheet.three("product", "BIGINT", "The product of the line, where it is known.", "l.product", none, none);
        sheet.three("product_name", "VARCHAR(1000)", "What it is called.", "COALESCE(p.name, l.text)", noText, noText);
        sheet.three("category", "VARCHAR(1000)", "Its category.", "p.category", noText, noText);
        sheet.three("quantity", "DECIMAL(19,4)", "How many.", "l.quantity", noNumber, noNumber);
        sheet.three("amount", "DECIMAL(19,4)", "What was paid for it.", "l.amount", "o.amount", "o.amount - r.amount");
        sheet.three(
                "cost",
                "DECIMAL(31,8)",
                "What it cost the business, where that is known.",
                "l.cost * l.quantity",
                "o.cost",
                "o.cost - r.cost");
        sheet.three(
                "discount",
                "DECIMAL(19,4)",
                "What was taken off.",
                "l.discount",
                "o.discount",
                "o.discount - r.discount");
        String rest =
                " JOIN (SELECT owner, SUM(COALESCE(amount, 0)) AS amount, SUM(COALESCE(cost * quantity, 0)) AS cost,"
                        + " SUM(COALESCE(discount, 0)) AS discount FROM order_lines GROUP BY owner) r ON r.owner = o.id";
        return sheet.view(
                "v_sales",
                "A line of an order; an order without lines; what an order has beyond its lines. The amounts add up.",
                List.of(
                        "orders o JOIN order_lines l ON l.owner = o.id LEFT JOIN products p ON p.id = l.product"
                                + SOLD_TO,
                        "orders o" + SOLD_TO + " WHERE NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.owner = o.id)",
                        "orders o" + rest + SOLD_TO + " WHERE o.amount <> r.amount"));
    }

    /** Columns and their expressions in each part of a union. */
    private static final class Sheet {
        private final List<View.Column> columns = new ArrayList<>();
        private final List<List<String>> expressions = new ArrayList<>();

        void same(String name, String type, String about, String expression) {
            three(name, type, about, expression, expression, expression);
        }

        void add(String name, String type, String pointsTo, String about, String first, String second) {
            columns.add(new View.Column(name, type, pointsTo, about));
            expressions.add(List.of(first, second));
        }

        void three(String name, String type, String about, String first, String second, String third) {
            columns.add(new View.Column(name, type, "", about));
            expressions.add(List.of(first, second, third));
        }

        View view(String name, String about, List<String> froms) {
            List<View.Part> parts = new ArrayList<>();
            for (int i = 0; i < froms.size(); i++) {
                int part = i;
                parts.add(new View.Part(
                        expressions.stream().map(each -> each.get(part)).toList(), froms.get(i)));
            }
            return new View(name, about, columns, parts);
        }
    }
}
