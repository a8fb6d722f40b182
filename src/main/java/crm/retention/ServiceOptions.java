package crm.retention;

import crm.cli.Session;
import crm.measure.ServiceRates;
import crm.report.Figures;
import crm.score.value.ServiceCost;
import crm.value.CrmException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What serving customers costs: as the settings of the business say, or one rate for a minute. */
final class ServiceOptions {
    @Option(
            names = "--minute-cost",
            paramLabel = "<money>",
            description = "What a minute of an activity costs; else as crm config minute_cost says.")
    private Optional<Double> minuteCost = Optional.empty();

    /** The rates that hold. */
    ServiceCost cost(Session session) {
        if (minuteCost.filter(money -> !(money >= 0)).isPresent()) {
            throw CrmException.usage("--minute-cost " + minuteCost.get() + " is not 0 or more");
        }
        ServiceCost set =
                ServiceRates.of(session.settings()).orElseGet(() -> ServiceCost.free(ServiceRates.CHANNELS.size()));
        return minuteCost.map(set::withMinutesAt).orElse(set);
    }

    /** What a note says of it. */
    String told(Session session) {
        ServiceCost rates = cost(session);
        return toldOfTime(session) + each("orders", rates.perOrder()) + each("returns", rates.perReturn());
    }

    /** What a note says of time and tickets, which are spent on somebody whether there is an order or not. */
    String toldOfTime(Session session) {
        ServiceCost rates = cost(session);
        String tickets = each("tickets", rates.perTicket());
        if (rates.isTimeFree()) {
            return "time is not priced: --minute-cost, or crm config minute_cost" + tickets;
        }
        return minuteCost
                        .map(rate -> "time is minutes of activities x " + Figures.plain(rate, 4))
                        .orElse("time is minutes of activities x crm config minute_cost")
                + tickets;
    }

    private static String each(String what, double cost) {
        return cost > 0 ? "; " + what + " x " + Figures.plain(cost, 4) : "";
    }
}
