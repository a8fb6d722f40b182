package crm.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a business may do next: one command, chosen by a number and by what is there. */
final class Deeds {
    private static final List<String> NOUNS = List.of(
            "contact",
            "company",
            "lead",
            "deal",
            "product",
            "order",
            "activity",
            "task",
            "segment",
            "campaign",
            "ticket",
            "invoice",
            "payment",
            "price",
            "stock");

    private final Business business;
    private final Chance chance;
    private final Sheets sheets;

    Deeds(Business business, long seed) {
        this.business = business;
        this.chance = new Chance(seed);
        this.sheets = new Sheets(business, chance, seed);
    }

    /** The words of the command. */
    List<String> next() {
        List<Supplier<List<String>>> all = List.of(
                sheets::people,
                sheets::people,
                sheets::firms,
                sheets::sales,
                sheets::leads,
                sheets::deals,
                sheets::bills,
                sheets::money,
                sheets::tickets,
                sheets::shelves,
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
                this::invoice,
                this::payment,
                this::payment,
                this::ticket,
                this::shelf,
                this::lead,
                this::leadWork,
                this::dealWork,
                this::touch,
                this::task,
                this::ownField,
                this::setting,
                this::restrict,
                this::takeBack);
        return all.get(chance.below(all.size())).get();
    }

    private List<String> addContact() {
        List<String> words = words("contact", "add", chance.pick(Sheets.PEOPLE));
        chance.maybe(words, "--email", chance.pick(Sheets.MAILS));
        chance.maybe(words, "--phone", chance.pick(Sheets.PHONES));
        chance.maybe(words, "--city", chance.pick(Sheets.CITIES));
        chance.maybe(words, "--company", "new:" + chance.pick(Sheets.FIRMS));
        chance.maybe(words, "--tag", chance.pick(Sheets.TAGS));
        chance.maybe(words, "--notes", chance.pick(Sheets.WORDS));
        chance.maybe(words, "--set", "diet=" + chance.pick(Sheets.WORDS));
        words.add(chance.pick(List.of("--duplicate", "--upsert", "-q")));
        return words;
    }

    private List<String> addOther() {
        return switch (chance.below(4)) {
            case 0 ->
                words(
                        "product",
                        "add",
                        chance.pick(Sheets.WORDS),
                        "--price",
                        "2.5",
                        "--code",
                        chance.pick(List.of("P1", "P2")));
            case 1 -> words("company", "add", chance.pick(Sheets.FIRMS), "--set", "parent=" + any("company"));
            case 2 -> words("deal", "add", chance.pick(Sheets.WORDS), "--contact", any("contact"), "--amount", "12.5");
            default ->
                words("task", "add", chance.pick(Sheets.WORDS), "--contact", any("contact"), "--lead", any("lead"));
        };
    }

    private List<String> editContact() {
        List<String> words = words("contact", "edit", any("contact"), "--city", chance.pick(Sheets.CITIES));
        chance.maybe(words, "--email", chance.pick(Sheets.MAILS));
        chance.maybe(words, "--tag", chance.pick(Sheets.TAGS));
        chance.maybe(words, "--untag", chance.pick(Sheets.TAGS));
        chance.maybe(words, "--clear", chance.pick(List.of("phone", "company", "notes", "email,tags")));
        chance.maybe(words, "--set", "diet=" + chance.pick(Sheets.WORDS));
        chance.maybe(words, "--company", chance.pick(Sheets.FIRMS));
        words.add("--duplicate");
        return words;
    }

    private List<String> furtherValues() {
        String noun = chance.below(4) == 0 ? "company" : "contact";
        List<String> words = words(noun, "edit", any(noun));
        chance.maybe(words, "--add", "email.work=" + chance.pick(Sheets.MAILS));
        chance.maybe(words, "--add", "phone.mobile=" + chance.pick(Sheets.PHONES));
        chance.maybe(words, "--add", "email=" + chance.pick(Sheets.MAILS));
        chance.maybe(words, "--remove", "email=" + chance.pick(Sheets.MAILS));
        chance.maybe(words, "--remove", "phone=" + chance.pick(Sheets.PHONES));
        words.addAll(List.of("--city", chance.pick(Sheets.CITIES)));
        return words;
    }

    private List<String> editOther() {
        String noun = chance.pick(NOUNS);
        return words(noun, "edit", any(noun), "--notes", chance.pick(Sheets.WORDS), "--tag", chance.pick(Sheets.TAGS));
    }

    private List<String> editMany() {
        String noun = chance.pick(List.of("contact", "contact", "company", "lead", "order"));
        List<String> words =
                words(noun, "edit", "--where", "id > " + any(noun), "--yes", "--notes", chance.pick(Sheets.WORDS));
        chance.maybe(words, "--tag", chance.pick(Sheets.TAGS));
        chance.maybe(words, "--source", chance.pick(Sheets.WORDS));
        return words;
    }

    private List<String> delete() {
        String noun = chance.pick(NOUNS);
        List<String> words = words(noun, "delete", any(noun), "--yes");
        if (chance.below(3) > 0) {
            words.add("--with-links");
        }
        return words;
    }

    private List<String> deleteMany() {
        String noun = chance.pick(NOUNS);
        return words(noun, "delete", "--where", "id > " + any(noun), "--yes", "--with-links");
    }

    private List<String> merge() {
        String noun = chance.below(3) == 0 ? "company" : "contact";
        List<String> words = words("merge", any(noun), any(noun), "--yes");
        if (chance.below(4) == 0) {
            words.add(2, any(noun));
        }
        chance.maybe(words, "--keep", chance.pick(List.of("newest", "oldest", "longest", "email=newest")));
        return words;
    }

    private List<String> unmerge() {
        List<String> merges =
                lines("SELECT id FROM change_sets WHERE command LIKE 'crm merge%' OR command LIKE '%--auto%'");
        List<String> words = words("unmerge", "h" + (merges.isEmpty() ? "1" : chance.pick(merges)));
        words.addAll(chance.pick(List.of(List.of(), List.of("--keep-edits"), List.of("--skip-conflicts"))));
        return words;
    }

    private List<String> doubles() {
        return words("duplicates", chance.pick(List.of("contacts", "companies")), "--auto", "0.7", "--yes");
    }

    private List<String> segment() {
        List<String> words = words(
                "segment", "add", chance.pick(List.of("best", "fair")), chance.pick(List.of("tag = vip", "id > 0")));
        if (chance.onceIn(2)) {
            words.add("--frozen");
        }
        return words;
    }

    private List<String> campaign() {
        List<String> words = words("campaign", "add", chance.pick(List.of("Spring", "Expo", "Mail")), "--channel");
        words.add(chance.pick(List.of("post", "email", "social")));
        chance.maybe(words, "--segment", chance.pick(List.of("best", "fair")));
        return words;
    }

    private List<String> enrol() {
        String campaign = any("campaign");
        return switch (chance.below(4)) {
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
                        chance.pick(List.of("responded", "bought", "refused")));
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
                chance.pick(List.of("grant", "refuse")),
                any("contact"),
                "--channel",
                chance.pick(List.of("email", "post")),
                "--note",
                chance.pick(Sheets.WORDS));
    }

    private List<String> order() {
        List<String> words = words("order", "add", "--customer", any("contact"), "--date", chance.pick(Sheets.DAYS));
        if (chance.onceIn(2)) {
            words.addAll(List.of("--line", "Tea x 2 @ 4.5", "--line", chance.pick(Sheets.FIRMS) + " x 1 @ 3"));
        } else {
            words.addAll(List.of("--amount", "12.50"));
        }
        chance.maybe(words, "--company", any("company"));
        return words;
    }

    private List<String> invoice() {
        return switch (chance.below(4)) {
            case 0 -> words("invoice", "void", any("invoice"));
            case 1 -> words("invoice", "edit", any("invoice"), "--amount", chance.pick(List.of("20", "-5", "0")));
            default ->
                words(
                        "invoice",
                        "add",
                        "--number",
                        chance.pick(Sheets.NUMBERS),
                        "--contact",
                        any("contact"),
                        "--amount",
                        chance.pick(List.of("20", "12.50", "-5")),
                        "--due",
                        chance.pick(Sheets.DAYS));
        };
    }

    private List<String> payment() {
        return switch (chance.below(5)) {
            case 0 -> words("payment", "edit", any("payment"), "--amount", "3");
            case 1 -> words("payment", "edit", any("payment"), "--set", "invoice=" + any("invoice"));
            case 2 -> words("payment", "add", "--invoice", any("invoice"), "--amount", "5", "--status", "pending");
            default -> words("invoice", "pay", any("invoice"), chance.pick(List.of("5", "12.50", "-1")));
        };
    }

    private List<String> ticket() {
        return switch (chance.below(4)) {
            case 0 -> words("ticket", "close", any("ticket"), "--resolution", chance.pick(Sheets.WORDS));
            case 1 -> words("ticket", "reopen", any("ticket"));
            default ->
                words("ticket", "add", chance.pick(Sheets.WORDS), "--contact", any("contact"), "--order", any("order"));
        };
    }

    private List<String> shelf() {
        return chance.onceIn(2)
                ? words("price", "add", "--product", any("product"), "--price", "4", "--contact", any("contact"))
                : words("stock", "add", "--product", any("product"), "--quantity", "4", "--place", "Shop");
    }

    private List<String> lead() {
        List<String> words = words("lead", "add", chance.pick(chance.onceIn(2) ? Sheets.PEOPLE : Sheets.MAILS));
        chance.maybe(words, "--source", chance.pick(Sheets.WORDS));
        chance.maybe(words, "--amount", "900");
        chance.maybe(words, "--phone", chance.pick(Sheets.PHONES));
        return words;
    }

    private List<String> leadWork() {
        String lead = any("lead");
        return switch (chance.below(5)) {
            case 0 -> words("lead", "lose", lead, "--reason", chance.pick(Sheets.WORDS));
            case 1 -> words("lead", "reopen", lead);
            case 2 -> words("lead", "assign", lead, chance.pick(List.of("ann", "me")));
            default -> words("lead", "convert", lead, "--amount", "4500");
        };
    }

    private List<String> dealWork() {
        String deal = any("deal");
        return switch (chance.below(4)) {
            case 0 -> words("deal", "lose", deal, "--reason", chance.pick(Sheets.WORDS));
            case 1 -> words("deal", "win", deal, "--amount", "10", "--order");
            default -> words("deal", "move", deal, chance.pick(List.of("qualified", "proposal", "negotiation")));
        };
    }

    private List<String> touch() {
        String noun = chance.pick(List.of("contact", "company", "lead", "deal"));
        List<String> words = words("log", any(noun), chance.pick(Sheets.WORDS), "--channel", "phone");
        chance.maybe(words, "--next", "fri send quote");
        return words;
    }

    private List<String> task() {
        return chance.onceIn(2)
                ? words(
                        "remind",
                        any(chance.pick(List.of("contact", "lead", "deal"))),
                        "tomorrow",
                        chance.pick(Sheets.WORDS))
                : words("done", any("task"));
    }

    private List<String> ownField() {
        String noun = chance.pick(List.of("contact", "company"));
        return chance.below(3) == 0
                ? words("field", "delete", noun, "diet")
                : words("field", "add", noun, "diet", "--type", chance.pick(List.of("text", "text", "text", "number")));
    }

    private List<String> setting() {
        return switch (chance.below(3)) {
            case 0 -> words("config", "zone", chance.pick(List.of("UTC", "Europe/Zurich")));
            case 1 -> words("config", "--clear", "zone");
            default -> words("contact", "list", "--by", "city", "--count", "--save", "cities");
        };
    }

    private List<String> restrict() {
        List<String> words = words("privacy", "restrict", any("contact"));
        if (chance.onceIn(2)) {
            words.add("--lift");
        }
        return words;
    }

    private List<String> takeBack() {
        List<String> past = lines("SELECT id FROM change_sets WHERE id > 1 ORDER BY id DESC FETCH FIRST 6 ROWS ONLY");
        List<String> words =
                words(chance.pick(List.of("undo", "undo", "redo")), "h" + (past.isEmpty() ? "1" : chance.pick(past)));
        if (chance.below(3) == 0) {
            words.add("--skip-conflicts");
        }
        return words;
    }

    /** The id of any record of a kind; 0 where there is none. */
    private String any(String noun) {
        List<String> ids =
                business.ok(noun, "list", "--all", "-f", "ids").lines().toList();
        return ids.isEmpty() ? "0" : chance.pick(ids);
    }

    private List<String> lines(String sql) {
        return business.ok("sql", "-H", "-f", "tsv", sql).lines().toList();
    }

    private static List<String> words(String... words) {
        return new ArrayList<>(List.of(words));
    }
}
