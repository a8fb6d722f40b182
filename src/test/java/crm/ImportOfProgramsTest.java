package crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports small files in the shapes that other programs write, without saying what they are. */
class ImportOfProgramsTest {
    private TestProgram program;

    @TempDir
    private Path directory;

    @BeforeEach
    void anEmptyDatabase() {
        program = new TestProgram("programs", directory);
    }

    @AfterEach
    void forget() {
        program.close();
    }

    @ParameterizedTest
    @CsvSource({
        "google-contacts,google-contacts,contacts,2",
        "google-contacts-old,google-contacts,contacts,1",
        "outlook-contacts,outlook-contacts,contacts,1",
        "outlook-contacts-de,outlook-contacts-de,contacts,1",
        "outlook-contacts-fr,outlook-contacts-fr,contacts,1",
        "google-contacts-many,google-contacts,contacts,2",
        "outlook-contacts-it,outlook-contacts-it,contacts,1",
        "outlook-contacts-nl,outlook-contacts-nl,contacts,1",
        "outlook-contacts-pt,outlook-contacts-pt,contacts,1",
        "outlook-contacts-es,outlook-contacts-es,contacts,1",
        "thunderbird,thunderbird,contacts,2",
        "thunderbird-de,thunderbird-de,contacts,1",
        "linkedin-connections,linkedin-connections,contacts,2",
        "hubspot-contacts,hubspot-contacts,contacts,2",
        "hubspot-companies,hubspot-companies,companies,1",
        "hubspot-deals,hubspot-deals,deals,2",
        "hubspot-activities,hubspot-activities,activities,1",
        "salesforce-contacts,salesforce-contacts,contacts,2",
        "salesforce-contacts-api,salesforce-contacts,contacts,1",
        "salesforce-accounts,salesforce-accounts,companies,1",
        "salesforce-leads,salesforce-leads,leads,1",
        "salesforce-opportunities,salesforce-opportunities,deals,2",
        "salesforce-activities,salesforce-activities,activities,1",
        "salesforce-campaign-members,salesforce-campaign-members,responses,2",
        "dynamics-contacts,dynamics-contacts,contacts,1",
        "dynamics-accounts,dynamics-accounts,companies,1",
        "dynamics-leads,dynamics-leads,leads,1",
        "dynamics-opportunities,dynamics-opportunities,deals,1",
        "siebel-contacts,siebel-contacts,contacts,1",
        "siebel-contacts-table,siebel-contacts,contacts,1",
        "siebel-accounts,siebel-accounts,companies,1",
        "siebel-opportunities,siebel-opportunities,deals,1",
        "sap-customers,sap-customers,companies,1",
        "sap-contacts,sap-contacts,contacts,1",
        "sap-business-partners,sap-business-partners,contacts,1",
        "sap-orders,sap-orders,orders,2",
        "sap-order-items,sap-order-items,orders,1",
        "sap-materials,sap-materials,products,1",
        "zoho-leads,zoho-leads,leads,1",
        "zoho-contacts,zoho-contacts,contacts,1",
        "zoho-accounts,zoho-accounts,companies,1",
        "zoho-deals,zoho-deals,deals,1",
        "mailchimp-subscribed,mailchimp,contacts,1",
        "mailchimp-unsubscribed,mailchimp,contacts,1",
        "mailchimp-cleaned,mailchimp,contacts,1",
        "facebook-leads,facebook-leads,leads,1",
        "shopify-orders,shopify-orders,orders,2",
        "shopify-customers,shopify-customers,contacts,2",
        "shopify-products,shopify-products,products,1",
        "woocommerce-orders,woocommerce-orders,orders,2",
        "woocommerce-order-suite,woocommerce-order-suite,orders,1",
        "woocommerce-analytics-orders,woocommerce-analytics-orders,orders,1",
        "woocommerce-customers,woocommerce-customers,contacts,1",
        "woocommerce-products,woocommerce-products,products,1",
        "square-customers,square-customers,contacts,2",
        "square-items,square-items,orders,2",
        "square-transactions,square-transactions,orders,1",
        "stripe-customers,stripe-customers,contacts,1",
        "stripe-payments,stripe-payments,orders,2",
        "shopify-variants,shopify-products,products,3",
        "paypal-payments,paypal-payments,payments,2",
        "quickbooks-invoices,quickbooks-invoices,invoices,2",
        "xero-invoices,xero-invoices,invoices,1",
    })
    void everyRowIsTakenAndTheSameFileAgainChangesNothing(String file, String shape, String kind, int records)
            throws URISyntaxException {
        String first = program.run("import", fixture(file));
        String again = program.run("import", fixture(file));

        assertThat(first)
                .contains(file + ".csv: " + kind + " as " + shape + ",")
                .contains("read " + records + ": created " + records + ", updated 0, unchanged 0, rejected 0");
        assertThat(again)
                .contains("read " + records + ": created 0, updated 0, unchanged " + records + ", rejected 0")
                .doesNotContain("h3:");
    }

    @Test
    void ticketsAreTaken() throws URISyntaxException {
        assertThat(program.run("import", fixture("hubspot-tickets")))
                .contains("hubspot-tickets.csv: tickets as hubspot-tickets", "read 1: created 1");
    }

    @Test
    void valuesOfAGoogleContactAllArrive() throws URISyntaxException {
        program.run("import", fixture("google-contacts"));

        assertThat(program.run("contact", "show", "ada@example.com"))
                .contains("ada.p@example.com", "+94771234567", "12 Fort Road, Flat 3", "Nickname: Addie", "1980-05-12");
        assertThat(program.run("contact", "show", "Bo")).contains("Birthday: --05-12");
    }

    @Test
    void allTwelveAddressesOfAPersonArriveAndAnEntryOfACompanyHasItsName() throws URISyntaxException {
        program.run("import", fixture("google-contacts-many"));

        assertThat(program.run("contact", "show", "ada1@tea.example"))
                .contains("ada9@tea.example", "ada12@tea.example");
        assertThat(program.run("contacts", "-c", "name,company")).contains("Ceylon Tea Board\tCeylon Tea Board");
    }

    @Test
    void phonesBelongToTheCountryOfTheAddressThatOutlookNames() throws URISyntaxException {
        program.run("import", fixture("outlook-contacts-nl"));

        assertThat(program.run("contacts", "-c", "phone,birthday")).contains("+31205551234\t");
    }

    @Test
    void moneyThatWentOutIsOfWhoGotIt() throws URISyntaxException {
        program.run("import", fixture("paypal-payments"));

        assertThat(program.run("payments", "-c", "contact,amount"))
                .contains("Ann Perera\t1120.50", "Ann Perera\t-20.50");
        assertThat(program.run("contacts", "-c", "email")).doesNotContain("shop@own.example");
    }

    @Test
    void amountsOfStripeAreWhatTheyWereConvertedTo() throws URISyntaxException {
        program.run("import", "payments", fixture("stripe-charges"));

        assertThat(program.run("payments", "-c", "contact,amount,notes"))
                .contains("Ann Perera\t108.50", "Currency: EUR 100.00 at 1.085", "Bo Silva\t30.00");
    }

    @Test
    void daysOfAFileAreReadAlikeInAllColumns() throws URISyntaxException {
        program.run("import", fixture("xero-invoices"));

        assertThat(program.run("invoices", "-c", "issued,due,notes"))
                .contains("2026-01-10\t2026-01-20", "2 x Consulting at 100.00");
    }

    @Test
    void variantsAreProductsOfTheirOwn() throws URISyntaxException {
        program.run("import", fixture("shopify-variants"));

        assertThat(program.run("products", "-c", "name,code,price,category"))
                .contains(
                        "Tea towel - S / Red\tTT-S\t20.00\tHome",
                        "Tea towel - M / Red\tTT-M\t21.00\tHome",
                        "Mug\tMUG1");
    }

    @Test
    void stockOfAShopIsTaken() throws URISyntaxException {
        assertThat(program.run("import", fixture("shopify-inventory"), "--create"))
                .contains("created 2", "rejected 0");
        assertThat(program.run("stock")).contains("Tea - S\tMain St\t10", "Mug\tMain St\t3");
    }

    @Test
    void birthdaysOfThunderbirdArePutTogetherAndPartialOnesAreNoted() throws URISyntaxException {
        program.run("import", fixture("thunderbird"));

        assertThat(program.run("contact", "show", "hal@example.com")).contains("1969-07-20");
        assertThat(program.run("contact", "show", "ina@example.com")).contains("7-4");
    }

    @Test
    void whoLeftMailchimpIsNotBroughtBackByALaterFile() throws URISyntaxException {
        program.run("import", fixture("mailchimp-unsubscribed"));
        program.run("import", fixture("mailchimp-cleaned"));

        assertThat(program.run("consents", "-c", "state,date,proof"))
                .contains("refused\t2024-02-03\tunsubscribed", "refused\t2024-02-04\tcleaned");
        assertThat(program.run("consent", "check", "kit@example.com", "--channel", "email"))
                .contains("refused");
    }

    @Test
    void ordersOfSapAreThoseOfItsCustomers() throws URISyntaxException {
        program.run("import", fixture("sap-customers"));
        program.run("import", fixture("sap-orders"));
        program.run("import", fixture("sap-order-items"));

        assertThat(program.run("orders", "-c", "number,company,date,amount"))
                .contains("0000004711\tStahl AG\t2024-01-15\t1234.50", "0000004713\tStahl AG\t2024-02-01\t17.50");
        assertThat(program.run("companies", "-c", "name,postcode,country")).contains("Stahl AG\t01067\tDE");
    }

    private static String fixture(String name) throws URISyntaxException {
        return Path.of(ImportOfProgramsTest.class
                        .getResource("/crm/exchange/programs/" + name + ".csv")
                        .toURI())
                .toString();
    }
}
