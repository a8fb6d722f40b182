package crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What was imported again changes nothing, whatever the rows say and however they meet each other. */
class ImportAgainProperties {
    private static final List<String> HEADERS = List.of(
            "Name,Email,Phone,Company,City,Birthday,Tags,Notes,Newsletter,Campaign",
            "First Name,Last Name,Email,Mobile,Work Email,Company Domain,Country,Source,Owner,Do Not Call",
            "Order Number,Date,Email,Product,Quantity,Price,Status,Customer Name,Notes");

    private static final List<String> SURE = List.of("Email", "Order Number", "Date", "Product", "Quantity", "Price");

    @Property(tries = 6, seed = "1")
    void importedAgainChangesNothing(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path directory = Files.createTempDirectory("again");
        Path file = directory.resolve("rows.csv");
        try (TestProgram program = new TestProgram("again", directory)) {
            String header = HEADERS.get(random.nextInt(HEADERS.size()));
            Files.writeString(file, rows(header, random), StandardCharsets.UTF_8);

            String first = program.run("import", file.toString(), "--rejects", directory.toString());
            String again = program.run("import", file.toString(), "--rejects", directory.toString());

            assertThat(first).contains("read ").doesNotContain("created 0,");
            assertThat(again)
                    .as(Files.readString(file))
                    .contains(": created 0, updated 0, unchanged ")
                    .doesNotContain("h3:");
        } finally {
            try (var all = Files.list(directory)) {
                for (Path some : all.toList()) {
                    Files.delete(some);
                }
            }
            Files.delete(directory);
        }
    }

    private static String rows(String header, Random random) {
        List<String> columns = List.of(header.split(",", -1));
        return header + "\n"
                + IntStream.range(0, 15).mapToObj(row -> row(columns, random)).collect(Collectors.joining());
    }

    /** Some of what is true of one of a few people or orders. */
    private static String row(List<String> columns, Random random) {
        int who = random.nextInt(5);
        int line = random.nextInt(3);
        return columns.stream()
                .map(column -> random.nextInt(3) == 0 && !SURE.contains(column) ? "" : cell(column, who, line))
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String column, int who, int line) {
        return switch (column) {
            case "Name", "Customer Name" ->
                List.of("Ann Perera", "bob", "Ünal Özgür", "Mary Jo Lee", "Cy").get(who);
            case "First Name" -> List.of("Ann", "Bob", "Ünal", "Mary Jo", "Cy").get(who);
            case "Last Name" -> List.of("Perera", "Bee", "Özgür", "Lee", "Sea").get(who);
            case "Email" -> "p" + who + "@example.com";
            case "Work Email" -> "p" + who + "@work.example";
            case "Phone", "Mobile" -> "+1 202 555 010" + who;
            case "Birthday", "Date" -> "2024-0" + (who + 1) + "-1" + who;
            case "Newsletter", "Do Not Call" -> who % 2 == 0 ? "yes" : "no";
            case "Order Number" -> "#" + who;
            case "Country" -> List.of("US", "Sri Lanka", "DE", "Germany", "ch").get(who);
            case "Tags" -> List.of("vip", "Vip;tea", "tea", "a b", "x").get(who);
            case "Status" ->
                List.of("paid", "Refunded", "voided", "odd word", "shipped").get(who);
            case "Company Domain" -> "c" + who + ".example";
            case "Product" -> List.of("Tea", "Mug", "Tin").get(line);
            case "Quantity" -> Integer.toString(line + 1);
            case "Price" -> line + ".50";
            default -> column + " of " + who;
        };
    }
}
