package crm.store.check;

import static org.assertj.core.api.Assertions.assertThat;

import crm.model.Contacts;
import crm.model.Row;
import crm.model.Segments;
import crm.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InspectionTest {
    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void stock() {
        database.write(store -> store.insert(Row.draft(Contacts.TYPE).with(Contacts.NAME, "Ann")));
        database.write(store -> store.insert(
                Row.draft(Segments.TYPE).with(Segments.NAME, "best").with(Segments.FILTER, "city=Galle")));
        database.write(store -> store.update(store.get(Contacts.TYPE, 1).with(Contacts.CITY, "Galle")));
        assertThat(database.read(Inspection::of)).isNotEmpty().allMatch(Finding::ok);
    }

    @AfterEach
    void forget() {
        database.close();
    }

    private void finds(String sql, String rule, String what) {
        database.read(store -> {
            store.statements().update(sql);
            assertThat(Inspection.of(store).stream().filter(finding -> !finding.ok()))
                    .anySatisfy(finding -> {
                        assertThat(finding.rule()).contains(rule);
                        assertThat(finding.first()).contains(what);
                    });
            return true;
        });
    }

    @Test
    void measuresOfWhoeverWasDeletedAreNoDamage() {
        database.write(store -> {
            store.statements().update("INSERT INTO measures (owner) VALUES (1)");
            store.delete(store.get(Contacts.TYPE, 1));
        });
        assertThat(database.read(Inspection::of)).allMatch(Finding::ok);
    }

    @Test
    void eachRuleFindsWhatBreaksIt() {
        finds("UPDATE contacts SET company = 99", "every link", "contact 1 points with company to 99");
        finds("UPDATE contacts SET name_key = 'bob'", "folded", "contact 1 is found by another name");
        finds("UPDATE contacts SET changed = 77", "belongs to change sets", "h77");
        finds(
                "UPDATE counters SET next_value = 1 WHERE name = 'RECORD'",
                "below the counter",
                "the next id would be 1");
        finds("UPDATE counters SET next_value = 1 WHERE name = 'CHANGE_SET'", "change sets", "the next change set");
        finds("UPDATE segments SET id = 1", "no id is used twice", "id 1 is used twice");
        finds("UPDATE segments SET name = NULL, name_key = NULL", "must have", "segment 2 has no name");
        finds("UPDATE contacts_was SET gone = 2, changed = 3", "one thing at a time", "contact 1");
        finds("INSERT INTO measures (owner) VALUES (2)", "measures are of", "measures 2");
        finds("INSERT INTO changes VALUES (50, 'contact', 1, 0, 0)", "fit together", "50");
        finds("INSERT INTO members (id, changed, owner, contact) VALUES (2, 1, 2, 1)", "no id is used twice", "id 2");
        finds(
                "INSERT INTO segments (id, changed, name, name_key) VALUES (3, 1, 'Best', 'best')",
                "must be unique",
                "has the same name as");
    }
}
