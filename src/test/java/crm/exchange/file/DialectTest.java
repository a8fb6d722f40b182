package crm.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.value.CrmException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DialectTest {
    @Test
    void eachDelimiterIsRecognised() {
        for (String delimiter : List.of(",", ";", "\t", "|")) {
            String text = "name|city|spend\nAnn|Galle|3\nBen|Kandy|4\n".replace("|", delimiter);
            assertThat(Dialect.detect(text).delimiter()).isEqualTo(delimiter.charAt(0));
        }
    }

    @Test
    void decimalCommasDoNotHideTheSemicolon() {
        assertThat(Dialect.detect("Jan;1,5\nFeb;2,5\nMar;3,5\n").delimiter()).isEqualTo(';');
        assertThat(Dialect.detect("1,5;2,7\n1,6;2,8\n").delimiter()).isEqualTo(';');
        assertThat(Dialect.detect("name;amount;rate\nAnn;1,5;2,5\n").delimiter())
                .isEqualTo(';');
    }

    @Test
    void delimitersInsideQuotesDoNotCount() {
        assertThat(Dialect.detect("a,b\n\"x;y;z\",1\n\"x;y;z\",2\n\"p;q;r\",3\n")
                        .delimiter())
                .isEqualTo(',');
        assertThat(Dialect.detect("name;note\nAnn;one, two, three\nBen;four, five\nCid;six\n")
                        .delimiter())
                .isEqualTo(';');
    }

    @Test
    void excelsOwnLineDecides() {
        assertThat(Dialect.detect("sep=;\r\na,b;c\r\n1,2;3\r\n").delimiter()).isEqualTo(';');
    }

    @Test
    void singleQuotesAreRecognisedButApostrophesAreNot() {
        assertThat(Dialect.detect("a,b\n'x, y','z'\n'u','v, w'\n").quote()).isEqualTo('\'');
        assertThat(Dialect.detect("a,b\n'=1+2,x\nO'Brien,d'Arc\n").quote()).isEqualTo('"');
    }

    @Test
    void oneColumnHasACommaNobodyUses() {
        assertThat(Dialect.detect("email\nann@example.com\n").delimiterName()).isEqualTo("comma");
    }

    @Test
    void aDelimiterThatEndsALineIsAUsageError() {
        assertThatThrownBy(() -> new Dialect('\n', '"')).isInstanceOf(CrmException.class);
    }
}
