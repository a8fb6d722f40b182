package crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path home;

    @Test
    void aProfileHasTheFieldsOfTheSchemaAndNoOthersInTheirOrder() throws Exception {
        try (TestProgram crm = new TestProgram("profile-schema", home)) {
            crm.run("contact", "add", "Ann Perera", "--email", "ann@example.com", "--city", "Galle");
            crm.run("order", "add", "--customer", "ann@example.com", "--amount", "20", "--line", "2 x Coffee @ 10");
            crm.run("deal", "add", "Machines", "--contact", "ann@example.com", "--amount", "900");
            crm.run("log", "ann@example.com", "asks", "--channel", "phone", "--in");
            JsonNode schema = JSON.readTree(crm.run("profile", "--schema"));
            JsonNode profile = JSON.readTree(crm.run("-q", "profile", "ann@example.com", "-f", "json"));
            assertThat(names(profile)).isEqualTo(names(schema.get("properties")));
            assertThat(texts(schema.get("required"))).isEqualTo(names(profile));
            profile.properties().forEach(field -> {
                JsonNode declared = schema.get("properties").get(field.getKey());
                if (field.getValue().isArray() && declared.path("items").has("properties")) {
                    field.getValue().forEach(row -> assertThat(names(row))
                            .as(field.getKey())
                            .isEqualTo(names(declared.get("items").get("properties"))));
                }
                assertThat(declared.get("type").toString()).as(field.getKey()).contains(typed(field.getValue()));
            });
            assertThat(profile.get("timeline").size()).isPositive();
            assertThat(profile.get("needs").size()).isPositive();
        }
    }

    @Test
    void whoWroteAnEmailIsReadFromItsHeader() {
        try (TestProgram crm = new TestProgram("whois-stdin", home)) {
            crm.run("contact", "add", "Ann Perera", "--email", "ann@example.com");
            String mail =
                    "From: \"Perera, Ann\"\r\n <Ann@Example.com>\r\nTo: shop@example.org\r\n\r\nask ben@example.com";
            assertThat(crm.piped(mail, "whois")).contains("Ann Perera").doesNotContain("ben@");
            crm.run("config", "sender", "Our shop <shop@example.org>");
            assertThat(crm.piped("From: shop@example.org\nTo: ann@example.com\n\nhello", "whois", "-"))
                    .contains("Ann Perera");
            assertThat(crm.piped("name,phone\n", "whois")).contains("stdin is no e-mail");
        }
    }

    private static String typed(JsonNode value) {
        if (value.isNull()) {
            return "null";
        }
        if (value.isArray()) {
            return "array";
        }
        return value.isBoolean() ? "boolean" : value.isIntegralNumber() ? "" : value.isNumber() ? "number" : "string";
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
