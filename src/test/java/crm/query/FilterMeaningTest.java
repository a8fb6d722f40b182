package crm.query;

import static org.assertj.core.api.Assertions.assertThat;

import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.Nouns;
import crm.model.Reading;
import crm.model.RecordType;
import crm.value.Dates;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter means the same in the database and in Java. */
class FilterMeaningTest {
    private static final Nouns NOUNS = Nouns.plain();
    private static final Names NAMES = new Names(NOUNS, Contacts.TYPE);
    private static final Dates DATES = new Dates(LocalDate.of(2026, 3, 10), ZoneOffset.UTC, Optional.empty());
    private static final Scope SCOPE = Scope.of(new Reading(DATES, "ann", Optional.of("LK")));
    private static final List<String> SEARCHED = List.of("name", "job_title", "email", "handle", "notes");
    private static final Meaning MEANING = new Meaning(
            DATES,
            SEARCHED,
            word -> FilterParser.parse(
                    NAMES, List.of(Contacts.TYPE.flags().get(word).replace("me", "ann"))));

    private static final List<String> CITIES =
            List.of("Galle", "galle", "New York", "Zürich", "Zurich", "50%", "5_0", "a\\b");
    private static final List<String> WORDS = List.of("vip", "Trade", "fair 2026", "x");
    private static final List<String> LEAVES = List.of(
            "city = galle",
            "city = ZURICH, new york",
            "city != Galle",
            "city not in (Galle, Zurich)",
            "city ~ r",
            "city ~ %",
            "city ~ _",
            "city ~ \\",
            "city is empty",
            "city is not empty",
            "name = person 1",
            "name ~ 1",
            "name is empty",
            "notes ~ WORLD",
            "notes is empty",
            "email = P1@x.test",
            "email = more2@x.test",
            "email != more2@x.test",
            "email ~ more",
            "tags = vip",
            "tags != trade",
            "tags = vip,x",
            "tags ~ fair",
            "tags is empty",
            "spend > 5",
            "spend <= 5",
            "spend = 5,10",
            "spend != 5",
            "spend between 5 and 10",
            "spend is empty",
            "orders >= 2.5",
            "orders < 3",
            "since = 2026-01",
            "since != 2026-01",
            "since > 2026-01",
            "since <= 2026-01",
            "since between 2026-01 and 2026-02",
            "since is empty",
            "company = Acme 1",
            "company != Acme 1",
            "company ~ acme",
            "company is empty",
            "company.industry = retail",
            "company.industry != Retail",
            "company.industry is empty",
            "company.spend >= 5",
            "company.parent = Acme 0",
            "country = gh",
            "owner = Ann",
            "mine",
            "Person",
            "more1",
            "\"hello w\"",
            "id in (3, 5, 9)",
            "id > 10");

    private static final List<String> LONG_NOTES =
            List.of("hello world " + "x".repeat(40_000), "y".repeat(40_000) + " World");

    private static final List<Map<String, Object>> ROWS = new ArrayList<>();
    private static FilteredDatabase database;

    @BeforeAll
    static void fill() throws SQLException {
        database = new FilteredDatabase("meaning");
        Random random = new Random(7);
        List<Map<String, Object>> companies = new ArrayList<>();
        for (long id = 101; id <= 104; id++) {
            companies.add(company(id, random, companies));
        }
        for (long id = 1; id <= 80; id++) {
            ROWS.add(contact(id, random, companies));
        }
    }

    @AfterAll
    static void drop() throws SQLException {
        database.close();
    }

    private static Map<String, Object> company(long id, Random random, List<Map<String, Object>> others)
            throws SQLException {
        Map<String, Object> row = new HashMap<>(Map.of("id", id, "changed", 1L, "name", "Acme " + (id - 101)));
        some(random, row, "industry", List.of("Retail", "Farming"));
        Map<String, Object> stored = new HashMap<>(row);
        if (!others.isEmpty()) {
            row.put("parent", others.get(0));
            stored.put("parent", others.get(0).get("id"));
        }
        database.insert(Companies.TYPE, stored);
        measures(id, random, row);
        return row;
    }

    private static Map<String, Object> contact(long id, Random random, List<Map<String, Object>> companies)
            throws SQLException {
        Map<String, Object> row = new HashMap<>(Map.of("id", id, "changed", 1L));
        some(random, row, "name", List.of("Person " + id, "P".repeat(250) + " 1", "Person 1"));
        some(random, row, "city", CITIES);
        some(random, row, "country", List.of("GH", "LK"));
        some(random, row, "owner", List.of("ann", "Ann", "bob"));
        some(
                random,
                row,
                "since",
                List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1)));
        some(random, row, "notes", id % 20 == 0 ? LONG_NOTES : List.of("hello world", "two\nWorlds"));
        some(random, row, "email", List.of("p1@x.test", "p2@x.test"));
        Map<String, Object> stored = new HashMap<>(row);
        tags(random, row, stored);
        if (random.nextBoolean()) {
            Map<String, Object> company = companies.get(random.nextInt(companies.size()));
            row.put("company", company);
            stored.put("company", company.get("id"));
        }
        database.insert(Contacts.TYPE, stored);
        if (row.get("email") instanceof String first && random.nextBoolean()) {
            String more = "more" + (1 + random.nextInt(2)) + "@x.test";
            row.put("email", List.of(first, more));
            database.insert(
                    "further_values",
                    Map.of("id", id + 1000, "changed", 1L, "owner", id, "kind", "email", "content", more));
        }
        measures(id, random, row);
        return row;
    }

    private static void tags(Random random, Map<String, Object> row, Map<String, Object> stored) {
        List<String> tags =
                WORDS.stream().filter(word -> random.nextInt(3) == 0).toList();
        if (!tags.isEmpty()) {
            row.put("tags", tags);
            stored.put("tags", "|" + String.join("|", tags) + "|");
        }
    }

    private static void measures(long id, Random random, Map<String, Object> row) throws SQLException {
        Map<String, Object> measures = new HashMap<>();
        some(random, measures, "spend", List.of(new BigDecimal("5.0000"), BigDecimal.TEN, new BigDecimal("4.9999")));
        some(random, measures, "orders", List.of(1L, 2L, 3L));
        row.putAll(measures);
        measures.put("owner", id);
        if (random.nextInt(4) > 0) {
            database.insert("measures", measures);
        } else {
            row.keySet().removeAll(List.of("spend", "orders"));
        }
    }

    private static void some(Random random, Map<String, Object> row, String field, List<?> values) {
        int chosen = random.nextInt(values.size() + 1);
        if (chosen < values.size()) {
            row.put(field, values.get(chosen));
        }
    }

    private static void compare(Condition condition) {
        List<Long> expected = ROWS.stream()
                .filter(row -> MEANING.holds(condition, row))
                .map(row -> (Long) row.get("id"))
                .toList();
        Select select = Select.from(NOUNS, Contacts.TYPE, SCOPE).where(condition);
        assertThat(database.ids(select.ids())).as(condition.explain()).isEqualTo(expected);
        assertThat(database.ids(select.asOf(1).ids()))
                .as("as of, " + condition.explain())
                .isEqualTo(expected);
        assertThat(database.query(select.count()).get(0).get(0)).isEqualTo(expected.size());
    }

    @Test
    void everyComparisonAndItsOpposite() {
        for (String leaf : LEAVES) {
            Condition condition = FilterParser.parse(NAMES, List.of(leaf));
            compare(condition);
            compare(new Condition.Not(condition));
        }
    }

    @Test
    void mostComparisonsFindSomeAndLeaveSome() {
        for (String leaf : LEAVES) {
            Condition condition = FilterParser.parse(NAMES, List.of(leaf));
            long found =
                    ROWS.stream().filter(row -> MEANING.holds(condition, row)).count();
            assertThat(found).as(leaf).isBetween(1L, ROWS.size() - 1L);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyTreeOfThem(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 15; i++) {
            compare(tree(random, 3));
        }
    }

    private static Condition tree(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(4);
        List<Condition> parts = IntStream.range(0, kind < 2 ? 0 : 2 + random.nextInt(2))
                .mapToObj(i -> tree(random, depth - 1))
                .toList();
        return switch (kind) {
            case 0 -> FilterParser.parse(NAMES, List.of(LEAVES.get(random.nextInt(LEAVES.size()))));
            case 1 -> new Condition.Not(tree(random, depth - 1));
            case 2 -> new Condition.And(parts);
            default -> new Condition.Or(parts);
        };
    }

    @Test
    void everyFieldOfEveryNounIsListedSortedAndFiltered() {
        for (RecordType type : Nouns.VISIBLE) {
            Names names = new Names(NOUNS, type);
            for (Field<?> field : type.fields()) {
                Select select = Select.from(NOUNS, type, SCOPE)
                        .columns(Columns.parse(names, field.name()))
                        .where(FilterParser.parse(names, List.of(field.name() + " is not empty")));
                Select sorted = field.type() == FieldType.LONG_TEXT
                        ? select
                        : select.sort(SortKey.parse(names, "-" + field.name()));
                database.query(sorted.limit(5).offset(1).statement().sql());
                database.query(sorted.asOf(5).statement().sql());
            }
            for (String flag : type.flags().keySet()) {
                database.query(Select.from(NOUNS, type, SCOPE)
                        .where(FilterParser.parse(names, List.of("not " + flag, "word")))
                        .count());
            }
            Select all = Select.from(NOUNS, type, SCOPE).columns(Columns.all(names));
            database.query(all.statement().sql());
            database.query(all.asOf(3).statement().sql());
            database.query(all.rows().sql());
            database.query(all.asOf(3).rows().sql());
        }
    }

    @Test
    void membershipIsAskedOfTheDatabase() throws SQLException {
        database.insert("campaigns", Map.of("id", 900L, "changed", 1L, "name", "Spring", "name_key", "spring"));
        for (long contact : List.of(3L, 8L)) {
            database.insert("members", Map.of("id", 900 + contact, "changed", 1L, "owner", 900L, "contact", contact));
        }
        Select select = Select.from(NOUNS, Contacts.TYPE, SCOPE);
        for (String filter : List.of("campaign = spring", "campaign = 900", "campaign.name ~ spr")) {
            Condition in = FilterParser.parse(NAMES, List.of(filter));
            assertThat(database.ids(select.where(in).ids())).containsExactly(3L, 8L);
            assertThat(database.ids(select.where(in).asOf(1).ids())).containsExactly(3L, 8L);
            assertThat(database.ids(select.where(new Condition.Not(in)).ids()))
                    .hasSize(ROWS.size() - 2)
                    .doesNotContain(3L, 8L);
        }
    }

    @Test
    void sortingIgnoresCaseAndPutsThoseWithoutAValueLast() {
        Statement statement = Select.from(NOUNS, Contacts.TYPE, SCOPE)
                .columns(Columns.parse(NAMES, "city,spend"))
                .sort(SortKey.parse(NAMES, "city,-spend"))
                .statement();
        List<List<Object>> rows = database.query(statement.sql());
        List<String> cities = rows.stream()
                .map(row -> row.get(2) == null ? "~" : crm.value.Text.fold((String) row.get(2)))
                .toList();
        assertThat(cities).isSorted().contains("~");
    }

    @Test
    void quantilesAreReadFromTheValues() {
        Select contacts = Select.from(NOUNS, Contacts.TYPE, SCOPE);
        Field<?> spend = NAMES.field(FieldPath.of("spend"));
        Object count = database.query(contacts.valuesOf(spend)).get(0).get(0);
        Object least = database.query(contacts.valueAt(spend, 0)).get(0).get(0);
        assertThat(count).isEqualTo((int)
                ROWS.stream().filter(row -> row.containsKey("spend")).count());
        assertThat((BigDecimal) least).isEqualByComparingTo("4.9999");
    }
}
