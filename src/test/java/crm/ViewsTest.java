package crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsTest {
    @TempDir
    private Path home;

    @Test
    void everyViewHasTheColumnsThatTheSchemaLists() {
        try (TestProgram program = new TestProgram("views", home)) {
            program.run("field", "add", "contact", "diet");
            Map<String, List<String>> views = new LinkedHashMap<>();
            program.run("db", "schema", "-q", "-f", "tsv").lines().forEach(line -> {
                String[] cells = line.split("\t", -1);
                if (cells[0].startsWith("v_") && !cells[1].equals("*")) {
                    views.computeIfAbsent(cells[0], any -> new ArrayList<>()).add(cells[1]);
                }
            });
            assertThat(views).containsKeys("v_customer", "v_sales", "v_contact", "v_campaign", "v_consent", "v_member");
            assertThat(views.get("v_contact")).contains("x_diet", "country_name", "company_name", "name_folded", "clv");
            views.forEach((view, columns) -> assertThat(program.run("sql", "SELECT * FROM " + view, "-f", "tsv"))
                    .isEqualTo(String.join("\t", columns) + "\n"));
        }
    }
}
