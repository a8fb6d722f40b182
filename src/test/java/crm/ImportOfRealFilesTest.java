package crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports files that other programs wrote, where a copy of them lies beside the project; says so where none does. */
class ImportOfRealFilesTest {
    private static final Path DATA = Path.of("..", "shared", "data");
    private Optional<TestProgram> program = Optional.empty();

    @TempDir
    private Path directory;

    @BeforeEach
    void anEmptyDatabase() {
        assumeTrue(Files.isDirectory(DATA), "no files of other programs at " + DATA);
        program = Optional.of(new TestProgram("real-files", directory));
    }

    @AfterEach
    void forget() {
        program.ifPresent(TestProgram::close);
    }

    @ParameterizedTest
    @CsvSource({
        "contacts/hubspot-contacts.csv,contacts as hubspot-contacts,950,950,0,0",
        "contacts/hubspot-companies.csv,companies as hubspot-companies,200,200,0,0",
        "contacts/hubspot-deals.csv,deals as hubspot-deals,500,500,0,0",
        "contacts/hubspot-activities.csv,activities as hubspot-activities,2000,2000,0,0",
        "contacts/hubspot-tickets.csv,tickets as hubspot-tickets,300,300,0,0",
        "contacts/google-2024.csv,contacts as google-contacts,5,5,0,0",
        "contacts/google-old.csv,contacts as google-contacts,1,1,0,0",
        "contacts/outlook-live.csv,contacts as outlook-contacts,2,2,0,0",
        "contacts/linkedin-connections.csv,contacts as linkedin-connections,5,4,0,1",
        "contacts/mailchimp-subscribed.csv,contacts as mailchimp,3,2,0,1",
        "contacts/mailchimp-unsubscribed.csv,contacts as mailchimp,1,1,0,0",
        "contacts/mailchimp-cleaned.csv,contacts as mailchimp,1,1,0,0",
        "contacts/zoho-leads.csv,leads as zoho-leads,3,3,0,0",
        "contacts/facebook-leads.csv,leads as facebook-leads,3,3,0,0",
        "contacts/empty-emails.csv,contacts,5,4,1,0",
        "contacts/wave-customers.csv,contacts,5,4,0,1",
        "contacts/european-semicolon.csv,contacts,2,2,0,0",
        "contacts/thunderbird-no-header.csv,contacts,2,2,0,0",
        "contacts/thunderbird-shift-jis.csv,contacts as thunderbird,1,1,0,0",
        "contacts/thunderbird-utf16.csv,contacts as thunderbird,1,1,0,0",
        "orders/shopify-orders.csv,orders as shopify-orders,127,127,0,0",
    })
    void rowsComeInAndTheSameFileAgainChangesNothing(
            String file, String kind, int read, int created, int updated, int rejected) {
        String first = run("import", DATA.resolve(file).toString(), "--rejects", directory.toString());
        String again = run("import", DATA.resolve(file).toString(), "--rejects", directory.toString());

        assertThat(first).contains(": " + kind + ",", counts(read, created, updated, 0, rejected));
        assertThat(again).contains(counts(read, 0, 0, read - rejected, rejected));
    }

    @ParameterizedTest
    @CsvSource({
        "contacts,contacts/sap.vcf,30,30,0",
        "contacts,contacts/iphone.vcf,1,1,0",
        "contacts,contacts/android.vcf,6,6,0",
        "contacts,contacts/empty-lines.vcf,2,2,0",
        "activities,calendar/outlook-2010.ics,1,1,0",
        "tasks,calendar/todos.ics,2,2,0",
        "messages,mail/from-in-body.mbox,1,1,0",
        "messages,mail/bom-unmunged.mbox,2,2,0",
    })
    void cardsAppointmentsAndMailsComeInOnce(String kind, String file, int read, int created, int rejected) {
        String first = run("import", kind, DATA.resolve(file).toString(), "--rejects", directory.toString());
        String again = run("import", DATA.resolve(file).toString(), "--rejects", directory.toString());

        assertThat(first).contains(counts(read, created, 0, 0, rejected));
        assertThat(again).contains(counts(read, 0, 0, read - rejected, rejected));
    }

    @ParameterizedTest
    @CsvSource({
        "hostile/cr-only.csv,a,2,2,0",
        "hostile/nul-byte.csv,a,1,0,1",
        "hostile/spectrum-comma_in_quotes.csv,first,1,1,0",
        "hostile/spectrum-empty.csv,a,2,2,0",
        "hostile/spectrum-escaped_quotes.csv,a,2,2,0",
        "hostile/spectrum-json.csv,key,1,1,0",
        "hostile/spectrum-newlines.csv,a,3,3,0",
        "hostile/spectrum-newlines_crlf.csv,a,3,3,0",
        "hostile/spectrum-quotes_and_newlines.csv,a,2,2,0",
        "hostile/spectrum-simple_crlf.csv,a,1,1,0",
        "hostile/spectrum-location_coordinates.csv,Cities,1,1,0",
        "hostile/spectrum-utf8.csv,a,2,2,0",
        "sheets/epoch-1904.xlsx,item,2,2,0",
    })
    void oddTablesGiveTheirRows(String file, String name, int read, int created, int rejected) {
        String first = run(
                "import",
                "contacts",
                DATA.resolve(file).toString(),
                "--map",
                "name=" + name,
                "--rejects",
                directory.toString(),
                "-f",
                "json");

        assertThat(first).contains("\"read\": " + read, "\"created\": " + created, "\"rejected\": " + rejected);
    }

    @ParameterizedTest
    @CsvSource({
        "sheets/password-protected.xlsx,protected by a password",
        "hostile/xml-bomb.xlsx,document type",
        "hostile/missing-quote.csv,the quote that opens in line",
    })
    void whatCannotBeReadIsRefused(String file, String reason) {
        assertThat(run("import", "contacts", DATA.resolve(file).toString(), "--map", "name=a"))
                .contains(reason);
    }

    @Test
    void companiesOfTheFileAreThoseThatContactsNamedByDomain() {
        run("import", "contacts", DATA.resolve("contacts/hubspot-contacts.csv").toString());

        String companies = run(
                "import",
                "companies",
                DATA.resolve("contacts/hubspot-companies.csv").toString());

        assertThat(companies).contains(counts(200, 7, 193, 0, 0));
    }

    @Test
    void leadsBringTheirContactsAndTheCampaign() {
        String leads =
                run("import", "leads", DATA.resolve("contacts/zoho-leads.csv").toString(), "--campaign", "Expo");

        assertThat(leads).contains(counts(3, 3, 0, 0, 0), "contact: created 3", "campaign: created 1");
        assertThat(run("leads", "campaign = Expo", "-f", "ids").lines()).hasSize(3);
    }

    @Test
    void ordersOfCustomersKnownByExternalId() {
        List<String> words = new ArrayList<>(List.of(
                "import", "orders", DATA.resolve("value/cdnow_sample.csv").toString()));
        Stream.of("customer=sampleid", "date=date", "amount=sales").forEach(map -> words.addAll(List.of("--map", map)));

        String first = run(words.toArray(String[]::new));
        String again = run(words.toArray(String[]::new));

        assertThat(first).contains(counts(6919, 6919, 0, 0, 0), "contact: created 2357");
        assertThat(again).contains(counts(6919, 0, 0, 6919, 0));
    }

    @Test
    void ordersThatSpanLines() {
        String first = run(
                "import", "orders", DATA.resolve("orders/shopify-orders.csv").toString());
        String again = run(
                "import", "orders", DATA.resolve("orders/shopify-orders.csv").toString());

        assertThat(first).contains(counts(127, 127, 0, 0, 0), "contact: created 57", "line: created 249");
        assertThat(again).contains(counts(127, 0, 0, 127, 0));
    }

    private static String counts(int read, int created, int updated, int unchanged, int rejected) {
        return "read " + read + ": created " + created + ", updated " + updated + ", unchanged " + unchanged
                + ", rejected " + rejected;
    }

    private String run(String... words) {
        return program.orElseThrow().run(words);
    }
}
