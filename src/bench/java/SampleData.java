import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** Writes files to import: the same for the same numbers. */
public final class SampleData {
    private static final String[] GIVEN = {"Ann", "Bo", "Chandra", "Dilan", "Esi", "Fatou", "Greta", "Hugo", "Ines", "Jon"};
    private static final String[] FAMILY = {"Perera", "Silva", "Rao", "Mensah", "Vogel", "Lind", "Costa", "Ahmed", "Novak"};
    private static final String[] CITIES = {"Boston", "Galle", "Basel", "Accra", "Lisbon", "Malmo", "Austin", "Leeds"};

    private SampleData() {}

    /** Takes {@code contacts FILE COUNT} or {@code orders FILE COUNT CUSTOMERS}. */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[2]);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            if (arguments[0].equals("contacts")) {
                contacts(out, count);
            } else {
                orders(out, count, Integer.parseInt(arguments[3]));
            }
        }
    }

    private static void contacts(BufferedWriter out, int count) throws IOException {
        Random random = new Random(1);
        out.write("Name,Email,Phone,Street,City,Postal Code,Country\n");
        for (int i = 0; i < count; i++) {
            String given = GIVEN[random.nextInt(GIVEN.length)];
            String family = FAMILY[random.nextInt(FAMILY.length)];
            out.write(given + " " + family + i + "," + given.toLowerCase(java.util.Locale.ROOT) + i + "@example.com,"
                    + String.format("(%03d) %03d-%04d", 212 + i / 7_990_000, 201 + i / 10_000 % 799, i % 10_000) + ","
                    + (1 + random.nextInt(99)) + " Mill Lane," + CITIES[random.nextInt(CITIES.length)] + ","
                    + (10_000 + random.nextInt(80_000)) + ",US\n");
        }
    }

    private static void orders(BufferedWriter out, int count, int customers) throws IOException {
        Random random = new Random(2);
        Random names = new Random(1);
        String[] emails = new String[customers];
        for (int i = 0; i < customers; i++) {
            emails[i] = GIVEN[names.nextInt(GIVEN.length)].toLowerCase(java.util.Locale.ROOT) + i + "@example.com";
            names.nextInt(FAMILY.length);
            names.nextInt(99);
            names.nextInt(CITIES.length);
            names.nextInt(80_000);
        }
        LocalDate first = LocalDate.of(2023, 1, 1);
        out.write("Order Number,Customer Email,Date,Amount\n");
        for (int i = 0; i < count; i++) {
            out.write("N" + i + "," + emails[random.nextInt(customers)] + "," + first.plusDays(random.nextInt(1000)) + ","
                    + (5 + random.nextInt(200)) + "." + (10 + random.nextInt(90)) + "\n");
        }
    }
}
