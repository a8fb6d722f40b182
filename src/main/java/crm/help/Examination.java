package crm.help;

import crm.cli.CommandEntry;
import crm.cli.CommandList;
import crm.cli.Crm;
import crm.cli.Environment;
import crm.cli.Preferences;
import crm.model.Field;
import crm.model.Measures;
import crm.output.Format;
import crm.output.Terminal;
import crm.store.place.DatabasePlace;
import crm.store.schema.Migrations;
import crm.value.CrmException;
import crm.value.ExitCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at what crm needs: Java, its archive of classes, the terminal, the database; and names its parts. */
final class Examination {
    private static final int OLDEST_JAVA = 17;
    private static final long LITTLE_ROOM = 200L << 20;

    private final Crm crm;
    private final CommandList commands;
    private final Environment environment;

    Examination(Crm crm, CommandList commands) {
        this.crm = crm;
        this.commands = commands;
        this.environment = crm.environment();
    }

    /**
     * What was found by one check.
     *
     * @param check what was looked at
     * @param ok whether it is as it should be
     * @param found what is there
     * @param advice what to do, where it is not
     */
    record Finding(String check, boolean ok, String found, Optional<String> advice) {
        static Finding of(String check, boolean ok, String found, String advice) {
            return new Finding(check, ok, found, ok ? Optional.empty() : Optional.of(advice));
        }
    }

    /** The findings of all checks. */
    List<Finding> all() {
        List<Finding> all = new ArrayList<>(List.of(java(), jar(), archive(), locale(), terminal()));
        preferences().ifPresent(all::add);
        all.addAll(parts());
        DatabasePlace place = crm.place();
        all.add(Finding.of(
                "database", place.exists(), place.toString(), "make one: crm init; or name another: --db, CRM_DB"));
        if (place.exists()) {
            all.addAll(opens());
            all.add(schema(place));
            room(place).ifPresent(all::add);
        }
        return all;
    }

    private static Finding java() {
        return Finding.of(
                "java",
                Runtime.version().feature() >= OLDEST_JAVA,
                System.getProperty("java.vendor") + " " + Runtime.version() + " in " + System.getProperty("java.home"),
                "install Java " + OLDEST_JAVA + " or later");
    }

    private static Finding jar() {
        String place = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)[0])
                .toAbsolutePath()
                .toString();
        return Finding.of("jar", place.endsWith(".jar"), place, "build it: mvn package");
    }

    private Finding archive() {
        if (!environment.variables().containsKey("CRM_TTY")) {
            return Finding.of("archive", false, "not started by bin/crm", "start crm with bin/crm: it starts faster");
        }
        String archive = environment.variable("CRM_ARCHIVE", "");
        boolean off = environment.variable("CRM_CDS", "").equals("off");
        return Finding.of(
                "archive",
                !archive.isEmpty(),
                archive.isEmpty() ? "none in use" : archive,
                off ? "unset CRM_CDS, which is off" : "try again in a minute: it is made at the first start");
    }

    private static Finding locale() {
        String encoding = System.getProperty("sun.jnu.encoding", "unknown");
        return Finding.of(
                "locale",
                encoding.equalsIgnoreCase("UTF-8"),
                encoding,
                "start crm with bin/crm, or export LC_ALL=C.UTF-8");
    }

    private Finding terminal() {
        Terminal terminal = crm.terminal();
        String streams = environment.variable("CRM_TTY", "none");
        String size = terminal.width() + " columns, " + terminal.height() + " rows";
        String colour = terminal.colour() ? ", coloured" : ", no colour";
        return Finding.of("terminal", true, "in, out, err: " + streams + "; " + size + colour, "");
    }

    private Optional<Finding> preferences() {
        Preferences preferences = Preferences.of(environment);
        List<String> hidden = preferences.aliases().keySet().stream()
                .filter(commands::isKnown)
                .sorted()
                .toList();
        return Preferences.file(environment)
                .filter(Files::exists)
                .map(file -> Finding.of(
                        "preferences",
                        hidden.isEmpty(),
                        file + ", aliases: " + preferences.aliases().size(),
                        "give these aliases other names, for crm has commands of that name: "
                                + String.join(", ", hidden)));
    }

    /** What crm is made of: where records lie, what asks them, what is done with the answers, and the ways in and out. */
    private List<Finding> parts() {
        long own = crm.declared().visible().stream()
                .flatMap(type -> type.fields().stream())
                .filter(Field::isOwn)
                .count();
        long reports = commands.under("report").stream()
                .filter(entry -> !entry.second().isEmpty())
                .count();
        List<String> deeds = commands.under("campaign").stream()
                .map(CommandEntry::second)
                .filter(verb -> !Overview.COMMON_VERBS.contains(verb))
                .toList();
        return List.of(
                part(
                        "warehouse",
                        crm.declared().visible().size() + " nouns, " + own + " fields of your own; see: crm db schema"),
                part("analysis", Measures.FIELDS.size() + " measures, " + reports + " reports, crm sql"),
                part("campaigns", "segments; campaign " + String.join(", ", deeds)),
                part("interfaces", "files: " + String.join(", ", Format.words()) + "; see: crm help formats"));
    }

    private static Finding part(String name, String found) {
        return Finding.of(name, true, found, "");
    }

    private List<Finding> opens() {
        try {
            String zone = crm.read(session ->
                    session.settings().zone(environment.clock().getZone()).toString());
            return List.of(part("lock", "free"), part("opens", "yes; zone " + zone));
        } catch (CrmException e) {
            String check = e.exit() == ExitCode.BUSY ? "lock" : "opens";
            return List.of(Finding.of(check, false, e.getMessage(), e.hint().orElse("see: crm help exit-codes")));
        }
    }

    private static Finding schema(DatabasePlace place) {
        int version = Migrations.versionOf(place);
        return Finding.of(
                "schema",
                version == Migrations.LATEST,
                "version " + version,
                "use the crm that made it; this one knows version " + Migrations.LATEST);
    }

    private Optional<Finding> room(DatabasePlace place) {
        try {
            long room = Files.getFileStore(place.root()).getUsableSpace();
            return Optional.of(Finding.of(
                    "disk room",
                    room >= LITTLE_ROOM,
                    (room >> 20) + " MB free",
                    "free some: writing needs room to undo"));
        } catch (IOException e) {
            return crm.verbose() ? Optional.of(Finding.of("disk room", false, e.getMessage(), "")) : Optional.empty();
        }
    }
}
