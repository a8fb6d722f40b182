package crm.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a template: it is refused with its line, or filled in once. */
class TemplateNoiseTest {
    private static final List<String> TAGS = Stream.concat(
                    Stream.of(
                            "{{! x }}",
                            "{{=<% %>=}}",
                            "\n",
                            "\n\n",
                            "Subject: {{name}}\n",
                            " ",
                            "\0",
                            "{{ name }}",
                            "{{ }}"),
                    Arrays.stream(
                            ("{{ }} {{{ }}} {{name}} {{email}} {{#tags}} {{/tags}} {{.}} {{^company}} {{/company}} {{#company}}"
                                            + " {{company.name}} {{today}} {{address}} {{&name}} {{>y}} <%name%> {{-first}} {{#-last}} {{notes}}"
                                            + " {{spend}} {{name.length}} {{this}} {{id}} {{#id}} {{/id}} <p> x { } # / ^ name \ud83d\ude00"
                                            + " {{campaign.name}} {{#name}} {{/name}}")
                                    .split(" ")))
            .toList();

    @TempDir
    private Path directory;

    private Business business;

    @BeforeEach
    void open() {
        business = Business.in(directory);
    }

    @AfterEach
    void close() {
        business.close();
    }

    @Test
    void noTemplateBreaksAMergeOrReadsValuesAgain() {
        business.ok(
                "contact",
                "add",
                "--set",
                "name=Bo {{email}} {{#tags}}",
                "--email",
                "hidden@example.com",
                "--tag",
                "a,b");
        business.ok("campaign", "add", "Post", "--channel", "social");
        business.ok("campaign", "enrol", "Post", "--where", "id > 0", "--yes");
        AtomicInteger filled = new AtomicInteger();
        new Proof(50).repeat(seed -> {
            Chance chance = new Chance(seed);
            String text = chance.words(TAGS, 14);
            String template = business.file("t" + chance.pick(List.of(".txt", ".html", ".eml")), text);
            Path out = directory.resolve("out" + seed);
            Business.Answer answer = business.soon(
                    List.of("campaign", "merge", "Post", "--template", template, "--out", out.toString()));
            if (answer.exit() == 0 && !text.contains("email") && !template.endsWith("eml")) {
                filled.incrementAndGet();
                assertThat(Business.read(out).values())
                        .as(seed + ": " + text)
                        .noneMatch(letter -> letter.contains("hidden@"));
            }
        });
        assertThat(filled).hasPositiveValue();
    }
}
