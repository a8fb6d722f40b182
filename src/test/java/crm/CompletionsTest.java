package crm;

import static org.assertj.core.api.Assertions.assertThat;

import crm.cli.Completion;
import crm.cli.Completions;
import crm.cli.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionsTest {
    private static final Environment NOWHERE = new Environment(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            Clock.systemUTC(),
            Map.of("CRM_DB", "memory:nowhere"));

    private final Completions completions = new Completions(Commands.program().commands(), NOWHERE);

    private List<String> of(String... words) {
        return completions.of(List.of(words), words.length - 1).stream()
                .map(Completion::text)
                .toList();
    }

    @Test
    void theFirstWordIsACommandANounOrAPlural() {
        assertThat(of("")).contains("contact", "lead", "leads", "agenda", "shell", "history");
        assertThat(of("le")).containsExactly("lead", "leads");
        assertThat(of("crm", "tim")).containsExactly("timeline");
        assertThat(of("--db", "x", "tim")).containsExactly("timeline");
        assertThat(of("--t")).containsExactly("--today");
    }

    @Test
    void theSecondWordIsAVerb() {
        assertThat(of("lead", "")).contains("add", "list", "convert", "lose", "trace");
        assertThat(of("opportunity", "wi")).containsExactly("win");
    }

    @Test
    void optionsAreThoseOfTheCommandAndNotTwice() {
        assertThat(of("lead", "convert", "12", "--am")).containsExactly("--amount");
        assertThat(of("lead", "convert", "--amount", "5", "--am")).isEmpty();
        assertThat(of("contact", "add", "--em")).containsExactly("--email");
    }

    @Test
    void valuesOfOwnersAreTheUsersAsTheFileBesideTheDatabaseHasThem(@TempDir Path place) throws IOException {
        Files.writeString(place.resolve("users"), "ann\nben\n");
        Environment there = NOWHERE.with(Map.of("CRM_DB", place.toString()));
        Completions completing = new Completions(Commands.program().commands(), there);
        assertThat(texts(completing.of(List.of("lead", "edit", "12", "--owner", ""), 4)))
                .containsExactly("me", "ann", "ben");
        assertThat(texts(completing.of(List.of("agenda", "--for", "b"), 2))).containsExactly("ben");
        assertThat(texts(completing.of(List.of("leads", "owner=a"), 1))).containsExactly("owner=ann");
    }

    private static List<String> texts(List<Completion> found) {
        return found.stream().map(Completion::text).toList();
    }

    @Test
    void valuesOfAChoiceAreItsWords() {
        assertThat(of("log", "ann", "--channel", "p")).containsExactly("phone", "post");
        assertThat(of("log", "ann", "--channel=p")).containsExactly("--channel=phone", "--channel=post");
        assertThat(of("deal", "move", "14", "pro")).containsExactly("proposal");
        assertThat(of("leads", "-f", "js")).containsExactly("json", "jsonl");
    }

    @Test
    void filtersNameFieldsAndTheWordsTheyMayHave() {
        assertThat(of("leads", "sta")).containsExactly("status=");
        assertThat(of("leads", "status=w")).containsExactly("status=working");
        assertThat(of("leads", "ov")).containsExactly("overdue");
        assertThat(of("leads", "--sort", "name,-st")).containsExactly("name,-status");
        assertThat(of("contact", "edit", "5", "--clear", "ci")).containsExactly("city");
    }

    @Test
    void filtersGoOnWithOperatorsAndValuesWithinOneWord() {
        assertThat(of("contacts", "spe")).containsExactly("spend");
        assertThat(of("contacts", "spend")).contains("spend", "spend=", "spend>=");
        assertThat(of("contacts", "spend b")).containsExactly("spend between ");
        assertThat(of("contacts", "city i")).containsExactly("city in ", "city is empty", "city is not empty");
        assertThat(of("leads", "owner = me and not (sta")).containsExactly("owner = me and not (status=");
        assertThat(of("leads", "status in (new, w")).containsExactly("status in (new, working");
        assertThat(of("contacts", "since >= last")).containsExactly("since >= last month");
        assertThat(of("contacts", "company.dom")).containsExactly("company.domain=");
        assertThat(of("contacts", "nonsense ")).isEmpty();
    }

    @Test
    void fieldsAreThoseOfTheRecordsThatAreMeant() {
        assertThat(of("segment", "add", "vips", "spe")).containsExactly("spend");
        assertThat(of("export", "orders", "amo")).containsExactly("amount");
        assertThat(of("report", "forecast", "clos")).containsExactly("closed");
        assertThat(of("contacts", "--by", "name,since")).contains("name,since:month", "name,since");
        assertThat(of("edit", "5", "--clear", "ci")).isEmpty();
    }

    @Test
    void behindTwoDashesStandsNoOption() {
        assertThat(of("leads", "--", "--so")).isEmpty();
        assertThat(of("leads", "--", "sta")).containsExactly("status=");
    }

    @Test
    void helpKnowsItsTopicsAndTheVerbsOfANoun() {
        assertThat(of("help", "exi")).containsExactly("exit-codes");
        assertThat(of("help", "lead", "conv")).containsExactly("convert");
    }

    @Test
    void wordsOfTheUsersOwnStandForTheirCommandLines(@TempDir Path home) throws IOException {
        Path file = home.resolve("crm/config.toml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[aliases]\nhot = \"leads rating=hot\"\n");
        Environment there = NOWHERE.with(Map.of("CRM_DB", "memory:nowhere", "XDG_CONFIG_HOME", home.toString()));
        Completions completing = new Completions(Commands.program().commands(), there);
        assertThat(texts(completing.of(List.of("ho"), 0))).containsExactly("hot");
        assertThat(texts(completing.of(List.of("hot", "sta"), 1))).containsExactly("status=");
    }

    @Test
    void whatIsOfTheUserIsNotGuessed() {
        assertThat(of("contact", "show", "a")).isEmpty();
        assertThat(of("contact", "add", "--email", "a")).isEmpty();
        assertThat(of("nonsense", "a")).isEmpty();
    }
}
