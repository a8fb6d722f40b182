package crm.cli;

import crm.model.KnownUsers;
import crm.model.Nouns;
import crm.model.Reading;
import crm.model.Setting;
import crm.model.Users;
import crm.output.Listing;
import crm.output.Printer;
import crm.output.Talk;
import crm.output.Terminal;
import crm.store.history.History;
import crm.store.journal.ChangeSet;
import crm.store.opening.Database;
import crm.store.place.DatabasePlace;
import crm.store.records.BusinessSettings;
import crm.store.records.OwnFieldMirror;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import crm.value.Dates;
import crm.value.Durations;
import crm.value.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a command may use: the database, opened late and closed before anything is shown; the output; the clock; the
 * person, if there is one to ask.
 */
public final class Crm {
    private static final Duration TURN = Duration.ofMillis(250);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final Environment environment;
    private final GlobalOptions options;
    private final String commandLine;
    private final Measuring measuring;
    private final Supplier<CommandList> commands;
    private Optional<Nouns> declared = Optional.empty();
    private Optional<DatabasePlace> place = Optional.empty();
    private Optional<EarlyOpening> early = Optional.empty();

    /** For a description of commands, which runs none. */
    Crm(Environment environment, GlobalOptions options, String commandLine, Measuring measuring) {
        this(environment, options, commandLine, measuring, () -> new CommandList(List.of()));
    }

    Crm(
            Environment environment,
            GlobalOptions options,
            String commandLine,
            Measuring measuring,
            Supplier<CommandList> commands) {
        this.commands = commands;
        this.measuring = measuring;
        this.environment = environment;
        this.options = options;
        this.commandLine = commandLine;
    }

    /** The world this run sees. */
    public Environment environment() {
        return environment;
    }

    /**
     * The world for commands that this one runs: the same, with {@code --db}, {@code --today}, {@code --wait} and {@code
     * --color} as the variables that mean the same.
     */
    public Environment within(InputStream in) {
        Map<String, String> variables = new HashMap<>(environment.variables());
        variables.put("CRM_DB", place().toString());
        options.today().ifPresent(date -> variables.put("CRM_TODAY", date));
        options.waiting().ifPresent(time -> variables.put("CRM_WAIT", time));
        options.passwordCommand().ifPresent(command -> variables.put("CRM_DB_PASSWORD_COMMAND", command));
        options.color().ifPresent(color -> variables.put("CRM_COLOR", color));
        return environment.with(variables).reading(in);
    }

    /** Whether {@code -q} asked for less. */
    public boolean quiet() {
        return options.quiet();
    }

    /** Whether there is a command of that path, such as {@code report rfm}. */
    boolean hasCommand(String path) {
        return commands.get().named(path).isPresent();
    }

    /** The options that may stand on any command line. */
    GlobalOptions options() {
        return options;
    }

    /** The place of the database: {@code --db}, else {@code CRM_DB}, else the usual one. */
    public DatabasePlace place() {
        if (place.isEmpty()) {
            String name = options.database().orElseGet(() -> environment.variable("CRM_DB", usualPlace()));
            place = Optional.of(DatabasePlace.of(name, () -> passwords().known(name), environment.keyring()));
        }
        return place.get();
    }

    /** How passwords are come by. */
    public Passwords passwords() {
        return new Passwords(environment, options.passwordCommand(), terminal());
    }

    private String usualPlace() {
        String home = environment.variable("HOME", System.getProperty("user.home"));
        Path data = Path.of(environment.variable(
                "XDG_DATA_HOME", Path.of(home, ".local", "share").toString()));
        return data.resolve("crm").resolve("db").toString();
    }

    /** The kinds of record with their own fields, known without opening the database. */
    public Nouns declared() {
        if (declared.isEmpty()) {
            declared = Optional.of(OwnFieldMirror.of(place()));
        }
        return declared.get();
    }

    /** Who runs the command: {@code CRM_USER}, else the account's name. */
    public String user() {
        return environment.variable("CRM_USER", environment.variable("USER", System.getProperty("user.name")));
    }

    /** The command line as history keeps it. */
    public String commandLine() {
        return commandLine;
    }

    /** How long to wait for a busy database. */
    public Duration waiting() {
        return Durations.parse(options.waiting().orElseGet(() -> environment.variable("CRM_WAIT", "30s")));
    }

    /** The business's date: {@code --today}, else {@code CRM_TODAY}, else the clock's. */
    LocalDate today(ZoneId zone) {
        Clock clock = environment.clock();
        LocalDate machine = LocalDate.ofInstant(clock.instant(), zone);
        String given = options.today().orElseGet(() -> environment.variable("CRM_TODAY", ""));
        return given.isEmpty() ? machine : new Dates(machine, zone, Optional.empty()).day(given);
    }

    /** What stdin, stdout and stderr are. */
    public Terminal terminal() {
        return Terminal.of(
                environment.variables(), options.color().orElseGet(() -> environment.variable("CRM_COLOR", "auto")));
    }

    /** What is said on stderr. */
    public Talk talk() {
        return new Talk(environment.err(), terminal(), options.quiet(), environment.interruption());
    }

    /** Whether {@code -v} asked for more. */
    public boolean verbose() {
        return options.verbose();
    }

    /** A printer for a result that needs no database. */
    public Printer printer(OutputOptions output) {
        ZoneId zone = environment.clock().getZone();
        return new Printer(environment.out(), terminal(), output.settings(zone), environment.variables());
    }

    /** Prints a text that needs no database. */
    public void printed(OutputOptions output, String text) {
        try (Printer printer = printer(output)) {
            printer.print(text);
            printer.finish();
        }
    }

    /** Reads: the work prints while the database is open, and the result is shown once it is closed. */
    public void read(OutputOptions output, BiConsumer<Session, Printer> work) {
        try (Printer printer = printer(output)) {
            read(session -> {
                printer.in(session.reading().dates().zone());
                work.accept(session, printer);
                return true;
            });
            printer.finish();
        }
    }

    /** What a report does: it prints, and adds the notes that are to be said below. */
    @FunctionalInterface
    public interface Report {
        /** Prints and adds notes. */
        void make(Session session, Printer printer, List<String> notes);
    }

    /** Reads in the same way, and says the notes once the result is shown. */
    public void report(OutputOptions output, Report work) {
        List<String> notes = new ArrayList<>();
        read(output, (session, printer) -> work.make(session, printer, notes));
        notes.forEach(talk()::note);
    }

    /** Reads and returns what the work returns. */
    public <T> T read(Function<Session, T> work) {
        try (Database database = open()) {
            RecordStore store = RecordStore.over(database);
            T result = work.apply(session(store));
            store.keepMeasures();
            return result;
        }
    }

    /**
     * Writes in one transaction, all or nothing; what is to be shown is put together before it is kept, so that a result
     * that cannot be shown as asked changes nothing, and shown once the database is closed. With {@code
     * --dry-run} the same work is done and taken back, and the exact differences are shown instead.
     */
    public <T> void write(WriteOptions options, Function<Session, T> work, BiConsumer<Printer, T> show) {
        write(options, work, show, (printer, rehearsed) -> rehearsed.changes().ifPresent(printer::print));
    }

    /**
     * What a dry run did before it was taken back.
     *
     * @param result what the work returned
     * @param changes the exact differences; empty where nothing would change
     */
    public record Rehearsed<T>(T result, Optional<Listing> changes) {}

    /** The same, with another way to show a dry run. */
    public <T> void write(
            WriteOptions options,
            Function<Session, T> work,
            BiConsumer<Printer, T> show,
            BiConsumer<Printer, Rehearsed<T>> showRehearsed) {
        if (this.options.asOf().isPresent()) {
            throw CrmException.usage("the past cannot be changed").hint("leave out --as-of");
        }
        try (Printer printer = printer(options.output())) {
            Optional<ChangeSet> written;
            try (Database database = open()) {
                RecordStore store = RecordStore.over(database);
                Session session = session(store);
                printer.in(session.reading().dates().zone());
                T result = work.apply(session);
                Instant now = environment.clock().instant();
                if (options.dryRun()) {
                    List<Listing> changes = new ArrayList<>();
                    written = store.rehearse(
                            now, user(), commandLine, rehearsed -> changes.add(new Differences(session).of(rehearsed)));
                    showRehearsed.accept(
                            printer, new Rehearsed<>(result, changes.stream().findFirst()));
                } else {
                    show.accept(printer, result);
                    written = store.commit(now, user(), commandLine);
                }
            }
            printer.finish();
            written.ifPresent(changes -> talk().note(
                            options.dryRun()
                                    ? "dry run: " + changes.summary()
                                    : changes.name() + ": " + changes.summary()));
        }
    }

    /** Begins to open the database beside other work; not where that would need a password, or a wait. */
    void openBeside() {
        DatabasePlace where = place();
        if (where.exists() && !where.inMemory() && !where.isEncrypted()) {
            early = Optional.of(EarlyOpening.of(() -> Database.open(where, Duration.ZERO, commandLine)));
        }
    }

    /** Lets go of a database that was opened for nothing. */
    void close() {
        early.ifPresent(EarlyOpening::close);
    }

    private Database open() {
        Database database = early.flatMap(EarlyOpening::take).orElseGet(this::awaited);
        database.heed(environment.interruption());
        database.notes().forEach(talk()::note);
        return database;
    }

    /** Looks at the records of a database that can be opened without asking or keeping anybody; nothing of any other. */
    <T> Optional<T> glance(Function<RecordStore, T> look) {
        boolean asks = place().exists() && place().isEncrypted() && !passwords().haveKey();
        Optional<Database> found = asks ? Optional.empty() : Database.glance(place(), GLANCE, commandLine);
        return found.map(database -> {
            try (database) {
                return look.apply(RecordStore.over(database));
            }
        });
    }

    /** Waits for it in turns, so that an end can be wished between two of them. */
    private Database awaited() {
        Duration left = waiting();
        while (left.compareTo(TURN) > 0) {
            environment.interruption().requireNone();
            try {
                return Database.open(place(), TURN, commandLine);
            } catch (CrmException e) {
                if (e.exit() != ExitCode.BUSY) {
                    throw e;
                }
            }
            left = left.minus(TURN);
        }
        return Database.open(place(), left, commandLine);
    }

    private Session session(RecordStore store) {
        BusinessSettings settings = BusinessSettings.of(store);
        ZoneId zone = settings.zone(environment.clock().getZone());
        Instant now = environment.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Dates dates = new Dates(today(zone), zone, settings.dateOrder()).at(now);
        options.asOf().ifPresent(when -> store.lookBack(changeSet(store, when, dates)));
        Session session = new Session(store, settings, reading(dates, settings, store));
        store.beforeMeasures(() -> measuring.prepare(session).ifPresent(talk()::note));
        return session;
    }

    private Reading reading(Dates dates, BusinessSettings settings, RecordStore store) {
        KnownUsers users = new KnownUsers(() -> store.all(Users.TYPE));
        return new Reading(dates, user(), settings.get(Setting.COUNTRY), users);
    }

    /** What was known at the end of a day, in which that day is today; read from the database that a session has open. */
    public Session past(Session session, LocalDate day) {
        Dates now = session.reading().dates();
        RecordStore store = session.store()
                .past(Math.min(
                        changeSet(session.store(), day.toString(), now),
                        session.store().lastKnown().orElse(Long.MAX_VALUE)));
        Dates dates = new Dates(day, now.zone(), session.settings().dateOrder());
        Session past = new Session(store, session.settings(), reading(dates, session.settings(), store));
        store.beforeMeasures(() -> measuring.prepare(past).ifPresent(talk()::note));
        return past;
    }

    private static long changeSet(RecordStore store, String when, Dates dates) {
        if (when.matches("h\\d{1,18}")) {
            return Long.parseLong(when.substring(1));
        }
        return History.of(store)
                .at(dates.day(when)
                        .plusDays(1)
                        .atStartOfDay(dates.zone())
                        .toInstant()
                        .minusNanos(1000));
    }

    /**
     * Asks before something that touches many records. Without a terminal it must have been said with {@code --yes}.
     *
     * @param question such as {@code delete 12 contacts}
     */
    public void confirm(WriteOptions write, String question) {
        if (write.yes() || write.dryRun()) {
            return;
        }
        if (!terminal().in()) {
            throw CrmException.usage("this would " + question).hint("say --yes, or look first with --dry-run");
        }
        environment.err().print("This would " + question + ". Go on? [y/N] ");
        environment.err().flush();
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(environment.in(), StandardCharsets.UTF_8));
            String answer = reader.readLine();
            boolean yes = answer != null
                    && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
            if (!yes) {
                throw CrmException.failed("nothing was changed");
            }
        } catch (IOException e) {
            throw CrmException.failed("no answer").because(e);
        }
    }
}
