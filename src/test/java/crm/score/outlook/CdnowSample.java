package crm.score.outlook;

import static org.assertj.core.api.Assumptions.assumeThat;

import crm.score.purchase.Margins;
import crm.score.purchase.PastValue;
import crm.score.purchase.Purchases;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The published sample of CDNOW's customers (Fader and Hardie), where it lies beside the project. */
public final class CdnowSample {
    /** The last day of the weeks that models are fitted to. */
    public static final LocalDate CALIBRATION = LocalDate.of(1997, 9, 30);
    /** The last day of the sample. */
    public static final LocalDate HOLDOUT = LocalDate.of(1998, 6, 30);

    private static final Path FILE = Path.of("..", "shared", "data", "value", "cdnow_sample.csv");

    private CdnowSample() {}

    /** The purchases up to a day; the test is skipped, with a word, without the file. */
    public static Purchases until(LocalDate on) throws IOException {
        assumeThat(FILE).as("the published figures need " + FILE).exists();
        int last = Math.toIntExact(on.toEpochDay());
        Purchases purchases = new Purchases(new PastValue(0.1), last);
        List<String> lines = Files.readAllLines(FILE);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            int day = Math.toIntExact(
                    LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE).toEpochDay());
            if (day <= last) {
                long amount = new BigDecimal(cells[4]).movePointRight(4).longValueExact();
                purchases.add(Long.parseLong(cells[1]), day, amount, Margins.UNKNOWN);
            }
        }
        return purchases;
    }

    /** A day as a number. */
    public static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
