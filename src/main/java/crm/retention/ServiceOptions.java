package crm.retention;

import crm.value.CrmException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What serving customers costs. */
final class ServiceOptions {
    @Option(
            names = "--minute-cost",
            paramLabel = "<money>",
            description = "What a minute of an activity costs; without it time is free.")
    private Optional<Double> minuteCost = Optional.empty();

    double minuteCost() {
        if (minuteCost.filter(money -> !(money >= 0)).isPresent()) {
            throw CrmException.usage("--minute-cost " + minuteCost.get() + " is not 0 or more");
        }
        return minuteCost.orElse(0.0);
    }

    /** What a note says of it. */
    String told() {
        return minuteCost() == 0
                ? "time is not priced: --minute-cost"
                : "time is minutes of activities x " + Figures.plain(minuteCost(), 4);
    }
}
