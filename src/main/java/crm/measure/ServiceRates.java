package crm.measure;

import crm.model.Activities;
import crm.model.Setting;
import crm.score.ServiceCost;
import crm.store.records.BusinessSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the settings of the business say of the cost to serve. */
public final class ServiceRates {
    /** The channels of activities, by the number that rates go by. */
    public static final List<String> CHANNELS = Activities.CHANNEL.choices();

    private ServiceRates() {}

    /** The rates of the settings; empty as long as none is set. */
    public static Optional<ServiceCost> of(BusinessSettings settings) {
        boolean any = Stream.of(Setting.MINUTE_COST, Setting.ORDER_COST, Setting.RETURN_COST, Setting.TICKET_COST)
                .anyMatch(setting -> settings.get(setting).isPresent());
        return any
                ? Optional.of(new ServiceCost(
                        perMinute(settings),
                        amount(settings, Setting.ORDER_COST),
                        amount(settings, Setting.RETURN_COST),
                        amount(settings, Setting.TICKET_COST)))
                : Optional.empty();
    }

    /** The number of a channel, that of others for one which is not known. */
    public static int channel(String name) {
        int at = CHANNELS.indexOf(name);
        return at < 0 ? CHANNELS.indexOf("other") : at;
    }

    private static double[] perMinute(BusinessSettings settings) {
        double[] rates = new double[CHANNELS.size()];
        List<String> parts = settings.get(Setting.MINUTE_COST)
                .map(text -> List.of(text.split(",", -1)))
                .orElse(List.of());
        parts.stream()
                .filter(part -> part.indexOf('=') < 0)
                .forEach(part -> Arrays.fill(rates, Double.parseDouble(part)));
        parts.stream().filter(part -> part.indexOf('=') > 0).forEach(part -> {
            int sign = part.indexOf('=');
            rates[CHANNELS.indexOf(part.substring(0, sign))] = Double.parseDouble(part.substring(sign + 1));
        });
        return rates;
    }

    private static double amount(BusinessSettings settings, Setting setting) {
        return settings.get(setting).map(Double::parseDouble).orElse(0.0);
    }
}
