package crm.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.model.Activities;
import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Members;
import crm.model.Nouns;
import crm.model.Reading;
import crm.model.RecordType;
import crm.value.CrmException;
import crm.value.Dates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectTest {
    private static final Nouns NOUNS = Nouns.plain();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Reading READING =
            new Reading(new Dates(TODAY, ZoneId.of("Asia/Colombo"), Optional.empty()), "ann", Optional.of("LK"));
    private static final Map<String, SavedSegment> SEGMENTS = Map.of(
            "best", new SavedSegment(70, "best", Optional.of("spend > 5")),
            "fair", new SavedSegment(71, "fair", Optional.empty()),
            "loop", new SavedSegment(72, "loop", Optional.of("segment = loop or mine")),
            "broken", new SavedSegment(73, "broken", Optional.of("spnd > 5")));
    private static final Scope SCOPE = Scope.of(READING)
            .withSegments(name -> Optional.ofNullable(SEGMENTS.get(name)))
            .withQuantiles((type, field, percent) -> Optional.of(percent.multiply(BigDecimal.TEN)));

    private static Sql where(RecordType type, String... filter) {
        Condition condition = FilterParser.parse(new Names(NOUNS, type), List.of(filter));
        Sql count = Select.from(NOUNS, type, SCOPE).where(condition).count();
        return new Sql(count.text().replaceFirst(".*? FROM ", ""), count.params());
    }

    private static void means(String filter, String sql, Object... params) {
        assertThat(where(Contacts.TYPE, filter)).isEqualTo(Sql.of(sql, params));
    }

    @Test
    void textIsComparedFolded() {
        means("city = Ä", "contacts t WHERE (t.city IS NOT NULL AND fold(t.city) = ?)", "a");
        means("city = a,b", "contacts t WHERE (t.city IS NOT NULL AND fold(t.city) IN (?, ?))", "a", "b");
        means("city != Galle", "contacts t WHERE (t.city IS NULL OR NOT (fold(t.city) = ?))", "galle");
        means("city ~ 5%", "contacts t WHERE (t.city IS NOT NULL AND fold(t.city) LIKE ? ESCAPE '\\')", "%5\\%%");
        means("name = Ann", "contacts t WHERE (t.name IS NOT NULL AND t.name_key = ?)", "ann");
        means("notes ~ Hi", "contacts t WHERE (t.notes IS NOT NULL AND holds(t.notes, ?))", "hi");
        means("city is empty", "contacts t WHERE t.city IS NULL");
        means("tag = vip", "contacts t WHERE (t.tags IS NOT NULL AND fold(t.tags) LIKE ? ESCAPE '\\')", "%|vip|%");
        means("country = Ghana", "contacts t WHERE (t.country IS NOT NULL AND t.country = ?)", "GH");
        means("mine", "contacts t WHERE (t.owner IS NOT NULL AND fold(t.owner) = ?)", "ann");
    }

    @Test
    void veryLongTextIsNotMistakenForItsKey() {
        String text = "a".repeat(300);
        means(
                "name = " + text,
                "contacts t WHERE (t.name IS NOT NULL AND (t.name_key = ? AND fold(t.name) = ?))",
                "a".repeat(200),
                text);
    }

    @Test
    void severalValuesOfAFieldAreAllAsked() {
        means(
                "email = Ann@X.test",
                "contacts t WHERE ((t.email IS NOT NULL AND t.email = ?) OR EXISTS (SELECT 1 FROM further_values"
                        + " WHERE owner = t.id AND kind = 'email' AND content = ?))",
                "ann@x.test",
                "ann@x.test");
        means(
                "phone != 0771234567",
                "contacts t WHERE NOT ((t.phone IS NOT NULL AND t.phone = ?) OR EXISTS (SELECT 1 FROM further_values"
                        + " WHERE owner = t.id AND kind = 'phone' AND content = ?))",
                "+94771234567",
                "+94771234567");
        assertThat(where(Contacts.TYPE, "ref = 1").params()).containsExactly("1", "%:1", "1", "%:1");
        assertThat(where(Contacts.TYPE, "ref = shop:1").params()).containsExactly("shop:1", "shop:1");
    }

    @Test
    void measuresAreJoined() {
        String from = "contacts t LEFT JOIN measures ms ON ms.owner = t.id WHERE ";
        means("spend > 5", from + "(ms.spend IS NOT NULL AND ms.spend > ?)", new BigDecimal("5.0000"));
        means("not (spend > 5)", from + "NOT ((ms.spend IS NOT NULL AND ms.spend > ?))", new BigDecimal("5.0000"));
        means("orders between 1 and 3", from + "(ms.orders IS NOT NULL AND ms.orders >= ? AND ms.orders <= ?)", 1L, 3L);
        means(
                "orders > 2.5",
                from + "(ms.orders IS NOT NULL AND ms.orders > CAST(? AS DECIMAL(19,4)))",
                new BigDecimal("2.5000"));
        means("spend >= p80", from + "(ms.spend IS NOT NULL AND ms.spend >= ?)", new BigDecimal("800"));
    }

    @Test
    void datesAreComparedWithPeriods() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        LocalDate last = LocalDate.of(2026, 1, 31);
        means(
                "since = 2026-01",
                "contacts t WHERE (t.since IS NOT NULL AND (t.since >= ? AND t.since <= ?))",
                first,
                last);
        means("since = today", "contacts t WHERE (t.since IS NOT NULL AND t.since = ?)", TODAY);
        means("since < 2026-01", "contacts t WHERE (t.since IS NOT NULL AND t.since < ?)", first);
        means("since > 2026-01", "contacts t WHERE (t.since IS NOT NULL AND t.since > ?)", last);
        means("since <= 2026-01", "contacts t WHERE (t.since IS NOT NULL AND t.since <= ?)", last);
        means("since >= 2026-01", "contacts t WHERE (t.since IS NOT NULL AND t.since >= ?)", first);
    }

    @Test
    void momentsAreComparedWithDaysOfTheBusiness() {
        Instant start = Instant.parse("2026-03-09T18:30:00Z");
        assertThat(where(Activities.TYPE, "time = today"))
                .isEqualTo(Sql.of(
                        "activities t WHERE (t.time IS NOT NULL AND (t.time >= ? AND t.time < ?))",
                        start,
                        start.plusSeconds(86400)));
        assertThat(where(Activities.TYPE, "time > 2026-03-10 10:00").params())
                .containsExactly(Instant.parse("2026-03-10T04:31:00Z"));
    }

    @Test
    void linksAreNamedByTitleIdOrEmail() {
        means(
                "company = Acme",
                "contacts t WHERE EXISTS (SELECT 1 FROM companies s1 WHERE s1.id = t.company AND"
                        + " (s1.name IS NOT NULL AND s1.name_key = ?))",
                "acme");
        means(
                "company != 17",
                "contacts t WHERE NOT ((t.company IS NOT NULL AND t.company = ?) OR EXISTS (SELECT 1 FROM companies s1"
                        + " WHERE s1.id = t.company AND (s1.name IS NOT NULL AND s1.name_key = ?)))",
                17L,
                "17");
        assertThat(where(Deals.TYPE, "contact = ann@x.test").text()).contains("s1.email = ?");
    }

    @Test
    void aFieldBehindALinkIsAskedInASubselect() {
        String inner = "EXISTS (SELECT 1 FROM companies s1 WHERE s1.id = t.company AND ";
        means(
                "company.industry = Retail",
                "contacts t WHERE " + inner + "(s1.industry IS NOT NULL AND fold(s1.industry) = ?))",
                "retail");
        means(
                "company.industry != Retail",
                "contacts t WHERE NOT " + inner + "(s1.industry IS NOT NULL AND fold(s1.industry) = ?))",
                "retail");
        means("company.industry is empty", "contacts t WHERE NOT " + inner + "NOT (s1.industry IS NULL))");
        assertThat(where(Contacts.TYPE, "company.spend > 5").text())
                .contains("FROM companies s1 LEFT JOIN measures ms1 ON ms1.owner = s1.id");
    }

    @Test
    void segmentsStandForTheirFilterOrTheirMembers() {
        assertThat(where(Contacts.TYPE, "segment = best").text())
                .endsWith("WHERE ((ms.spend IS NOT NULL AND ms.spend > ?))");
        means(
                "segment != fair",
                "contacts t WHERE NOT (EXISTS (SELECT 1 FROM members WHERE contact = t.id AND owner IN (?)))",
                71L);
        means(
                "campaign = Spring",
                "contacts t WHERE EXISTS (SELECT 1 FROM members WHERE contact = t.id AND owner IN"
                        + " (SELECT s1.id FROM campaigns s1 WHERE s1.name_key = ?))",
                "spring");
        assertThat(where(Deals.TYPE, "contact.segment = best").text()).contains("contacts s1 LEFT JOIN measures ms1");
    }

    @Test
    void brokenSegmentsAreNamed() {
        assertThatThrownBy(() -> where(Contacts.TYPE, "segment = loop"))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("segment loop is part of its own filter");
        assertThatThrownBy(() -> where(Contacts.TYPE, "segment = broken"))
                .hasMessageStartingWith("the filter of segment broken: contacts have no field spnd");
        assertThatThrownBy(() -> where(Contacts.TYPE, "segment = none"))
                .hasMessage("no segment none\n  segment = none\n            ^");
    }

    @Test
    void valuesThatDoNotFitArePointedAt() {
        assertThatThrownBy(() -> where(Contacts.TYPE, "email = x@"))
                .hasMessage("email \"x@\": not an e-mail address\n  email = x@\n          ^");
        assertThatThrownBy(() -> where(Contacts.TYPE, "city > 5"))
                .hasMessage("city is a text: > asks for numbers and dates, use = or ~\n  city > 5\n  ^");
        assertThatThrownBy(() -> where(Contacts.TYPE, "spend ~ 5"))
                .hasMessageStartingWith("spend is a money: ~ asks for text");
        assertThatThrownBy(() -> where(Contacts.TYPE, "notes = 5")).hasMessageStartingWith("notes is long text");
        assertThatThrownBy(() -> where(Deals.TYPE, "stage = wonn"))
                .hasMessageContaining("nearest: won\n  stage = wonn\n          ^");
        assertThatThrownBy(() -> where(Contacts.TYPE, "since = 2026-02-31")).hasMessageContaining("\n          ^");
        assertThatThrownBy(() -> where(Contacts.TYPE, "company > 5")).hasMessageContaining("only =, != and ~");
    }

    @Test
    void listsReadTitlesAndSortByThem() {
        Names names = new Names(NOUNS, Contacts.TYPE);
        Statement statement = Select.from(NOUNS, Contacts.TYPE, SCOPE)
                .columns(Columns.parse(names, "name,company,company.industry,spend"))
                .sort(SortKey.parse(names, "-spend,name,company,city"))
                .statement();
        assertThat(statement.sql())
                .isEqualTo(Sql.of("SELECT t.id, t.changed, t.name, s1.name, s1.industry, ms.spend FROM contacts t"
                        + " LEFT JOIN measures ms ON ms.owner = t.id LEFT JOIN companies s1 ON s1.id = t.company"
                        + " ORDER BY ms.spend DESC NULLS LAST, t.name_key NULLS LAST,"
                        + " fold(s1.name) NULLS LAST, fold(t.city) NULLS LAST, t.id"));
        assertThat(statement.columns())
                .extracting(ColumnRef::heading)
                .containsExactly("name", "company", "company.industry", "spend");
    }

    @Test
    void whatIsShownOfFewRecordsIsJoinedToThoseAlone() {
        Names names = new Names(NOUNS, Contacts.TYPE);
        Select few = Select.from(NOUNS, Contacts.TYPE, SCOPE)
                .where(FilterParser.parse(names, List.of("country = Ghana")))
                .sort(SortKey.parse(names, "-spend"))
                .limit(20)
                .offset(40);
        String ids = "SELECT t.id FROM contacts t LEFT JOIN measures ms ON ms.owner = t.id"
                + " WHERE (t.country IS NOT NULL AND t.country = ?)"
                + " ORDER BY ms.spend DESC NULLS LAST, t.id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";
        assertThat(few.columns(Columns.parse(names, "company")).statement().sql())
                .isEqualTo(Sql.of(
                        "SELECT t.id, t.changed, s1.name FROM (" + ids + ") among JOIN contacts t ON t.id = among.id"
                                + " LEFT JOIN measures ms ON ms.owner = t.id LEFT JOIN companies s1 ON s1.id = t.company"
                                + " ORDER BY ms.spend DESC NULLS LAST, t.id",
                        "GH",
                        40L,
                        20L));
    }

    @Test
    void asOfReadsEveryTableAsItWas() {
        Condition condition =
                FilterParser.parse(new Names(NOUNS, Members.TYPE), List.of("reason = x", "contact.city = y"));
        Sql sql = Select.from(NOUNS, Members.TYPE, SCOPE)
                .where(condition)
                .columns(List.of())
                .asOf(7)
                .statement()
                .sql();
        assertThat(sql.text())
                .startsWith("SELECT t.id, t.changed FROM (SELECT id, changed, owner, contact, status, reason, date FROM"
                        + " members WHERE changed <= 7 UNION ALL SELECT id, changed, owner, contact, status, reason,"
                        + " date FROM members_was WHERE changed <= 7 AND gone > 7) t WHERE ")
                .contains("FROM contacts_was WHERE changed <= 7 AND gone > 7) s1");
        assertThat(sql.params()).containsExactly("x", "y");
    }

    @Test
    void wholeRecordsAreReadInDeclaredOrder() {
        Statement rows = Select.from(NOUNS, Members.TYPE, SCOPE).rows();
        assertThat(rows.sql().text())
                .isEqualTo("SELECT t.id, t.changed, t.owner, t.contact, t.status, t.reason, t.date FROM members t"
                        + " ORDER BY t.id");
    }
}
