package crm.cli;

import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which columns of a list, in which order, how many, and whether counted in groups. */
public final class ListOptions {
    @Option(
            names = {"-c", "--columns"},
            paramLabel = "<fields>",
            description = "Columns, with commas between; all for every field; company.industry follows a link.")
    private Optional<String> columns = Optional.empty();

    @Option(names = "--remember", description = "With -c: lists of this noun show these columns from now on.")
    private boolean remember;

    @Option(
            names = "--sort",
            paramLabel = "<fields>",
            parameterConsumer = SortConsumer.class,
            description = "Order, with commas between; -spend for the greatest first.")
    private Optional<String> sort = Optional.empty();

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "<number>",
            description = "At most so many.")
    private Optional<Long> limit = Optional.empty();

    @Option(names = "--all", description = "Closed ones too.")
    private boolean all;

    @Option(names = "--count", description = "Only how many, or how many in each group of --by.")
    private boolean count;

    @Option(
            names = "--by",
            paramLabel = "<fields>",
            split = ",",
            description = "Group by these fields; a date by date:month or date:year.")
    private List<String> by = new ArrayList<>();

    @Option(names = "--sum", paramLabel = "<field>", split = ",", description = "Sum of a field in each group.")
    private List<String> sums = new ArrayList<>();

    @Option(names = "--avg", paramLabel = "<field>", split = ",", description = "Average of a field in each group.")
    private List<String> averages = new ArrayList<>();

    @Option(names = "--save", paramLabel = "<name>", description = "Save this list as a report of that name.")
    private Optional<String> save = Optional.empty();

    @Option(names = "--explain", description = "Show how the filter was understood, and list nothing.")
    private boolean explain;

    @Option(names = "--fail-if-any", description = "Exit 10 when the list is not empty, for scripts.")
    private boolean failIfAny;

    /** Takes the next word whatever it begins with, but not another option. */
    static final class SortConsumer implements IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
            if (words.isEmpty() || command.findOption(words.peek()) != null) {
                throw new picocli.CommandLine.ParameterException(
                        command.commandLine(), "--sort needs fields to sort by, such as -spend,name");
            }
            option.setValue(Optional.of(words.pop()));
        }
    }

    /** Shows these columns unless others were asked for. */
    public void columnsOtherwise(String fields) {
        columns = Optional.of(columns.orElse(fields));
    }

    Optional<String> columns() {
        return columns;
    }

    /** The columns to be shown from now on, when that was asked; exit 2 where none were named. */
    Optional<String> remembered() {
        if (remember && columns.isEmpty()) {
            throw CrmException.usage("--remember needs the columns: -c name,city --remember");
        }
        return remember ? columns : Optional.empty();
    }

    Optional<String> sort() {
        return sort;
    }

    OptionalLong limit() {
        limit.filter(number -> number < 0).ifPresent(number -> {
            throw CrmException.usage("-n " + number + " is less than nothing");
        });
        return limit.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    boolean all() {
        return all;
    }

    boolean isGrouped() {
        return count || !by.isEmpty() || !sums.isEmpty() || !averages.isEmpty();
    }

    boolean countsOnly() {
        return count && by.isEmpty() && sums.isEmpty() && averages.isEmpty();
    }

    List<String> by() {
        return by;
    }

    List<String> sums() {
        return sums;
    }

    List<String> averages() {
        return averages;
    }

    Optional<String> save() {
        return save;
    }

    boolean explain() {
        return explain;
    }

    boolean failIfAny() {
        return failIfAny;
    }
}
