package crm.promise;

import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * How long and from where a random proof runs: so many rounds in every build, or {@code -Dproof.seconds} by hand, from
 * the first number {@code -Dproof.seed} on.
 *
 * @param rounds how many rounds a build runs
 */
record Proof(int rounds) {
    /** Calls the round with one number after the other. */
    void repeat(LongConsumer round) {
        long first = Long.getLong("proof.seed", 1);
        long seconds = Long.getLong("proof.seconds", 0);
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        for (long i = 0; seconds > 0 ? System.nanoTime() - end < 0 : i < rounds; i++) {
            round.accept(first + i);
        }
    }
}
