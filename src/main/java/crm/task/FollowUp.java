package crm.task;

import crm.value.CrmException;
import crm.value.Dates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A day and what is to be done then, read from words that begin with the day: {@code fri send quote}, {@code in 2 weeks
 * call back}.
 *
 * @param due the day
 * @param what what is to be done; empty when the words are a day alone
 */
record FollowUp(LocalDate due, String what) {
    private static final int LONGEST_DATE = 4;

    /**
     * Reads the longest beginning that is a day; a time of day behind it stays with the text.
     *
     * @throws CrmException invalid, when the words do not begin with a day, or with one before today
     */
    static FollowUp parse(Dates dates, String text) {
        List<String> words = Arrays.asList(text.strip().split("\\s+"));
        for (int many = Math.min(LONGEST_DATE, words.size()); many > 0; many--) {
            Optional<LocalDate> due = day(dates, String.join(" ", words.subList(0, many)));
            if (due.isPresent()) {
                return new FollowUp(notPast(dates, due.get()), String.join(" ", words.subList(many, words.size())));
            }
        }
        throw CrmException.invalid("'" + text.strip() + "' does not begin with a day")
                .hint("write the day first: 'fri send quote', '2026-03-31 call', 'in 2 weeks ask again'");
    }

    private static LocalDate notPast(Dates dates, LocalDate day) {
        if (day.isBefore(dates.today())) {
            throw CrmException.invalid(day + " is over").hint("name a day from today on");
        }
        return day;
    }

    private static Optional<LocalDate> day(Dates dates, String text) {
        try {
            return Optional.of(dates.day(text));
        } catch (CrmException noDay) {
            return Optional.empty();
        }
    }
}
