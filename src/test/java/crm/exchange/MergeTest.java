package crm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import crm.model.Contacts;
import crm.model.FurtherValues;
import crm.model.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTest {
    private final Draft draft = new Draft(Contacts.TYPE);

    @Test
    void aSecondPhoneBecomesTheFirstAndTheOldOneStays() {
        draft.values().put("phone", "+14165550124");

        Merge merge = merge(Map.of("name", "Ann", "phone", "+14165550123"), List.of());

        assertThat(merge.values()).containsEntry("phone", "+14165550124");
        assertThat(merge.added())
                .extracting(row -> row.require(FurtherValues.CONTENT))
                .containsExactly("+14165550123");
    }

    @Test
    void aFurtherValueThatIsThereIsNotAddedAgain() {
        draft.values().put("email", "ann@home.example");
        Row home = Row.draft(FurtherValues.TYPE)
                .with(FurtherValues.KIND, "email")
                .with(FurtherValues.CONTENT, "ann@home.example");

        Merge merge = merge(Map.of("email", "ann@example.com"), List.of(home));

        assertThat(merge.values()).containsEntry("email", "ann@example.com");
        assertThat(merge.added()).isEmpty();
    }

    @Test
    void aShorterNameDoesNotTakeALongerOneAway() {
        draft.values().putAll(Map.of("name", "Ann", "given", "Ann"));

        Merge merge = merge(Map.of("name", "Ann Perera", "given", "Ann", "family", "Perera"), List.of());

        assertThat(merge.values()).containsEntry("name", "Ann Perera").containsEntry("family", "Perera");
    }

    @Test
    void anEmptyCellErasesOnlyWhenAsked() {
        draft.blanks().add("city");

        assertThat(merge(Map.of("city", "Galle"), List.of()).values()).containsKey("city");
        assertThat(Merge.of(Contacts.TYPE, Map.of("city", "Galle"), List.of(), draft, false, true)
                        .values())
                .doesNotContainKey("city");
    }

    @Test
    void tagsAndNotesAreAdded() {
        draft.values().put("tags", List.of("vip", "new"));
        draft.values().put("notes", "met at the fair");

        Merge merge = merge(Map.of("tags", List.of("VIP"), "notes", "likes tea"), List.of());

        assertThat(merge.values()).containsEntry("tags", List.of("VIP", "new"));
        assertThat(merge.values()).containsEntry("notes", "likes tea\nmet at the fair");
    }

    private Merge merge(Map<String, Object> values, List<Row> further) {
        return Merge.of(Contacts.TYPE, values, further, draft, false, false);
    }
}
