package crm.survey;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Contacts;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Figures;
import crm.report.LimitOptions;
import crm.value.CrmException;
import crm.value.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report survey}: the questions that were asked, or the answers to one of them, ranked. */
@Command(
        footer = {
            "",
            "Without --question: the questions, with the answer given most and the mean where all answers are numbers. With",
            "it, or a part of it: its answers, by how many gave them. n is how many answered, everybody once: of what someone",
            "answered to a question in these days the newest counts. Each of several answers counts, so that shares may add up",
            "to more than 100 percent. low and high are the 95 percent interval of the share (Wilson 1927), wide where few",
            "answered; -n is about the answers of each group. --by segment counts who is in several segments in each. Answers",
            "are activities over the channel survey (crm survey record); those of nobody known count one by one.",
            "",
            "Examples:",
            "  crm report survey",
            "  crm report survey --question 'value most' --by segment",
            "  crm report survey 'tier = A' --question 'value most' --by company.industry --from 2026-01-01 -f json"
        })
final class SurveyReportCommand implements Runnable {
    private static final long FEW = 10;
    private static final int MOST_NAMED = 5;

    private final Crm crm;

    @Parameters(paramLabel = "<filter>", arity = "0..*", description = "Whose answers count, as a filter of contacts.")
    private List<String> filter = new ArrayList<>();

    @Option(names = "--question", paramLabel = "<text>", description = "The question, or a part of it.")
    private Optional<String> question = Optional.empty();

    @Option(names = "--by", paramLabel = "<field>", description = "segment, or a field of contacts: city, tier.")
    private Optional<String> by = Optional.empty();

    @Mixin
    private LimitOptions limit;

    @Mixin
    private DayOptions days;

    @Mixin
    private OutputOptions output;

    SurveyReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (by.isPresent() && question.isEmpty()) {
            throw CrmException.usage("--by " + by.get() + " is about the answers to one question")
                    .hint("say which with --question; crm report survey lists them");
        }
        crm.report(output, (session, printer, notes) -> {
            Survey survey = Survey.of(session, days.from(session), days.to(session), counted(session));
            if (question.isEmpty()) {
                List<Question> all = survey.questions();
                printer.print(listed(limit.first(all), session.reading().dates().zone()));
                notes.add((all.size() == 1 ? "1 question" : all.size() + " questions") + limit.more(all.size()));
                return;
            }
            Question one = survey.named(question.get());
            Map<String, Tally> tallies = tallies(session, one);
            printer.print(ranked(tallies));
            notes.addAll(notes(one, tallies));
        });
    }

    private LongPredicate counted(Session session) {
        if (filter.isEmpty()) {
            return who -> true;
        }
        Set<Long> chosen = new HashSet<>();
        session.each(Contacts.TYPE, filter, "id", cells -> chosen.add((Long) cells.get(0)));
        return chosen::contains;
    }

    /** By group, the one most answered first, nothing known last; without groups all under no name. */
    private Map<String, Tally> tallies(Session session, Question question) {
        Optional<Groups> groups = by.map(word -> Groups.by(session, word));
        Map<String, Tally> tallies = new HashMap<>();
        question.answers().forEach(answer -> groups.map(some -> some.of(answer.who()))
                .orElse(List.of(""))
                .forEach(name ->
                        tallies.computeIfAbsent(name, any -> new Tally()).add(answer)));
        Map<String, Tally> sorted = new LinkedHashMap<>();
        tallies.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Tally> group) ->
                                group.getKey().equals(Groups.NONE))
                        .thenComparing(group -> -group.getValue().people())
                        .thenComparing(group -> Text.fold(group.getKey())))
                .forEach(group -> sorted.put(group.getKey(), group.getValue()));
        return sorted;
    }

    private Listing ranked(Map<String, Tally> tallies) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("rank", Kind.INTEGER),
                Column.of("answer", Kind.TEXT),
                Column.of("count", Kind.INTEGER),
                Column.of("n", Kind.INTEGER),
                Column.of("share", Kind.PERCENT).drawn(Drawing.BAR),
                Column.of("low", Kind.PERCENT),
                Column.of("high", Kind.PERCENT)));
        by.ifPresent(word -> columns.add(0, Column.of(word, Kind.TEXT)));
        List<List<Object>> rows = new ArrayList<>();
        tallies.forEach((group, tally) -> limit.first(tally.ranked()).forEach(one -> {
            List<Object> row = new ArrayList<>(Arrays.asList(
                    one.rank(),
                    one.answer(),
                    one.given(),
                    tally.people(),
                    Figures.percent(one.share().share(), 1),
                    Figures.percent(one.share().low(), 1),
                    Figures.percent(one.share().high(), 1)));
            by.ifPresent(word -> row.add(0, group));
            rows.add(row);
        }));
        return Listing.of(columns, rows);
    }

    private List<String> notes(Question question, Map<String, Tally> tallies) {
        Tally all = new Tally();
        question.answers().forEach(all::add);
        List<String> notes = new ArrayList<>();
        notes.add("\"" + question.text() + "\": " + people(all.people()) + " answered"
                + all.mean()
                        .map(mean -> ", " + Figures.plain(mean, 2) + " on average")
                        .orElse(""));
        int most = (int)
                tallies.values().stream().mapToLong(Tally::different).max().orElse(0);
        if (!limit.more(most).isEmpty()) {
            notes.add(most + " different answers" + limit.more(most));
        }
        if (question.earlier() > 0) {
            notes.add(
                    question.earlier() == 1
                            ? "1 earlier answer of the same customer does not count"
                            : question.earlier() + " earlier answers of the same customers do not count");
        }
        long nameless =
                question.answers().stream().filter(answer -> answer.who() < 0).count();
        if (nameless > 0) {
            notes.add(nameless + " of them without a contact, counted one by one");
        }
        List<String> small = tallies.entrySet().stream()
                .filter(group -> group.getValue().people() < FEW)
                .map(group -> by.map(word -> group.getKey() + " ").orElse("") + "n = "
                        + group.getValue().people())
                .toList();
        if (!small.isEmpty()) {
            notes.add("shares of fewer than " + FEW + " tell little: "
                    + small.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                    + (small.size() > MOST_NAMED ? " and " + (small.size() - MOST_NAMED) + " more" : ""));
        }
        return notes;
    }

    private static String people(long count) {
        return count == 1 ? "1 customer" : count + " customers";
    }

    private static Listing listed(List<Question> questions, ZoneId zone) {
        List<List<Object>> rows = new ArrayList<>();
        for (Question question : questions) {
            Tally tally = new Tally();
            question.answers().forEach(tally::add);
            Tally.Ranked most = tally.ranked().get(0);
            rows.add(Arrays.asList(
                    question.text(),
                    tally.people(),
                    tally.different(),
                    most.answer(),
                    Figures.percent(most.share().share(), 1),
                    tally.mean().map(mean -> Figures.rounded(mean, 2)).orElse(null),
                    LocalDate.ofInstant(question.first(), zone),
                    LocalDate.ofInstant(question.last(), zone)));
        }
        return Listing.of(
                List.of(
                        Column.of("question", Kind.TEXT),
                        Column.of("n", Kind.INTEGER),
                        Column.of("answers", Kind.INTEGER),
                        Column.of("most", Kind.TEXT),
                        Column.of("share", Kind.PERCENT),
                        Column.of("mean", Kind.NUMBER),
                        Column.of("first", Kind.DATE),
                        Column.of("last", Kind.DATE)),
                rows);
    }
}
