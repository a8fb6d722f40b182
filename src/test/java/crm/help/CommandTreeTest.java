package crm.help;

import static org.assertj.core.api.Assertions.assertThat;

import crm.Commands;
import crm.cli.CommandEntry;
import crm.cli.Environment;
import crm.cli.Words;
import crm.model.Nouns;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Walks the commands: each says what it does, describes its options, and shows examples that are understood. */
class CommandTreeTest {
    private final List<CommandEntry> entries = Commands.program().commands().entries();

    @Test
    void everyCommandSaysInOneSentenceWhatItDoes() {
        assertThat(entries).allSatisfy(entry -> assertThat(entry.sentence()).matches("[A-Z].*\\."));
    }

    @Test
    void everyOptionAndArgumentIsDescribed() {
        List<String> silent = new ArrayList<>();
        for (CommandSheet sheet : CommandSheet.of(entries)) {
            sheet.options().stream()
                    .filter(option -> option.about().isBlank())
                    .forEach(option -> silent.add(sheet.entry().path() + " " + option.names()));
            sheet.words().stream()
                    .filter(word -> word.about().isBlank())
                    .forEach(word -> silent.add(sheet.entry().path() + " " + word.label()));
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void everyCommandShowsAnExample() {
        List<String> without = CommandSheet.of(entries).stream()
                .filter(sheet -> sheet.examples().stream().noneMatch(line -> line.contains("crm ")))
                .map(sheet -> sheet.entry().path())
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void everyExampleIsUnderstood() {
        List<String> wrong = new ArrayList<>();
        for (CommandSheet sheet : CommandSheet.of(entries)) {
            for (String example : sheet.examples()) {
                check(example, sheet.entry().path(), wrong);
            }
        }
        Topics.all().forEach(topic -> topic.blocks().stream()
                .filter(Page.Verbatim.class::isInstance)
                .flatMap(block -> ((Page.Verbatim) block).lines().stream())
                .filter(line -> line.startsWith("crm "))
                .forEach(line -> check(line, topic.name(), wrong)));
        assertThat(wrong).isEmpty();
    }

    /** Parses every crm of a pipe without running it: {@code --help} behind the words stops after parsing. */
    private static void check(String line, String where, List<String> wrong) {
        List<String> words = new ArrayList<>();
        for (String word : Words.split(line + " |")) {
            if (Set.of("|", "||", "&&", ">", "<").contains(word)) {
                parse(words, where, wrong);
                words.clear();
            } else {
                words.add(word);
            }
        }
    }

    private static void parse(List<String> words, String where, List<String> wrong) {
        if (words.isEmpty() || !words.get(0).equals("crm")) {
            return;
        }
        List<String> asked = new ArrayList<>(words.subList(1, words.size()));
        asked.add("--help");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        Environment environment = new Environment(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                err,
                Clock.systemUTC(),
                Map.of("CRM_DB", "memory:examples"));
        if (Commands.program().run(asked, environment) != 0) {
            wrong.add(where + ": " + String.join(" ", words) + ": " + said.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyNounAndTopicHasAPage() {
        assertThat(Nouns.VISIBLE).allSatisfy(type -> assertThat(type.about()).isNotBlank());
        assertThat(Topics.all()).allSatisfy(topic -> {
            assertThat(topic.summary()).isNotBlank();
            assertThat(topic.blocks()).isNotEmpty();
        });
    }
}
