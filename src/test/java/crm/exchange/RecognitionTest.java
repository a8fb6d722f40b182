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
                "Subject,Date,Contact,Comments",
                "Account Name,Phone,Industry,Website",
                "Company,Email,Status,Title,Phone",
                "Date,Item,Qty,Customer Name",
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
                "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount;hubspot-deals",
                "Record ID,Ticket name,Pipeline,Ticket status,Create date,Priority,Ticket owner,Source;hubspot-tickets",
                "Record ID,Call Title,Call notes,Activity date,Call outcome,Activity assigned to;hubspot-calls",
                "Lead Owner,First Name,Last Name,Title,Company / Account,Lead Source,Rating,Street,Email;salesforce-leads",
                "Salutation,First Name,Last Name,Mailing Street,Mailing City,Mailing Country,Account Name;salesforce-contacts",
                "Opportunity Name,Type,Amount,Probability (%),Close Date,Stage,Account Name;salesforce-opportunities",
                "Contact Owner,First Name,Last Name,Account Name,Email,Mailing City,Modified Time;zoho-contacts",
                "Deal Name,Deal Owner,Stage,Closing Date,Account Name,Created Time;zoho-deals",
                "First Name,Last Name,E-mail Address,Business Phone,Mobile Phone,Company,Web Page;outlook-contacts",
                "Prénom,Nom,Société,Téléphone (bureau),Tél. mobile,Adresse de messagerie;outlook-contacts-fr",
                "Nombre,Apellidos,Organización,Teléfono del trabajo,Dirección de correo electrónico;outlook-contacts-es",
                "First Name,Last Name,Display Name,Primary Email,Mobile Number,Organization;thunderbird",
                "First Name,Last Name,Company,URL,Position,Connected On;linkedin-connections",
                "Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,LAST_CHANGED,LEID,EUID;mailchimp",
                "id,created_time,campaign_name,form_name,platform,full_name,email,phone_number;facebook-leads",
                "Name,Email,Total,Lineitem name,Lineitem quantity,Lineitem price;shopify-orders",
                "First Name,Last Name,Email,Accepts Email Marketing,Total Spent,Total Orders,Tags;shopify-customers",
                "id,Description,Email,Name,Created (UTC);stripe-customers",
                "id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Status,Customer Email;stripe-payments",
                "Date,Time,Item,Qty,SKU,Gross Sales,Net Sales,Transaction ID,Event Type;square-items",
                "Order Number,Order Status,Order Total Amount,Email (Billing),Item Name,Item Cost;woocommerce-orders",
                "Last Name,First Name,M/M,Job Title,Work Phone #,Email,Account;siebel-contacts",
                "Row Id,Last Name,First Name,Work Phone #,Account,M/M;siebel-contacts",
                "Ticket ID,Subject,Status,Priority,Source,Agent,Created time,Due by Time;freshdesk-tickets",
                "Id,Subject,Requester,Requester email,Status,Priority,Assignee,Created at,Solved at;zendesk-tickets",
                "Case Number,Subject,Status,Priority,Case Origin,Contact Name,Date/Time Opened;salesforce-cases",
                "id,Number,Customer,Date (UTC),Due Date (UTC),Subtotal,Total,Amount Paid,Status;stripe-invoices",
                "ContactName,InvoiceNumber,InvoiceDate,DueDate,Total,InvoiceAmountDue,Status;xero-invoices",
                "Date,Transaction Type,No.,Customer,Due date,Balance,Total,Status;quickbooks-invoices",
                "Invoice Date,Invoice ID,Invoice Number,Invoice Status,Customer Name,Due Date,Total,Balance;zoho-invoices",
                "Date,Time,TimeZone,Name,Type,Status,Gross,Fee,Net,From Email Address,Transaction ID;paypal-payments",
                "Handle,Title,SKU,HS Code,COO,Location,Incoming,Committed,Available,On hand;shopify-inventory",
                "(Do Not Modify) Account,(Do Not Modify) Row Checksum,Account Name,Main Phone;dynamics-accounts",
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
                "Ticket ID,Subject,Status,Priority,Customer;ticket",
                "Invoice Number,Invoice Date,Due Date,Customer,Total,Balance;invoice",
                "Number,Date,Customer,Amount,Open Balance;invoice",
                "Payment Date,Invoice Number,Customer,Amount,Payment Method;payment",
                "SKU,Price List,Min Qty,Price;price",
                "SKU,Location,On Hand,Reorder Level;stock",
                "Invoice Number,Invoice Date,Customer,Product,Quantity,Total;order",
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
                .isSubsetOf(
                        "contact",
                        "company",
                        "lead",
                        "deal",
                        "product",
                        "price",
                        "stock",
                        "order",
                        "invoice",
                        "payment",
                        "activity",
                        "ticket",
                        "member");
    }

    @Test
    void everySlotOfAShapeNamesAFieldOfItsKind() {
        Nouns nouns = Nouns.plain();

        assertThat(Shapes.ALL).allSatisfy(shape -> shape.slots().values().stream()
                .flatMap(Optional::stream)
                .forEach(slot -> assertThat(SaidColumns.isKnown(nouns, nouns.type(shape.noun()), slot))
                        .as("%s: %s", shape.name(), slot)
                        .isTrue()));
    }

    private static List<String> columns(String header) {
        return Arrays.asList(header.split(",", -1));
    }
}
