package crm.report;

import crm.cli.Session;
import crm.model.Activities;
import crm.model.Deals;
import crm.model.Tasks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What each user did in a period, by the owners of activities, tasks and deals; empty text is for records without one. */
final class TeamWork {
    private final Map<String, Sum> sums = new TreeMap<>();
    private final Span span;

    private TeamWork(Span span) {
        this.span = span;
    }

    /** What one did. */
    static final class Sum {
        private final Set<LocalDate> days = new HashSet<>();
        private long activities;
        private long minutes;
        private long done;
        private long late;
        private long overdue;
        private long won;
        private long lost;

        long activities() {
            return activities;
        }

        long minutes() {
            return minutes;
        }

        /** Days on which there was an activity. */
        long days() {
            return days.size();
        }

        /** Tasks done. */
        long done() {
            return done;
        }

        /** Those of them that were done after they were due. */
        long late() {
            return late;
        }

        /** Open tasks that were due by the end of the period. */
        long overdue() {
            return overdue;
        }

        /** Deals won. */
        long won() {
            return won;
        }

        /** Deals won or lost. */
        long closed() {
            return won + lost;
        }

        private void add(Sum other) {
            days.addAll(other.days);
            activities += other.activities;
            minutes += other.minutes;
            done += other.done;
            late += other.late;
            overdue += other.overdue;
            won += other.won;
            lost += other.lost;
        }
    }

    /** Adds it up. */
    static TeamWork of(Session session, Span span) {
        TeamWork work = new TeamWork(span);
        ZoneId zone = session.reading().dates().zone();
        session.each(Activities.TYPE, List.of(), "owner,time,minutes", cells -> {
            LocalDate day = LocalDate.ofInstant((Instant) cells.get(1), zone);
            if (work.isIn(day)) {
                Sum sum = work.sum(cells.get(0));
                sum.days.add(day);
                sum.activities++;
                sum.minutes += cells.get(2) == null ? 0 : (Long) cells.get(2);
            }
        });
        session.each(
                Tasks.TYPE,
                List.of(),
                "owner,due,done",
                task -> work.task(
                        task.get(0), Optional.ofNullable((LocalDate) task.get(1)), Optional.ofNullable((LocalDate)
                                task.get(2))));
        session.each(Deals.TYPE, List.of("stage in (won, lost)"), "owner,stage,closed", deal -> {
            if (deal.get(2) != null && work.isIn((LocalDate) deal.get(2))) {
                Sum sum = work.sum(deal.get(0));
                sum.won += "won".equals(deal.get(1)) ? 1 : 0;
                sum.lost += "won".equals(deal.get(1)) ? 0 : 1;
            }
        });
        return work;
    }

    private void task(Object owner, Optional<LocalDate> due, Optional<LocalDate> done) {
        if (done.filter(this::isIn).isPresent()) {
            Sum sum = sum(owner);
            sum.done++;
            sum.late += due.filter(done.get()::isAfter).isPresent() ? 1 : 0;
        }
        boolean open = done.isEmpty() || done.get().isAfter(span.to());
        if (open && due.filter(day -> !day.isAfter(span.to())).isPresent()) {
            sum(owner).overdue++;
        }
    }

    private boolean isIn(LocalDate day) {
        return !day.isBefore(span.from()) && !day.isAfter(span.to());
    }

    private Sum sum(Object owner) {
        return sums.computeIfAbsent(owner == null ? "" : (String) owner, any -> new Sum());
    }

    /** Each user's, by name. */
    Map<String, Sum> each() {
        return sums;
    }

    /** That of one; nothing for who did nothing. */
    Sum of(String user) {
        return sums.getOrDefault(user, new Sum());
    }

    /** All of it. */
    Sum total() {
        Sum total = new Sum();
        sums.values().forEach(total::add);
        return total;
    }
}
