package crm.promise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What a business may do next: one command, chosen by a number and by what is there. */
final class Deeds {
    private static final List<String> PEOPLE = List.of(
            "Ann Perera", "Bo Silva", "Chandra Rao", "Zoë Müller", "ann perera", "Dr. Eve O'Neill", "Femi, Adé", "李 雷");
    private static final List<String> MAILS =
            List.of("ann@example.com", "bo@example.com", "eve@example.org", "zoe@example.net", "lee@example.com");
    private static final List<String> PHONES =
            List.of("416-555-0123", "212 555 0199", "+41 44 668 18 00", "0044 20 7946 0958");
    private static final List<String> CITIES = List.of("Galle", "Kandy", "Zürich", "New York", "Accra");
    private static final List<String> FIRMS = List.of("Acme Ltd", "Beta AG", "Gamma", "acme");
    private static final List<String> TAGS = List.of("vip", "trade", "fair 2026", "x");
    private static final List<String> WORDS = List.of("Tea", "ten chairs", "=1+1", "it's \"so\"", "späť", "a\tb");
    private static final List<String> DAYS = List.of("2026-01-05", "2025-12-31", "2026-02-28", "2024-02-29");
    private static final List<String> NOUNS = List.of(
            "contact", "company", "lead", "deal", "product", "order", "activity", "task", "segment", "campaign");

    private final Business business;
    private final Random random;
    private final long seed;

    Deeds(Business business, long seed) {
        this.business = business;
        this.seed = seed;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** The words of the command. */
    List<String> next() {
        List<Supplier<List<String>>> all = List.of(
                this::importPeople,
                this::importPeople,
                this::importFirms,
                this::importSales,
                this::importLeads,
                this::importDeals,
                this::addContact,
                this::addContact,
                this::addOther,
                this::editContact,
                this::editContact,
                this::furtherValues,
                this::furtherValues,
                this::editOther,
                this::editMany,
                this::delete,
                this::deleteMany,
                this::merge,
                this::merge,
                this::unmerge,
                this::doubles,
                this::segment,
                this::campaign,
                this::enrol,
                this::letters,
                this::consent,
                this::order,
                this::order,
                this::lead,
                this::leadWork,
                this::dealWork,
                this::touch,
                this::task,
                this::ownField,
                this::setting,
                this::restrict,
                this::takeBack);
        return all.get(random.nextInt(all.size())).get();
    }

    private List<String> importPeople() {
        List<String> columns = some(List.of(
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
        maybe(options, "--tag", pick(TAGS));
        maybe(options, "--source", pick(WORDS));
        maybe(options, "--campaign", pick(List.of("Spring", "Expo")));
        maybe(options, "--blank", "erases");
        if (random.nextInt(4) == 0) {
            options.add("--keep-unknown");
        }
        columns.add(0, pick(List.of("Name", "E-mail")));
        return imported("contacts", columns, options);
    }

    private List<String> importFirms() {
        return imported(
                "companies",
                plus("Name", some(List.of("Domain", "City", "Phone", "Industry", "Employees", "Parent"))),
                List.of());
    }

    private List<String> importSales() {
        return imported(
                "orders",
                plus(
                        "Amount",
                        plus(
                                "Date",
                                plus(
                                        "Customer Email",
                                        some(List.of("Order Number", "Product", "Status", "Quantity"))))),
                List.of("--map", "customer=Customer Email"));
    }

    private List<String> importLeads() {
        List<String> options = new ArrayList<>();
        maybe(options, "--campaign", pick(List.of("Spring", "Expo")));
        return imported(
                "leads", plus("Name", plus("E-mail", some(List.of("Status", "Source", "Company", "Phone")))), options);
    }

    private List<String> importDeals() {
        return imported("deals", plus("Name", plus("Stage", some(List.of("Amount", "Contact", "Company")))), List.of());
    }

    private List<String> imported(String kind, List<String> columns, List<String> options) {
        List<String> distinct = columns.stream().distinct().toList();
        StringBuilder text = new StringBuilder(String.join(",", distinct)).append('\n');
        int rows = 1 + random.nextInt(6);
        for (int i = 0; i < rows; i++) {
            List<String> cells = distinct.stream()
                    .map(column -> random.nextInt(5) == 0 ? "" : cell(kind, column))
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
            case "Name" -> pick(kind.equals("companies") ? FIRMS : kind.equals("deals") ? WORDS : PEOPLE);
            case "E-mail", "E-mail 2", "Customer Email", "Contact" -> pick(MAILS);
            case "Phone", "Phone 2" -> pick(PHONES);
            case "City" -> pick(CITIES);
            case "Country" -> pick(List.of("Ghana", "CH", "United States"));
            case "Company", "Parent" -> pick(FIRMS);
            case "Domain" -> pick(List.of("acme.example", "beta.example", "gamma.example"));
            case "Tags" -> pick(TAGS);
            case "Birthday", "Date" -> pick(DAYS);
            case "Amount", "Quantity", "Employees" -> Integer.toString(random.nextInt(50) - 3);
            case "Stage" -> pick(List.of("qualified", "proposal", "won", "lost"));
            case "Order Number" -> pick(List.of("A-1", "A-2", "A-3"));
            case "Status" ->
                pick(kind.equals("leads") ? List.of("new", "working", "lost") : List.of("placed", "paid", "cancelled"));
            default -> pick(WORDS);
        };
    }

    private List<String> addContact() {
        List<String> words = words("contact", "add", pick(PEOPLE));
        maybe(words, "--email", pick(MAILS));
        maybe(words, "--phone", pick(PHONES));
        maybe(words, "--city", pick(CITIES));
        maybe(words, "--company", "new:" + pick(FIRMS));
        maybe(words, "--tag", pick(TAGS));
        maybe(words, "--notes", pick(WORDS));
        maybe(words, "--set", "diet=" + pick(WORDS));
        words.add(pick(List.of("--duplicate", "--upsert", "-q")));
        return words;
    }

    private List<String> addOther() {
        return switch (random.nextInt(4)) {
            case 0 -> words("product", "add", pick(WORDS), "--price", "2.5", "--code", pick(List.of("P1", "P2")));
            case 1 -> words("company", "add", pick(FIRMS), "--set", "parent=" + any("company"));
            case 2 -> words("deal", "add", pick(WORDS), "--contact", any("contact"), "--amount", "12.5");
            default -> words("task", "add", pick(WORDS), "--contact", any("contact"), "--lead", any("lead"));
        };
    }

    private List<String> editContact() {
        List<String> words = words("contact", "edit", any("contact"), "--city", pick(CITIES));
        maybe(words, "--email", pick(MAILS));
        maybe(words, "--tag", pick(TAGS));
        maybe(words, "--untag", pick(TAGS));
        maybe(words, "--clear", pick(List.of("phone", "company", "notes", "email,tags")));
        maybe(words, "--set", "diet=" + pick(WORDS));
        maybe(words, "--company", pick(FIRMS));
        words.add("--duplicate");
        return words;
    }

    private List<String> furtherValues() {
        String noun = random.nextInt(4) == 0 ? "company" : "contact";
        List<String> words = words(noun, "edit", any(noun));
        maybe(words, "--add", "email.work=" + pick(MAILS));
        maybe(words, "--add", "phone.mobile=" + pick(PHONES));
        maybe(words, "--add", "email=" + pick(MAILS));
        maybe(words, "--remove", "email=" + pick(MAILS));
        maybe(words, "--remove", "phone=" + pick(PHONES));
        words.addAll(List.of("--city", pick(CITIES)));
        return words;
    }

    private List<String> editOther() {
        String noun = pick(NOUNS);
        return words(noun, "edit", any(noun), "--notes", pick(WORDS), "--tag", pick(TAGS));
    }

    private List<String> editMany() {
        String noun = pick(List.of("contact", "contact", "company", "lead", "order"));
        List<String> words = words(noun, "edit", "--where", "id > " + any(noun), "--yes", "--notes", pick(WORDS));
        maybe(words, "--tag", pick(TAGS));
        maybe(words, "--source", pick(WORDS));
        return words;
    }

    private List<String> delete() {
        String noun = pick(NOUNS);
        List<String> words = words(noun, "delete", any(noun), "--yes");
        if (random.nextInt(3) > 0) {
            words.add("--with-links");
        }
        return words;
    }

    private List<String> deleteMany() {
        String noun = pick(NOUNS);
        return words(noun, "delete", "--where", "id > " + any(noun), "--yes", "--with-links");
    }

    private List<String> merge() {
        String noun = random.nextInt(3) == 0 ? "company" : "contact";
        List<String> words = words("merge", any(noun), any(noun), "--yes");
        if (random.nextInt(4) == 0) {
            words.add(2, any(noun));
        }
        maybe(words, "--keep", pick(List.of("newest", "oldest", "longest", "email=newest")));
        return words;
    }

    private List<String> unmerge() {
        List<String> merges =
                lines("SELECT id FROM change_sets WHERE command LIKE 'crm merge%' OR command LIKE '%--auto%'");
        List<String> words = words("unmerge", "h" + (merges.isEmpty() ? "1" : pick(merges)));
        words.addAll(pick(List.of(List.of(), List.of("--keep-edits"), List.of("--skip-conflicts"))));
        return words;
    }

    private List<String> doubles() {
        return words("duplicates", pick(List.of("contacts", "companies")), "--auto", "0.7", "--yes");
    }

    private List<String> segment() {
        List<String> words =
                words("segment", "add", pick(List.of("best", "fair")), pick(List.of("tag = vip", "id > 0")));
        if (random.nextBoolean()) {
            words.add("--frozen");
        }
        return words;
    }

    private List<String> campaign() {
        List<String> words = words("campaign", "add", pick(List.of("Spring", "Expo", "Mail")), "--channel");
        words.add(pick(List.of("post", "email", "social")));
        maybe(words, "--segment", pick(List.of("best", "fair")));
        return words;
    }

    private List<String> enrol() {
        String campaign = any("campaign");
        return switch (random.nextInt(4)) {
            case 0 -> words("campaign", "enrol", campaign, any("contact"), any("contact"));
            case 1 -> words("campaign", "enrol", campaign, "--where", "id > 0", "--yes");
            case 2 -> words("campaign", "close", campaign);
            default ->
                words(
                        "campaign",
                        "respond",
                        campaign,
                        any("contact"),
                        "--status",
                        pick(List.of("responded", "bought", "refused")));
        };
    }

    private List<String> letters() {
        String template = business.file("letter.txt", "Dear {{name}}");
        String out = template.replace("letter.txt", "letters");
        return words("campaign", "merge", any("campaign"), "--template", template, "--out", out, "--replace", "--yes");
    }

    private List<String> consent() {
        return words(
                "consent",
                pick(List.of("grant", "refuse")),
                any("contact"),
                "--channel",
                pick(List.of("email", "post")),
                "--note",
                pick(WORDS));
    }

    private List<String> order() {
        List<String> words = words("order", "add", "--customer", any("contact"), "--date", pick(DAYS));
        if (random.nextBoolean()) {
            words.addAll(List.of("--line", "Tea x 2 @ 4.5", "--line", pick(FIRMS) + " x 1 @ 3"));
        } else {
            words.addAll(List.of("--amount", "12.50"));
        }
        maybe(words, "--company", any("company"));
        return words;
    }

    private List<String> lead() {
        List<String> words = words("lead", "add", pick(random.nextBoolean() ? PEOPLE : MAILS));
        maybe(words, "--source", pick(WORDS));
        maybe(words, "--amount", "900");
        maybe(words, "--phone", pick(PHONES));
        return words;
    }

    private List<String> leadWork() {
        String lead = any("lead");
        return switch (random.nextInt(5)) {
            case 0 -> words("lead", "lose", lead, "--reason", pick(WORDS));
            case 1 -> words("lead", "reopen", lead);
            case 2 -> words("lead", "assign", lead, pick(List.of("ann", "me")));
            default -> words("lead", "convert", lead, "--amount", "4500");
        };
    }

    private List<String> dealWork() {
        String deal = any("deal");
        return switch (random.nextInt(4)) {
            case 0 -> words("deal", "lose", deal, "--reason", pick(WORDS));
            case 1 -> words("deal", "win", deal, "--amount", "10", "--order");
            default -> words("deal", "move", deal, pick(List.of("qualified", "proposal", "negotiation")));
        };
    }

    private List<String> touch() {
        String noun = pick(List.of("contact", "company", "lead", "deal"));
        List<String> words = words("log", any(noun), pick(WORDS), "--channel", "phone");
        maybe(words, "--next", "fri send quote");
        return words;
    }

    private List<String> task() {
        return random.nextBoolean()
                ? words("remind", any(pick(List.of("contact", "lead", "deal"))), "tomorrow", pick(WORDS))
                : words("done", any("task"));
    }

    private List<String> ownField() {
        String noun = pick(List.of("contact", "company"));
        return random.nextInt(3) == 0
                ? words("field", "delete", noun, "diet")
                : words("field", "add", noun, "diet", "--type", pick(List.of("text", "text", "text", "number")));
    }

    private List<String> setting() {
        return switch (random.nextInt(3)) {
            case 0 -> words("config", "zone", pick(List.of("UTC", "Europe/Zurich")));
            case 1 -> words("config", "--clear", "zone");
            default -> words("contact", "list", "--by", "city", "--count", "--save", "cities");
        };
    }

    private List<String> restrict() {
        List<String> words = words("privacy", "restrict", any("contact"));
        if (random.nextBoolean()) {
            words.add("--lift");
        }
        return words;
    }

    private List<String> takeBack() {
        List<String> past = lines("SELECT id FROM change_sets WHERE id > 1 ORDER BY id DESC FETCH FIRST 6 ROWS ONLY");
        List<String> words = words(pick(List.of("undo", "undo", "redo")), "h" + (past.isEmpty() ? "1" : pick(past)));
        if (random.nextInt(3) == 0) {
            words.add("--skip-conflicts");
        }
        return words;
    }

    /** The id of any record of a kind; 0 where there is none. */
    private String any(String noun) {
        List<String> ids =
                business.ok(noun, "list", "--all", "-f", "ids").lines().toList();
        return ids.isEmpty() ? "0" : pick(ids);
    }

    private List<String> lines(String sql) {
        return business.ok("sql", "-H", "-f", "tsv", sql).lines().toList();
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<String> some(List<String> all) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return new ArrayList<>(shuffled.subList(0, 1 + random.nextInt(all.size())));
    }

    private void maybe(List<String> words, String option, String value) {
        if (random.nextInt(3) == 0) {
            words.addAll(List.of(option, value));
        }
    }

    private static List<String> plus(String first, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    private static List<String> words(String... words) {
        return new ArrayList<>(List.of(words));
    }
}
