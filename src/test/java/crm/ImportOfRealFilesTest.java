package crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crm.cli.Environment;
import crm.store.Database;
import crm.store.DatabasePlace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    private final DatabasePlace place = DatabasePlace.of("memory:real-files");

    @TempDir
    private Path directory;

    @BeforeEach
    void anEmptyDatabase() {
        assumeTrue(Files.isDirectory(DATA), "no files of other programs at " + DATA);
        InitialisedDatabase.at(place);
    }

    @AfterEach
    void forget() {
        if (Files.isDirectory(DATA)) {
            Database.forget(place);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "contacts/hubspot-contacts.csv,950,950,0,0",
        "contacts/google-2024.csv,5,5,0,0",
        "contacts/google-old.csv,1,1,0,0",
        "contacts/outlook-live.csv,2,2,0,0",
        "contacts/linkedin-connections.csv,5,4,0,1",
        "contacts/mailchimp-subscribed.csv,3,2,0,1",
        "contacts/mailchimp-unsubscribed.csv,1,1,0,0",
        "contacts/mailchimp-cleaned.csv,1,1,0,0",
        "contacts/empty-emails.csv,5,4,1,0",
        "contacts/wave-customers.csv,5,4,0,1",
        "contacts/european-semicolon.csv,2,2,0,0",
        "contacts/thunderbird-no-header.csv,2,2,0,0",
        "contacts/thunderbird-shift-jis.csv,1,1,0,0",
        "contacts/thunderbird-utf16.csv,1,1,0,0",
    })
    void contactsComeInAndTheSameFileAgainChangesNothing(
            String file, int read, int created, int updated, int rejected) {
        String first = run("import", "contacts", DATA.resolve(file).toString(), "--rejects", directory.toString());
        String again = run("import", "contacts", DATA.resolve(file).toString(), "--rejects", directory.toString());

        assertThat(first).contains(counts(read, created, updated, 0, rejected));
        assertThat(again).contains(counts(read, 0, 0, read - rejected, rejected));
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Environment environment = new Environment(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                CLOCK,
                Map.of("CRM_DB", place.toString(), "CRM_USER", "tester", "HOME", directory.toString()));
        Commands.program().run(List.of(words), environment);
        return out.toString(StandardCharsets.UTF_8);
    }
}
