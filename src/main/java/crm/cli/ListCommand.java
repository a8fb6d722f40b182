package crm.cli;

import crm.model.RecordType;
import crm.model.Row;
import crm.model.SavedReports;
import crm.output.Listing;
import crm.output.Printer;
import crm.query.Columns;
import crm.query.Condition;
import crm.query.Names;
import crm.query.Select;
import crm.query.SortKey;
import crm.value.CrmException;
import crm.value.ExitCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code NOUN list}. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm contact list 'country = Ghana and source ~ traffic' -f csv",
            "  crm contact list --sort -spend -n 10 -c name,orders,spend",
            "  crm order list --by date:month --sum amount"
        })
public final class ListCommand implements Callable<Integer>, CommandEntry.Opening {
    private final Crm crm;
    private final RecordType declared;

    @Parameters(
            paramLabel = "<filter>",
            arity = "0..*",
            description = "Conditions and search words, all of which must hold; see: crm help filters")
    private List<String> filter = new ArrayList<>();

    @Mixin
    private ListOptions list;

    @Mixin
    private OutputOptions output;

    private Function<Session, List<String>> chosen = session -> List.of();

    ListCommand(Crm crm, RecordType declared) {
        this.crm = crm;
        this.declared = declared;
    }

    /** Shows the result so, whatever the command line says. */
    void showAs(OutputOptions wanted) {
        output = wanted;
    }

    /**
     * A list for a command that says by itself which records are meant.
     *
     * @param chosen the conditions that always hold
     * @param filter further conditions, as the user typed them
     */
    public ListCommand(
            Crm crm,
            RecordType declared,
            Function<Session, List<String>> chosen,
            List<String> filter,
            ListOptions list,
            OutputOptions output) {
        this(crm, declared);
        this.chosen = chosen;
        this.filter = filter;
        this.list = list;
        this.output = output;
    }

    private List<String> words(Session session) {
        List<String> words = new ArrayList<>(chosen.apply(session));
        words.addAll(filter);
        return words;
    }

    @Override
    public Integer call() {
        if (list.save().isPresent()) {
            save(list.save().get());
            return ExitCode.OK.code();
        }
        list.remembered().ifPresent(this::remember);
        long[] shown = {0};
        crm.read(output, (session, printer) -> shown[0] = show(session, printer));
        return list.failIfAny() && shown[0] > 0 ? ExitCode.FOUND_ANY.code() : ExitCode.OK.code();
    }

    private long show(Session session, Printer printer) {
        RecordType type = session.nouns().type(declared);
        Condition asked = session.filter(type, words(session));
        if (list.explain()) {
            printer.print(asked.explain());
            return 0;
        }
        boolean hides = type.hidesClosed() && !list.all() && !asked.mentions(closing(type));
        Condition open = hides ? session.filter(type, List.of("open")).and(asked) : asked;
        Select select = select(session, type, open);
        if (list.isGrouped()) {
            return new GroupedList(session, list).print(select, printer);
        }
        long rows = printer.print(rows(session, select));
        talk(type, rows);
        if (hides && list.limit().isEmpty()) {
            talkOfClosed(session, select, select.where(asked));
        }
        return rows;
    }

    private static Set<String> closing(RecordType type) {
        return Set.of("status", "stage", "open", "closed", "overdue", "id", type.name());
    }

    private Select select(Session session, RecordType type, Condition condition) {
        Names names = new Names(session.nouns(), type);
        Select select = Select.from(session.nouns(), type, session.scope()).where(condition);
        select = select.columns(
                list.columns().isPresent()
                        ? Columns.parse(names, list.columns().get())
                        : session.settings().listedColumns().of(names));
        if (list.sort().isPresent()) {
            select = select.sort(SortKey.parse(names, list.sort().get()));
        }
        if (list.limit().isPresent()) {
            select = select.limit(list.limit().getAsLong());
        }
        return select;
    }

    private Listing rows(Session session, Select select) {
        return Listing.of(Kinds.columns(select.columns()), new StreamedRows(to -> session.store()
                .eachCells(select, to)));
    }

    private void talk(RecordType type, long rows) {
        if (rows == 0 && crm.terminal().out()) {
            crm.talk().note("no " + type.plural());
        }
    }

    private void talkOfClosed(Session session, Select open, Select all) {
        long closed = session.store().count(all) - session.store().count(open);
        if (closed > 0) {
            crm.talk().note(closed + " closed not shown; --all shows them");
        }
    }

    private void remember(String columns) {
        if (declared.isPart()) {
            throw CrmException.usage("the columns of " + declared.plural() + " are always named anew");
        }
        crm.write(
                new WriteOptions(),
                session -> {
                    session.settings().listColumns(declared, columns.replace(" ", ""));
                    return true;
                },
                (printer, done) -> {});
    }

    private void save(String name) {
        if (declared.isPart()) {
            throw CrmException.usage("a list of " + declared.plural() + " cannot be saved as a report");
        }
        if (crm.hasCommand("report " + name.strip().toLowerCase(Locale.ROOT))) {
            throw CrmException.conflict("crm report " + name + " is there already, built in")
                    .hint("save it under another name");
        }
        crm.write(new WriteOptions(), session -> saved(session, name), (printer, saved) -> crm.talk()
                .note("saved; show it with: crm report " + name));
    }

    private Row saved(Session session, String name) {
        List<String> words = words(session);
        session.filter(session.nouns().type(declared), words);
        if (!session.store().named(SavedReports.TYPE, SavedReports.NAME, name).isEmpty()) {
            throw CrmException.conflict("there is a report " + name + " already")
                    .hint("save it under another name, or first: crm report delete "
                            + CommandWords.quoted(List.of(name)));
        }
        list.columns().ifPresent(columns -> words.addAll(List.of("-c", columns)));
        list.sort().ifPresent(sort -> words.addAll(List.of("--sort", sort)));
        list.limit().ifPresent(limit -> words.addAll(List.of("-n", Long.toString(limit))));
        list.by().forEach(by -> words.addAll(List.of("--by", by)));
        list.sums().forEach(sum -> words.addAll(List.of("--sum", sum)));
        list.averages().forEach(avg -> words.addAll(List.of("--avg", avg)));
        if (list.all()) {
            words.add("--all");
        }
        if (list.countsOnly()) {
            words.add("--count");
        }
        if (words.stream().anyMatch(word -> word.contains("\n"))) {
            throw CrmException.usage("a saved report's arguments are of one line each");
        }
        return session.store()
                .insert(Row.draft(SavedReports.TYPE)
                        .with(SavedReports.NAME, name)
                        .with(SavedReports.NOUN, declared.name())
                        .with(SavedReports.ARGUMENTS, String.join("\n", words)));
    }

    /** The arguments of a saved report. */
    static List<String> arguments(Row saved) {
        return Arrays.asList(saved.require(SavedReports.ARGUMENTS).split("\n", -1));
    }
}
