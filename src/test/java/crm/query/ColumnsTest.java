package crm.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.model.Contacts;
import crm.model.Nouns;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private static final Names NAMES = new Names(Nouns.plain(), Contacts.TYPE);

    @Test
    void namesAreReadInTheirOrder() {
        assertThat(Columns.parse(NAMES, "name, company.industry,tag,ID"))
                .extracting(ColumnRef::heading)
                .containsExactly("name", "company.industry", "tags", "id");
    }

    @Test
    void withoutNamesTheListedFieldsFollowTheId() {
        assertThat(Columns.listed(NAMES))
                .extracting(ColumnRef::heading)
                .containsExactly("id", "name", "company", "email", "phone", "city", "country");
        assertThat(Columns.parse(NAMES, "all")).hasSize(Contacts.TYPE.fields().size() + 1);
    }

    @Test
    void anUnknownColumnIsPointedAt() {
        assertThatThrownBy(() -> Columns.parse(NAMES, "name,emal"))
                .hasMessage("contacts have no field emal; nearest: email\n  name,emal\n       ^");
        assertThatThrownBy(() -> Columns.parse(NAMES, "name,,email")).hasMessageStartingWith("a column is missing");
        assertThatThrownBy(() -> Columns.parse(NAMES, "segment")).hasMessageStartingWith("segment is for filters");
    }

    @Test
    void aMinusSortsTheGreatestFirst() {
        assertThat(SortKey.parse(NAMES, "-spend, name"))
                .isEqualTo(List.of(new SortKey(FieldPath.of("spend"), true), new SortKey(FieldPath.of("name"), false)));
        assertThatThrownBy(() -> SortKey.parse(NAMES, "notes")).hasMessageStartingWith("notes is long text");
        assertThatThrownBy(() -> SortKey.parse(NAMES, "spnd")).hasMessageContaining("nearest: spend");
    }
}
