package crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Customers of whom there is little to tell: every command ends in figures or in a reason, never in a number that is none. */
class HardCasesTest {
    private static final List<String> COMMANDS = List.of(
            "score -f json",
            "score --model bgnbd --holdout 26w -f json",
            "score --model pareto --holdout 4w -f json",
            "score --model mbgnbd --bins 10 --nested -f json",
            "contacts -f json -c name,orders,spend,avg_order,rfm,rfm_score,tier,stage,margin,past_value,decile,interval,"
                    + "next_order,p_alive,churn,expected_orders,expected_spend,clv,second_value,profit,return_rate",
            "explain id:4 p_alive -f json",
            "explain id:4 clv -f json",
            "explain id:4 rfm_score -f json",
            "explain id:4 second_value -f json",
            "report rfm -f json",
            "report value -f json",
            "report skew -f json",
            "report whale -f json",
            "report deciles -f json",
            "report cohorts -f json",
            "report win-back -f json",
            "report at-risk -f json",
            "segment add big 'spend >= p80'",
            "segment describe big -f json",
            "segment drivers big -f json",
            "segment cluster -f json",
            "segment similar big -f json",
            "recommend id:4 -f json");

    @TempDir
    private Path home;

    /** What makes a case hard. */
    enum Case {
        ONE_CUSTOMER(1, i -> "Ann,2025-03-01,10"),
        ALL_THE_SAME(80, i -> "P" + i % 40 + ",2025-0" + (3 + i / 40) + "-01,50"),
        NOBODY_CAME_BACK(40, i -> "P" + i + ",2025-0" + (1 + i % 9) + "-11," + (50 + i)),
        NOTHING_PAID(120, i -> "P" + i % 40 + ",2025-0" + (1 + i * 7 % 9) + "-11,0"),
        RETURNS_ALONE(30, i -> "P" + i % 20 + ",2025-0" + (1 + i * 7 % 9) + "-11,-" + (5 + i)),
        AS_MUCH_BACK_AS_PAID(200, i -> "P" + i % 40 + ",2025-0" + (1 + i * 7 % 9) + "-11," + (i / 40 % 2 * 100 - 50)),
        ONE_DAY(2000, i -> "P" + i % 50 + ",2025-06-01," + (5 + i % 7)),
        TODAY(200, i -> "P" + i % 50 + ",2026-03-01," + (5 + i % 7)),
        TOMORROW(200, i -> "P" + i % 50 + ",2026-03-02," + (5 + i % 7)),
        ONE_GIANT(
                132,
                i -> i < 120
                        ? "P" + i % 40 + ",2025-0" + (1 + i * 7 % 9) + "-11," + (20 + i % 40)
                        : "G,2025-0" + (1 + i % 9) + "-15,60000000000000"),
        ONE_WRONG_YEAR(
                121,
                i -> i < 120
                        ? "P" + i % 40 + ",2025-0" + (1 + i * 7 % 9) + "-11," + (20 + i % 40)
                        : "P0,0999-01-01,10"),
        TIES_EVERYWHERE(90, i -> "P" + i % 60 + ",2025-0" + (1 + i / 60) + "-01,10");

        private final int orders;
        private final String file;

        Case(int orders, IntFunction<String> order) {
            this.orders = orders;
            this.file = Stream.concat(
                            Stream.of("number,customer,date,amount"),
                            IntStream.range(0, orders).mapToObj(i -> i + "," + order.apply(i)))
                    .collect(Collectors.joining("\n"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsInFiguresOrInAReason(Case hard) throws IOException {
        Path orders = Files.writeString(home.resolve("orders.csv"), hard.file);
        try (TestProgram program = new TestProgram("hard-" + hard.name().toLowerCase(Locale.ROOT), home)) {
            assertThat(program.run("import", "orders", orders.toString())).contains("created " + hard.orders);
            for (String command : COMMANDS) {
                String answer = program.run(words(command));
                assertThat(answer)
                        .as(hard + ": " + command)
                        .doesNotContain("NaN", "Infinity", "Exception", "922337203685477", "bug");
            }
        }
    }

    private static String[] words(String command) {
        int quote = command.indexOf('\'');
        return quote < 0
                ? command.split(" ", -1)
                : Stream.concat(
                                Stream.of(command.substring(0, quote - 1).split(" ", -1)),
                                Stream.of(command.substring(quote + 1, command.length() - 1)))
                        .toArray(String[]::new);
    }
}
