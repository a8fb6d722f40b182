package crm.setup;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.model.Setting;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code config}: lists the settings, shows one, sets one. */
@Command(
        footer = {"", "Examples:", "  crm config", "  crm config zone Europe/Zurich", "  crm config --clear date_order"
        })
final class ConfigCommand implements Runnable {
    private static final List<Column> COLUMNS =
            List.of(Column.of("name", Kind.TEXT), Column.of("value", Kind.TEXT), Column.of("meaning", Kind.TEXT));

    private final Crm crm;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<setting>",
            completionCandidates = Keys.class,
            description = "The setting.")
    private Optional<String> name = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "<value>", description = "Its new value.")
    private Optional<String> value = Optional.empty();

    @Option(names = "--clear", description = "Back to what holds when nothing is set.")
    private boolean clear;

    @Mixin
    private WriteOptions write;

    /** The settings there are. */
    static final class Keys implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Setting.values()).map(Setting::key).iterator();
        }
    }

    ConfigCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        Optional<Setting> setting = name.map(ConfigCommand::setting);
        if (setting.isPresent() && (clear || value.isPresent())) {
            crm.write(
                    write,
                    session -> {
                        if (clear) {
                            session.settings().clear(setting.get());
                        } else {
                            session.settings().set(setting.get(), value.orElseThrow());
                        }
                        return true;
                    },
                    (printer, done) -> {});
            return;
        }
        crm.read(write.output(), (session, printer) -> {
            List<List<Object>> rows = new ArrayList<>();
            for (Setting each : Setting.values()) {
                if (setting.isEmpty() || setting.get() == each) {
                    rows.add(Arrays.asList(
                            each.key(), session.settings().get(each).orElse(null), each.about()));
                }
            }
            printer.print(Listing.of(COLUMNS, rows));
        });
    }

    private static Setting setting(String name) {
        String plain = name.replace('-', '_');
        return Setting.named(plain)
                .orElseThrow(() -> CrmException.notFound("setting", name).nearest(plain, Setting.names()));
    }
}
