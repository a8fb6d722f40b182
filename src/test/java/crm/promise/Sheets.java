package crm.promise;

import java.util.ArrayList;
import java.util.List;

/** Small files as other programs write them, each with the command that imports it. */
final class Sheets {
    static final List<String> PEOPLE = List.of(
            "Ann Perera", "Bo Silva", "Chandra Rao", "Zoë Müller", "ann perera", "Dr. Eve O'Neill", "Femi, Adé", "李 雷");
    static final List<String> MAILS =
            List.of("ann@example.com", "bo@example.com", "eve@example.org", "zoe@example.net", "lee@example.com");
    static final List<String> PHONES = List.of("416-555-0123", "212 555 0199", "+41 44 668 18 00", "0044 20 7946 0958");
    static final List<String> CITIES = List.of("Galle", "Kandy", "Zürich", "New York", "Accra");
    static final List<String> FIRMS = List.of("Acme Ltd", "Beta AG", "Gamma", "acme");
    static final List<String> TAGS = List.of("vip", "trade", "fair 2026", "x");
    static final List<String> WORDS = List.of("Tea", "ten chairs", "=1+1", "it's \"so\"", "späť", "a\tb");
    static final List<String> NUMBERS = List.of("INV-1", "INV-2", "INV-3");
    static final List<String> DAYS = List.of("2026-01-05", "2025-12-31", "2026-02-28", "2024-02-29");

    private final Business business;
    private final Chance chance;
    private final long seed;

    Sheets(Business business, Chance chance, long seed) {
        this.business = business;
        this.chance = chance;
        this.seed = seed;
    }

    List<String> people() {
        List<String> columns = chance.some(List.of(
                "Name",
                "E-mail",
                "Phone",
                "City",
                "Country",
                "Company",
                "Tags",
                "Notes",
                "Phone 2",
                "E-mail 2",
                "diet",
                "Birthday"));
        List<String> options = new ArrayList<>();
        chance.maybe(options, "--tag", chance.pick(TAGS));
        chance.maybe(options, "--source", chance.pick(WORDS));
        chance.maybe(options, "--campaign", chance.pick(List.of("Spring", "Expo")));
        chance.maybe(options, "--blank", "erases");
        if (chance.below(4) == 0) {
            options.add("--keep-unknown");
        }
        columns.add(0, chance.pick(List.of("Name", "E-mail")));
        return imported("contacts", columns, options);
    }

    List<String> firms() {
        return imported(
                "companies",
                plus("Name", chance.some(List.of("Domain", "City", "Phone", "Industry", "Employees", "Parent"))),
                List.of());
    }

    List<String> sales() {
        return imported(
                "orders",
                plus(
                        "Amount",
                        plus(
                                "Date",
                                plus(
                                        "Customer Email",
                                        chance.some(List.of("Order Number", "Product", "Status", "Quantity"))))),
                List.of("--map", "customer=Customer Email"));
    }

    List<String> leads() {
        List<String> options = new ArrayList<>();
        chance.maybe(options, "--campaign", chance.pick(List.of("Spring", "Expo")));
        return imported(
                "leads",
                plus("Name", plus("E-mail", chance.some(List.of("Status", "Source", "Company", "Phone")))),
                options);
    }

    List<String> deals() {
        return imported(
                "deals", plus("Name", plus("Stage", chance.some(List.of("Amount", "Contact", "Company")))), List.of());
    }

    List<String> bills() {
        return imported(
                "invoices",
                plus(
                        "Invoice Number",
                        plus(
                                "Amount",
                                plus(
                                        "Date",
                                        chance.some(
                                                List.of("Contact", "Company", "Balance", "Status", "Order Number"))))),
                List.of());
    }

    List<String> money() {
        return imported(
                "payments",
                plus("Payment Date", plus("Amount", plus("Invoice Number", chance.some(List.of("Contact", "Method"))))),
                List.of());
    }

    List<String> tickets() {
        return imported(
                "tickets",
                plus("Subject", plus("Date", chance.some(List.of("Contact", "Company", "Priority", "Order Number")))),
                List.of());
    }

    List<String> shelves() {
        String kind = chance.pick(List.of("stock", "prices"));
        return imported(
                kind,
                plus(
                        "Product",
                        plus(kind.equals("stock") ? "Quantity" : "Price", chance.some(List.of("Notes", "SKU")))),
                List.of("--create"));
    }

    List<String> imported(String kind, List<String> columns, List<String> options) {
        List<String> distinct = columns.stream().distinct().toList();
        StringBuilder text = new StringBuilder(String.join(",", distinct)).append('\n');
        int rows = 1 + chance.below(6);
        for (int i = 0; i < rows; i++) {
            List<String> cells = distinct.stream()
                    .map(column -> chance.below(5) == 0 ? "" : cell(kind, column))
                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                    .toList();
            text.append(String.join(",", cells)).append('\n');
        }
        List<String> words =
                new ArrayList<>(List.of("import", kind, business.file(kind + seed + ".csv", text.toString())));
        words.addAll(options);
        return words;
    }

    private String cell(String kind, String column) {
        return switch (column) {
            case "Name" -> chance.pick(kind.equals("companies") ? FIRMS : kind.equals("deals") ? WORDS : PEOPLE);
            case "E-mail", "E-mail 2", "Customer Email", "Contact" -> chance.pick(MAILS);
            case "Phone", "Phone 2" -> chance.pick(PHONES);
            case "City" -> chance.pick(CITIES);
            case "Country" -> chance.pick(List.of("Ghana", "CH", "United States"));
            case "Company", "Parent" -> chance.pick(FIRMS);
            case "Domain" -> chance.pick(List.of("acme.example", "beta.example", "gamma.example"));
            case "Tags" -> chance.pick(TAGS);
            case "Birthday", "Date", "Payment Date" -> chance.pick(DAYS);
            case "Invoice Number" -> chance.pick(NUMBERS);
            case "SKU" -> chance.pick(List.of("P1", "P2"));
            case "Priority" -> chance.pick(List.of("high", "low"));
            case "Amount", "Quantity", "Employees", "Balance", "Price" -> Integer.toString(chance.below(50) - 3);
            case "Stage" -> chance.pick(List.of("qualified", "proposal", "won", "lost"));
            case "Order Number" -> chance.pick(List.of("A-1", "A-2", "A-3"));
            case "Status" ->
                chance.pick(
                        kind.equals("leads")
                                ? List.of("new", "working", "lost")
                                : kind.equals("invoices")
                                        ? List.of("open", "paid", "void")
                                        : List.of("placed", "paid", "cancelled"));
            default -> chance.pick(WORDS);
        };
    }

    private static List<String> plus(String first, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }
}
