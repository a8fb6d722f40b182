package crm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import crm.model.Nouns;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {
    private final Recognition programs = new Recognition(Shapes.ALL, Shapes.COMMON, Recognition.SURE);
    private final Mapper mapper = new Mapper(Nouns.plain(), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,Email,Phone",
                "First Name,Last Name,Email,Phone,Company,Job Title,Street,City,State,Zip,Country,Notes,Tags",
                "id,name,email,channel,street,city,province,country,zipcode",
                "Nom,Email,Téléphone,Entreprise,Statut",
                "customer,date,amount",
                "Date,Order Number,Customer,Email,Product,Quantity,Price,Total",
                "Name,Price,SKU,Category",
            })
    void aHeaderThatAnyFileMayHaveIsNoProgramsOwn(String header) {
        assertThat(programs.of(columns(header), any -> true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status;hubspot-contacts",
                "Record ID,Company name,Company owner,Create Date,City,Shoe size,Colour;hubspot-companies",
                "Vorname,Nachname,E-Mail-Adresse,Telefon geschäftlich,Ort geschäftlich;outlook-contacts-de",
                "First Name,Last Name,Email Address,Company,Position,Connected On;linkedin-connections",
                "Email Address,Status;mailchimp",
                "KUNNR,NAME1,ORT01;sap-customers",
            })
    void aFewColumnsAreEnoughWhereTheyAreRare(String header, String shape) {
        assertThat(programs.of(columns(header), any -> true).map(Shape::name)).contains(shape);
    }

    @Test
    void aMarkThatIsMissingCountsAgainstAShape() {
        Shape google = Shapes.named("google-contacts").orElseThrow();
        Set<String> with = Set.of(Slot.key("First Name"), Slot.key("E-mail 1 - Value"));

        assertThat(google.missing(with)).isZero();
        assertThat(programs.evidence(google, with))
                .isGreaterThan(programs.evidence(google, Set.of(Slot.key("First Name"))) + 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Name,Email;contact",
                "Email;contact",
                "Company,Phone,City;company",
                "Lead Name,Email,Status;lead",
                "Deal,Stage,Amount;deal",
                "SKU,Product,Price;product",
                "Date,Customer,Total;order",
                "Date,Contact,Channel,Notes;activity",
                "Task,Due Date,Priority;task",
                "Email,Channel,Consent,Proof;consent",
                "Campaign,Email,Response;member",
            })
    void theUsualNamesTellTheKindOfRecord(String header, String noun) {
        Mapping mapping = mapper.map(Optional.empty(), Optional.empty(), columns(header), List.of(), Map.of());

        assertThat(mapping.type().name()).isEqualTo(noun);
    }

    @Test
    void namesOfShapesAreUniqueAndTheirKindsAreKnown() {
        List<String> names = Shapes.ALL.stream().map(Shape::name).toList();

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(Shapes.ALL).allSatisfy(shape -> assertThat(shape.about()).isNotBlank());
        assertThat(Shapes.ALL.stream().map(Shape::noun).collect(Collectors.toSet()))
                .isSubsetOf("contact", "company", "lead", "deal", "product", "order", "activity", "member", "ticket");
    }

    @Test
    void everySlotOfAShapeNamesAFieldOfItsKind() {
        Nouns nouns = Nouns.plain();
        List<Shape> kept = Shapes.ALL.stream()
                .filter(shape -> !shape.noun().equals("ticket"))
                .toList();

        assertThat(kept).allSatisfy(shape -> shape.slots().values().stream()
                .flatMap(Optional::stream)
                .forEach(slot -> assertThat(SaidColumns.isKnown(nouns, nouns.type(shape.noun()), slot))
                        .as("%s: %s", shape.name(), slot)
                        .isTrue()));
    }

    private static List<String> columns(String header) {
        return Arrays.asList(header.split(",", -1));
    }
}
