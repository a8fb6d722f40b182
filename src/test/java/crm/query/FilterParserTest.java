package crm.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Nouns;
import crm.model.Segments;
import crm.value.CrmException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterParserTest {
    private static final Names CONTACTS = new Names(Nouns.plain(), Contacts.TYPE);
    private static final Names DEALS = new Names(Nouns.plain(), Deals.TYPE);

    private static String understood(String... arguments) {
        return FilterParser.parse(CONTACTS, List.of(arguments)).explain();
    }

    private static CrmException mistake(String... arguments) {
        try {
            FilterParser.parse(CONTACTS, List.of(arguments));
        } catch (CrmException e) {
            return e;
        }
        throw new AssertionError("no mistake in " + List.of(arguments));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "country = Ghana and source ~ traffic   | (country = Ghana and source ~ traffic)",
                "r >= 4 and f >= 4                      | (r >= 4 and f >= 4)",
                "city = New York                        | city = \"New York\"",
                "city=Galle                             | city = Galle",
                "tag=vip,trade                          | tags in (vip, trade)",
                "tag=\"a,b\"                            | tags = \"a,b\"",
                "tags != vip , trade                    | tags not in (vip, trade)",
                "company.industry = Retail              | company.industry = Retail",
                "not (spend > 5)                        | not (spend > 5)",
                "spend > 1,000                          | spend > \"1,000\"",
                "spend gt 5 or spend le 3               | (spend > 5 or spend <= 3)",
                "spend ge 5 and spend lt 3              | (spend >= 5 and spend < 3)",
                "since before 2026-01 or since after 2026 | (since < 2026-01 or since > 2026)",
                "spend between 1 and 5 and city = X     | (spend between 1 and 5 and city = X)",
                "spend not between 1 and 5              | not (spend between 1 and 5)",
                "city in (Galle, New York)              | city in (Galle, \"New York\")",
                "city not in (Galle)                    | city != Galle",
                "city in Galle, Kandy                   | city in (Galle, Kandy)",
                "city is empty                          | city is empty",
                "city is not empty                      | city is not empty",
                "not city is empty                      | city is not empty",
                "notes has hello world                  | notes ~ \"hello world\"",
                "notes !~ hello                         | not (notes ~ hello)",
                "city <> Galle                          | city != Galle",
                "City == Galle                          | city = Galle",
                "job-title = Boss                       | job_title = Boss",
                "id = 17                                | id in (17)",
                "id in (1,2)                            | id in (1, 2)",
                "id > 5                                 | id > 5",
                "mine                                   | mine",
                "mine Ann                               | (mine and \"Ann\")",
                "not mine and city = X                  | (not (mine) and city = X)",
                "city = a or city = b and city = c      | (city = a or (city = b and city = c))",
                "(city = a or city = b) and city = c    | ((city = a or city = b) and city = c)",
                "not city = a or city = b               | (not (city = a) or city = b)",
                "not not mine                           | not (not (mine))",
                "Perera, Ann                            | (\"Perera\" and \"Ann\")",
                "\"ann perera\"                         | \"ann perera\"",
                "\"city\"                               | \"city\"",
                "ann@example.com                        | \"ann@example.com\"",
                "O'Brien                                | \"O'Brien\"",
                "name = 't Hooft                        | name = \"'t Hooft\"",
                "name = 'Marks and Spencer'             | name = \"Marks and Spencer\"",
                "(name = Acme (UK))                     | name = \"Acme (UK)\"",
                "phone = (077) 123                      | phone = \"(077) 123\"",
                "region = OR                            | region = \"OR\"",
                "region = OR or region = AND            | (region = \"OR\" or region = \"AND\")",
                "website = http://x/?a=b                | website = \"http://x/?a=b\"",
                "name = 5\" pipe                        | name = \"5\"\" pipe\"",
                "city=Sandy Android                     | city = \"Sandy Android\"",
                "segment = best and campaign != Spring  | (segment = best and campaign != Spring)",
                "roses                                  | \"roses\"",
                "Mary in Galle                          | (\"Mary\" and \"in\" and \"Galle\")",
            })
    void isUnderstoodAs(String filter, String meaning) {
        assertThat(understood(filter)).isEqualTo(meaning);
    }

    @Test
    void argumentsAreJoinedByAnd() {
        assertThat(understood("city=Galle", "spend > 5", "Ann")).isEqualTo("(city = Galle and spend > 5 and \"Ann\")");
        assertThat(understood("city=a or city=b", "mine")).isEqualTo("((city = a or city = b) and mine)");
        assertThat(understood("name=Marks", "spend between 1 and 2"))
                .isEqualTo("(name = Marks and spend between 1 and 2)");
    }

    @Test
    void aConditionMayBeSpreadOverArguments() {
        assertThat(understood("spend", "gt", "1000", "city=Galle")).isEqualTo("(spend > 1000 and city = Galle)");
        assertThat(understood("city", "=", "New York", "or", "mine")).isEqualTo("(city = \"New York\" or mine)");
        assertThat(understood("city", "is", "not", "empty")).isEqualTo("city is not empty");
        assertThat(understood("city", "not", "in", "(a, b)")).isEqualTo("city not in (a, b)");
        assertThat(understood("spend", "between", "1", "and", "5")).isEqualTo("spend between 1 and 5");
        assertThat(understood("not", "city=a", "mine")).isEqualTo("(not (city = a) and mine)");
        assertThat(understood("Mary", "in", "Galle")).isEqualTo("(\"Mary\" and \"in\" and \"Galle\")");
    }

    @Test
    void noArgumentsMeanEveryRecord() {
        assertThat(FilterParser.parse(CONTACTS, List.of())).isEqualTo(new Condition.All());
    }

    @Test
    void flagsOfTheNounAndFieldsOfYesAndNoStandAlone() {
        assertThat(FilterParser.parse(DEALS, List.of("open", "not overdue")).explain())
                .isEqualTo("(open and not (overdue))");
        Names segments = new Names(Nouns.plain(), Segments.TYPE);
        assertThat(FilterParser.parse(segments, List.of("frozen")))
                .isEqualTo(new Condition.Named("frozen", Place.NONE));
        assertThat(FilterParser.parse(segments, List.of("frozen = no")).explain())
                .isEqualTo("frozen = no");
    }

    @Test
    void mentionsFindsFieldsAndFlagsAtAnyDepth() {
        Condition filter = FilterParser.parse(DEALS, List.of("not (stage = won or open)", "amount > 5"));
        assertThat(filter.mentions(java.util.Set.of("stage"))).isTrue();
        assertThat(filter.mentions(java.util.Set.of("open"))).isTrue();
        assertThat(filter.mentions(java.util.Set.of("name"))).isFalse();
        assertThat(filter.searches()).isFalse();
        assertThat(FilterParser.parse(DEALS, List.of("amount > 5", "Expo")).searches())
                .isTrue();
    }

    @Test
    void aFieldAloneAsksWhetherTheShellTookTheSign() {
        assertThat(mistake("city=Galle", "spend").getMessage())
                .isEqualTo("the field spend stands alone: did the shell take the `>`? quote the filter\n  spend\n  ^");
        assertThat(mistake("spend 1000").getMessage()).contains("stands alone");
    }

    @Test
    void anUnknownFieldIsPointedAtWithTheNearest() {
        assertThat(mistake("city = Galle and spnd > 5").getMessage())
                .isEqualTo("contacts have no field spnd; nearest: spend\n  city = Galle and spnd > 5\n" + " ".repeat(19)
                        + "^");
        assertThat(mistake("company.industri = X").getMessage())
                .isEqualTo("companies have no field industri; nearest: industry\n  company.industri = X\n  ^");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "company.parent.name = X     | company.parent.name goes over two links; one is possible | 0",
                "city.name = X               | city is no link: it has no field name | 0",
                "mine = yes                  | mine stands alone: it is compared with nothing | 0",
                "city =                      | a value is missing; for records without one write: is empty | 6",
                "city = a,,b                 | a value is missing; for records without one write: is empty | 9",
                "city = \"\"                 | a value is missing; for records without one write: is empty | 7",
                "city = and spend > 5        | a value is missing; for records without one write: is empty | 7",
                "city = \"Galle              | the quote is not closed | 7",
                "city = \"a\" b              | something stands behind the closing quote | 11",
                "(city = a                   | the parenthesis is not closed | 0",
                "city in (a, b               | the parenthesis is not closed | 8",
                "city = a)                   | not expected here | 8",
                "city is full                | after is comes empty or not empty | 8",
                "city = a and                | a condition is missing | 12",
                "and city = a                | a condition is missing | 0",
                "not                         | a condition is missing | 3",
                "= Galle                     | a field is missing before = | 0",
                "spend between 5             | between needs two values: between x and y | 15",
                "spnd gt 5                   | contacts have no field spnd; nearest: spend | 0",
                "id = x                      | id \"x\": not a number | 5",
            })
    void pointsAtTheMistake(String filter, String message, int caret) {
        assertThat(mistake(filter).getMessage())
                .isEqualTo(message + "\n  " + filter + "\n  " + " ".repeat(caret) + "^");
    }

    @Test
    void anEmptyArgumentIsAMistake() {
        assertThatThrownBy(() -> understood(" ")).hasMessageStartingWith("a filter is empty");
    }

    @Test
    void thereIsALimitToConditionsAndDepth() {
        String many = String.join(" or ", Collections.nCopies(201, "mine"));
        assertThat(mistake(many).getMessage()).startsWith("more than 200 conditions");
        assertThat(understood(String.join(" or ", Collections.nCopies(200, "mine"))))
                .isNotEmpty();
        assertThat(mistake("(".repeat(5000) + "mine").getMessage()).startsWith("more than 100 parentheses");
        assertThat(mistake("not ".repeat(5000) + "mine").getMessage()).startsWith("more than 100 parentheses");
    }

    @Test
    void controlCharactersAreShownVisibly() {
        assertThat(mistake("city = \u001b[31m and spnd > 5").getMessage())
                .contains("city = \\u001b[31m and spnd > 5\n" + " ".repeat(24) + "^");
    }
}
