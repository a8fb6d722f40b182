package crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.Measures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every measure of some of many customers: the explanation ends in the number that is kept, and its parts add up to it. */
class ExplanationsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double ROUNDED = 0.00011;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    /** What the parts of each measure that is a number make. */
    private static final Map<String, ToDoubleFunction<JsonNode>> PARTS = Map.ofEntries(
            Map.entry("orders", card -> count(card, "orders", "amount")),
            Map.entry("spend", card -> sum(card, "orders", "amount")),
            Map.entry("avg_order", card -> sum(card, "orders", "amount") / count(card, "orders", "amount")),
            Map.entry("recency", card -> days(last(card))),
            Map.entry("tenure", card -> days(first(card))),
            Map.entry("r", ExplanationsTest::group),
            Map.entry("f", ExplanationsTest::group),
            Map.entry("m", ExplanationsTest::group),
            Map.entry("rfm_score", card -> sum(card, "scores", "part")),
            Map.entry("margin", card -> sum(card, "orders", "margin")),
            Map.entry("past_value", card -> sum(card, "orders", "value")),
            Map.entry("decile", card -> Math.floor(1 + 10 * number(card, "ahead") / number(card, "customers"))),
            Map.entry(
                    "interval",
                    card -> ChronoUnit.DAYS.between(date(card, "first_order"), date(card, "last_order"))
                            / (number(card, "days_with_orders") - 1)),
            Map.entry("p_alive", ExplanationsTest::alive),
            Map.entry("churn", card -> 1 - alive(card)),
            Map.entry("expected_orders", card -> sum(card, "periods", "orders")),
            Map.entry("expected_spend", card -> sum(card, "periods", "spend")),
            Map.entry("clv", card -> sum(card, "periods", "value")),
            Map.entry(
                    "second_value",
                    card -> sum(card, "orders", "value")
                            + number(card, "clv") * number(card, "clv_factor")
                            - number(card, "win_back_cost")),
            Map.entry("lifetime_value", card -> number(card, "past_value") + number(card, "clv")),
            Map.entry("cost_to_serve", card -> sum(card, "parts", "cost")),
            Map.entry("profit", card -> number(card, "margin") - number(card, "cost_to_serve")),
            Map.entry(
                    "discount_share",
                    card -> sum(card, "orders", "discount")
                            / (sum(card, "orders", "discount") + sum(card, "orders", "amount"))),
            Map.entry("returns", card -> positive(card, "orders", "returned")),
            Map.entry("return_rate", card -> sum(card, "orders", "returned") / sum(card, "orders", "bought")),
            Map.entry("share_of_wallet", card -> sum(card, "orders", "amount") / number(card, "wallet")),
            Map.entry("complaints", card -> flags(card, "touches", "complaint")),
            Map.entry(
                    "responsiveness",
                    card -> (number(card, "strength") * number(card, "mean") + number(card, "answered"))
                            / (number(card, "strength") + number(card, "reached"))),
            Map.entry("open_leads", card -> card.path("records").size()),
            Map.entry("open_deals", card -> card.path("records").size()));

    @TempDir
    private Path home;

    private static double number(JsonNode card, String name) {
        assertThat(card.has(name)).as(card + ": " + name).isTrue();
        return card.get(name).asDouble();
    }

    private static LocalDate date(JsonNode card, String name) {
        return LocalDate.parse(card.get(name).asText());
    }

    private static double sum(JsonNode card, String section, String column) {
        assertThat(card.has(section)).as(card + ": " + section).isTrue();
        double sum = 0;
        for (JsonNode row : card.get(section)) {
            sum += row.get(column).asDouble();
        }
        return sum;
    }

    /** Rows with a number that is not negative. */
    private static double count(JsonNode card, String section, String column) {
        int count = 0;
        for (JsonNode row : card.get(section)) {
            count += row.get(column).asDouble() >= 0 ? 1 : 0;
        }
        return count;
    }

    private static double positive(JsonNode card, String section, String column) {
        int count = 0;
        for (JsonNode row : card.get(section)) {
            count += row.get(column).asDouble() > 0 ? 1 : 0;
        }
        return count;
    }

    private static double flags(JsonNode card, String section, String column) {
        int count = 0;
        for (JsonNode row : card.path(section)) {
            boolean lately = LocalDate.parse(row.get("date").asText()).isAfter(TODAY.minusDays(365));
            count += lately && row.get(column).asBoolean() ? 1 : 0;
        }
        return count;
    }

    private static LocalDate first(JsonNode card) {
        LocalDate first = LocalDate.MAX;
        for (JsonNode row : card.get("orders")) {
            LocalDate day = LocalDate.parse(row.get("date").asText());
            first = row.get("amount").asDouble() >= 0 && day.isBefore(first) ? day : first;
        }
        return first;
    }

    private static LocalDate last(JsonNode card) {
        LocalDate last = LocalDate.MIN;
        for (JsonNode row : card.get("orders")) {
            LocalDate day = LocalDate.parse(row.get("date").asText());
            last = row.get("amount").asDouble() >= 0 && day.isAfter(last) ? day : last;
        }
        return last;
    }

    private static double days(LocalDate day) {
        return ChronoUnit.DAYS.between(day, TODAY);
    }

    private static double group(JsonNode card) {
        return Math.floor(1 + 5 * number(card, "below") / number(card, "customers"));
    }

    /** P(alive) of MBG/NBD from the parameters that are shown. */
    private static double alive(JsonNode card) {
        assertThat(card.get("model").asText()).isEqualTo("MBG/NBD");
        String[] p =
                card.get("parameters").asText().replaceAll("[a-z,]", "").strip().split(" +", -1);
        double alpha = Double.parseDouble(p[1]);
        double x = number(card, "x");
        double odds = Double.parseDouble(p[2]) / (Double.parseDouble(p[3]) + x);
        double silence = (alpha + number(card, "T")) / (alpha + number(card, "t_x"));
        return 1 / (1 + odds * Math.pow(silence, Double.parseDouble(p[0]) + x));
    }

    private Path orders() throws IOException {
        Random random = new Random(8);
        StringBuilder rows = new StringBuilder("number,customer,company,date,amount,cost,discount,status\n");
        for (int i = 0; i < 420; i++) {
            int who = (int) (70 * Math.pow(random.nextDouble(), 1.5));
            LocalDate day = TODAY.minusDays(1 + (int) (900 * random.nextDouble()));
            boolean back = random.nextInt(12) == 0;
            String amount = String.format(
                    Locale.ROOT, "%.2f", (back ? -1 : 1) * (10 + 3.0 * (who % 9) + 20 * random.nextDouble()));
            rows.append(String.format(
                    Locale.ROOT,
                    "%d,Person %02d,%s,%s,%s,%s,%s,%s%n",
                    i,
                    who,
                    who % 7 == 0 ? "Acme " + who % 2 : "",
                    day,
                    amount,
                    back || random.nextBoolean() ? "" : "7.25",
                    back || random.nextInt(3) > 0 ? "" : "2.50",
                    random.nextInt(15) == 0 ? "returned" : "placed"));
        }
        rows.append("900,Returner,,2025-11-05,-12.00,,,placed\n");
        return Files.writeString(home.resolve("orders.csv"), rows);
    }

    @Test
    void thePartsOfEveryMeasureAddUpToTheNumberThatIsKept() throws IOException {
        try (TestProgram program = new TestProgram("explanations", home)) {
            assertThat(program.run("import", "orders", orders().toString())).contains("created 421");
            for (String[] setting : new String[][] {
                {"minute_cost", "0.8"},
                {"order_cost", "1.5"},
                {"return_cost", "4"},
                {"former_after", "120"},
                {"win_back_cost", "3"}
            }) {
                program.run("config", setting[0], setting[1]);
            }
            program.run("field", "add", "contact", "wallet", "--type", "money");
            program.run("config", "wallet_field", "wallet");
            List<String> people = List.of("Person 00", "Person 03", "Person 07", "Returner");
            for (String person : people) {
                program.run("contact", "edit", person, "--set", "wallet=600");
                program.run(
                        "log", person, "Late", "--channel", "phone", "--in", "--minutes", "12", "--tag", "complaint");
                program.run("log", person, "Hello", "--channel", "email");
                program.run("lead", "add", person, "--source", "web");
                program.run("deal", "add", "More " + person, "--contact", person);
            }
            assertThat(program.run("score", "--model", "mbgnbd")).contains("scored_on");
            for (String person : people) {
                explained(program, "contacts", person);
            }
            explained(program, "companies", "Acme 0");
        }
    }

    private static void explained(TestProgram program, String noun, String name) throws IOException {
        String names =
                String.join(",", Measures.FIELDS.stream().map(Field::name).toList());
        JsonNode kept = JSON.readTree(program.run(noun, "name = \"" + name + "\"", "-f", "json", "-c", names))
                .get(0);
        for (Field<?> measure : Measures.FIELDS) {
            JsonNode card = JSON.readTree(program.run("explain", name, measure.name(), "-f", "json"));
            String what = name + " " + measure.name() + ": " + card;
            JsonNode value = card.get("value");
            assertThat(card.get("rule").asText()).as(what).isNotEmpty();
            if (!Set.of(FieldType.TAGS).contains(measure.type())) {
                assertThat(value.isNull() ? "" : value.asText())
                        .as(what)
                        .isEqualTo(
                                kept.get(measure.name()).isNull()
                                        ? ""
                                        : kept.get(measure.name()).asText());
            }
            if (value.isNumber()) {
                assertThat(PARTS).as(what).containsKey(measure.name());
                boolean alone = !card.has("orders") && !card.has("periods") && value.asDouble() == 0;
                if (!alone) {
                    double parts = PARTS.get(measure.name()).applyAsDouble(card);
                    assertThat(parts).as(what).isCloseTo(value.asDouble(), within(ROUNDED));
                }
            }
        }
    }
}
