package crm.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.value.CrmException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void blanksSeparateAndQuotesKeep() {
        assertThat(Words.of("  contact  add 'Ann Perera' \"O'Neil\" "))
                .containsExactly("contact", "add", "Ann Perera", "O'Neil");
        assertThat(Words.of("a''b c'd e'f")).containsExactly("ab", "cd ef");
        assertThat(Words.of("--set name='' ''")).containsExactly("--set", "name=", "");
    }

    @Test
    void backslashesKeepTheNextCharacter() {
        assertThat(Words.of("Cara\\ Silva it\\'s \\\\ \\#1")).containsExactly("Cara Silva", "it's", "\\", "#1");
        assertThat(Words.of("\"say \\\"hi\\\" \\n \\\\\" 'a\\b'")).containsExactly("say \"hi\" \\n \\", "a\\b");
    }

    @Test
    void commentsBeginAtTheStartOfAWord() {
        assertThat(Words.of("# all of it")).isEmpty();
        assertThat(Words.of("list a#b '#c' # rest 'open")).containsExactly("list", "a#b", "#c");
    }

    @Test
    void anOpenEndIsSaid() {
        assertThat(Words.parse("log it's").open()).isEqualTo("'");
        assertThat(Words.parse("log \"x").open()).isEqualTo("\"");
        assertThat(Words.parse("log x\\").open()).isEqualTo("\\");
        assertThat(Words.parse("log x\\\\").open()).isEmpty();
        assertThatThrownBy(() -> Words.of("log it's"))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("inside '");
    }

    @Test
    void startsTellWhereWordsBegin() {
        assertThat(Words.parse("a  'b c' d").starts()).containsExactly(0, 3, 9);
    }

    @Property
    void whatIsQuotedReadsBackAsTheSameWord(@ForAll String word) {
        assertThat(Words.of("x " + Words.quoted(word) + " y")).containsExactly("x", word, "y");
    }
}
