package crm.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PersonNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Dr. Ann van der Berg Jr.|Dr.|Ann|van der Berg|Jr.",
                "Perera, Ann|''|Ann|Perera|''",
                "Ann|''|Ann|''|''",
                "Ann Perera|''|Ann|Perera|''",
                "Ann Marie Perera, PhD, MBA|''|Ann Marie|Perera|PhD MBA",
                "Mr Smith|Mr|''|Smith|''",
                "King, Martin Luther, Jr.|''|Martin Luther|King|Jr.",
                "van der Berg, Dr. Ann|Dr.|Ann|van der Berg|''",
                "Prof. Dr. Hans Müller|Prof. Dr.|Hans|Müller|''",
                "Juan de la Cruz|''|Juan|de la Cruz|''",
                "Van Morrison|''|Van|Morrison|''",
                "Ann Do|''|Ann|Do|''",
                "Henry Ford II|''|Henry|Ford|II",
                "山田太郎|''|山田太郎|''|''",
                "Acme, Inc.|''|''|Acme, Inc.|''",
                " , |''|''|''|''"
            })
    void namesAreTakenApart(String full, String prefix, String given, String family, String suffix) {
        PersonName name = PersonName.parse(full);

        assertThat(name.prefix().orElse("")).isEqualTo(prefix);
        assertThat(name.given().orElse("")).isEqualTo(given);
        assertThat(name.family().orElse("")).isEqualTo(family);
        assertThat(name.suffix().orElse("")).isEqualTo(suffix);
        assertThat(PersonName.parse(name.full())).isEqualTo(name);
    }
}
