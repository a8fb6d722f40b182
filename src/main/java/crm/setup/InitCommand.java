package crm.setup;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.model.Setting;
import crm.store.opening.Database;
import crm.store.records.BusinessSettings;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code init}: makes an empty database and the first settings. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm init --currency USD --country US",
            "  crm init --db shop --currency EUR --model b2b"
        })
final class InitCommand implements Runnable {
    private final Crm crm;

    @Option(names = "--currency", paramLabel = "<code>", description = "The base currency, such as EUR.")
    private Optional<String> currency = Optional.empty();

    @Option(names = "--country", paramLabel = "<country>", description = "The home country, by name or code.")
    private Optional<String> country = Optional.empty();

    @Option(names = "--zone", paramLabel = "<zone>", description = "The time zone, such as Europe/Zurich.")
    private Optional<String> zone = Optional.empty();

    @Option(names = "--date-order", paramLabel = "<order>", description = "How 1/2/2026 is read: ymd, dmy or mdy.")
    private Optional<String> dateOrder = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "<model>",
            completionCandidates = Models.class,
            description = "Whom you sell to: b2c (people), b2b (companies) or both; both by default.")
    private Optional<String> model = Optional.empty();

    @Mixin
    private WriteOptions write;

    /** Whom one may sell to. */
    static final class Models implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("b2c", "b2b", "both").iterator();
        }
    }

    InitCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        Map<Setting, String> settings = new LinkedHashMap<>();
        currency.ifPresent(value -> settings.put(Setting.CURRENCY, value));
        country.ifPresent(value -> settings.put(Setting.COUNTRY, value));
        zone.ifPresent(value -> settings.put(Setting.ZONE, value));
        dateOrder.ifPresent(value -> settings.put(Setting.DATE_ORDER, value));
        model.ifPresent(value -> settings.put(Setting.MODEL, value));
        settings.forEach(BusinessSettings::check);
        Database.create(crm.place(), crm.waiting(), crm.commandLine());
        crm.write(
                write,
                session -> {
                    settings.forEach(session.settings()::set);
                    return true;
                },
                (printer, done) -> crm.talk().note("made the database " + crm.place()));
    }
}
