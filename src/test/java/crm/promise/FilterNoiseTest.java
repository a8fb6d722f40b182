package crm.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed as a filter: it is refused with a reason, or every contact is in it or in its contrary. */
class FilterNoiseTest {
    private static final List<String> WORDS = Stream.concat(
                    Stream.of("\"a b\"", "this week", "last month", "5 or 6", "\0", "\ud83d"),
                    Arrays.stream(
                            ("and or not ( ) = != < <= > >= ~ , in is empty between gt le has before after city name spend orders"
                                            + " since tag notes email phone company company.name company.industry company.company.name segment mine"
                                            + " id birthday country \" ' p80 p101 -90d today 2026-13 1/2/2026 99999999999999999999 -1 0.1 galle"
                                            + " Galle vip % _ \\ * é ann@example.com (((((((( )))))))) true null restricted x.y.z .. !")
                                    .split(" ")))
            .toList();
    private static final List<String> FILTERS = List.of(
            "city = Galle and (spend > 5 or tag = vip, trade)",
            "since between 2025-01-01 and today and not (name ~ an)",
            "company.name = Acme or email is not empty",
            "id in (3, 4, 5) and notes has x",
            "orders >= 1 and last_order > -90d",
            "\"New York\" and city in (Galle, \"New, York\")");

    @TempDir
    private Path directory;

    private Business business;

    @BeforeEach
    void open() {
        business = Business.in(directory);
    }

    @AfterEach
    void close() {
        business.close();
    }

    @Test
    void everyFilterDividesTheContactsInTwo() {
        stock();
        long all = count("id > 0").orElseThrow();
        AtomicInteger understood = new AtomicInteger();
        new Proof(70).repeat(seed -> {
            Chance chance = new Chance(seed);
            String filter = chance.onceIn(3) ? chance.noisy(chance.pick(FILTERS), WORDS, 4) : chance.words(WORDS, 10);
            OptionalLong those = count(filter);
            OptionalLong others = those.isPresent() ? count("not (" + filter + ")") : those;
            if (others.isPresent()) {
                understood.incrementAndGet();
                assertThat(those.getAsLong() + others.getAsLong())
                        .as(seed + ": " + filter)
                        .isEqualTo(all);
            }
        });
        assertThat(understood).hasPositiveValue();
    }

    private OptionalLong count(String filter) {
        Business.Answer answer = business.soon(List.of("contacts", "--count", "-H", "-f", "tsv", filter));
        assertThat(answer.exit()).as(filter + answer.err()).isIn(0, 2, 3, 4);
        return answer.exit() == 0 ? OptionalLong.of(Long.parseLong(answer.out().strip())) : OptionalLong.empty();
    }

    private void stock() {
        Story.happen(business, LongStream.rangeClosed(1, 12).boxed().toList());
        for (int i = 0; i < 20; i++) {
            String city = List.of("Galle", "New York", "Kandy").get(i % 3);
            business.ok("contact", "add", "Ann " + i, "--city", city, "--tag", i % 2 == 0 ? "vip" : "x");
        }
        business.ok("order", "add", "--customer", "Ann 3", "--amount", "12");
        business.ok("segment", "add", "vips", "tag = vip");
    }
}
