package crm.lead;

import crm.cli.Session;
import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Leads;
import crm.model.Row;
import crm.model.Users;
import crm.query.Condition;
import crm.query.Select;
import crm.value.CrmException;
import crm.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who gets a lead: the user whose turn it is, the one with the least to do, or the one whose territory the contact
 * is in. Each lead counts for the next one at once.
 */
final class LeadRouting {
    /** How it is decided. */
    enum By {
        TURN,
        LOAD,
        TERRITORY
    }

    private static final Comparator<Row> BY_TURN = Comparator.comparing(
                    (Row user) -> user.get(Users.TURN).orElse(0L))
            .thenComparing(user -> Text.fold(user.label()));

    private final By by;
    private final List<Row> users;
    private final Map<Long, Long> loads = new HashMap<>();
    private final Map<Long, Set<Long>> territories = new HashMap<>();
    private long turn;

    /**
     * Routing of some leads.
     *
     * @param users among whom
     */
    LeadRouting(Session session, By by, List<Row> users, List<Row> leads) {
        this.by = by;
        this.users = new ArrayList<>(users);
        this.turn = session.store().all(Users.TYPE).stream()
                .mapToLong(user -> user.get(Users.TURN).orElse(0L))
                .max()
                .orElse(0);
        if (by == By.LOAD) {
            countLoads(session, leads);
        } else if (by == By.TERRITORY) {
            List<Long> contacts = leads.stream()
                    .map(lead -> lead.require(Leads.CONTACT))
                    .distinct()
                    .toList();
            users.forEach(user -> user.get(Users.TERRITORY)
                    .ifPresent(filter -> territories.put(user.id(), inside(session, user, filter, contacts))));
        }
    }

    /** Open leads and deals of each, without those that are about to be given anew. */
    private void countLoads(Session session, List<Row> leads) {
        Map<String, Long> ids = new HashMap<>();
        users.forEach(user -> ids.put(Text.fold(user.label()), user.id()));
        for (var type : List.of(Leads.TYPE, Deals.TYPE)) {
            session.each(type, List.of("open", "owner is not empty"), "owner", cells -> {
                Long id = ids.get(Text.fold((String) cells.get(0)));
                if (id != null) {
                    loads.merge(id, 1L, Long::sum);
                }
            });
        }
        leads.stream()
                .flatMap(lead -> lead.get(Leads.OWNER).stream())
                .map(owner -> ids.get(Text.fold(owner)))
                .filter(id -> id != null)
                .forEach(id -> loads.merge(id, -1L, Long::sum));
    }

    private static Set<Long> inside(Session session, Row user, String filter, List<Long> contacts) {
        try {
            Condition condition = new Condition.And(
                    List.of(session.filter(Contacts.TYPE, List.of(filter)), new Condition.Ids(contacts)));
            Set<Long> inside = new HashSet<>();
            session.store()
                    .each(
                            Select.from(session.nouns(), Contacts.TYPE, session.scope())
                                    .where(condition),
                            contact -> inside.add(contact.id()));
            return inside;
        } catch (CrmException e) {
            throw CrmException.invalid("the territory of " + user.label() + ", " + filter + ": "
                            + e.line().lines().findFirst().orElse(""))
                    .hint("crm user edit " + user.label() + " --territory FILTER")
                    .because(e);
        }
    }

    /**
     * Who gets a lead and why.
     *
     * @param user the name
     * @param why in words
     */
    record Given(String user, String why) {}

    /** The user for a lead; none when it is in nobody's territory. */
    Optional<Given> give(Row lead) {
        Optional<Row> best =
                switch (by) {
                    case TURN -> users.stream().min(BY_TURN);
                    case LOAD ->
                        users.stream().min(Comparator.comparingLong(this::load).thenComparing(BY_TURN));
                    case TERRITORY -> {
                        Optional<Row> inside = users.stream()
                                .filter(user -> isInside(user, lead))
                                .min(BY_TURN);
                        yield inside.or(() -> users.stream()
                                .filter(user -> user.get(Users.TERRITORY).isEmpty())
                                .min(BY_TURN));
                    }
                };
        return best.map(user -> {
            Given given = new Given(user.label(), why(user, lead));
            loads.merge(user.id(), 1L, Long::sum);
            users.set(users.indexOf(user), user.with(Users.TURN, ++turn));
            return given;
        });
    }

    private boolean isInside(Row user, Row lead) {
        return territories.getOrDefault(user.id(), Set.of()).contains(lead.require(Leads.CONTACT));
    }

    private long load(Row user) {
        return loads.getOrDefault(user.id(), 0L);
    }

    private String why(Row user, Row lead) {
        return switch (by) {
            case TURN -> "next in turn of " + users.size();
            case LOAD -> load(user) + " open, the least of " + users.size();
            case TERRITORY ->
                isInside(user, lead) ? user.require(Users.TERRITORY) : "in no territory; next in turn of who has none";
        };
    }

    /** Users whose turn moved on, to be stored. */
    List<Row> users() {
        return List.copyOf(users);
    }
}
