package crm.user;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Ownership;
import crm.cli.Session;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.Users;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code user owners}. */
@Command(
        footer = {
            "",
            "One row a user, and one a name that owns something without being a user: imported files bring such names.",
            "status is empty for those. crm user add NAME --email ... makes a user of one, crm user hand-over gives what a",
            "name owns to a user.",
            "",
            "Examples:",
            "  crm user owners",
            "  crm user owners -f json"
        })
final class UserOwnersCommand implements Runnable {
    private final Crm crm;

    @Mixin
    private OutputOptions output;

    UserOwnersCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        long[] strangers = {0};
        crm.read(output, (session, printer) -> {
            Map<String, Row> users = new LinkedHashMap<>();
            session.store().all(Users.TYPE).forEach(user -> users.put(Text.fold(user.label()), user));
            printer.print(listing(session, users, strangers));
        });
        if (strangers[0] > 0) {
            crm.talk()
                    .note(strangers[0] + (strangers[0] == 1 ? " owner is" : " owners are")
                            + " no user: crm user add, crm user hand-over");
        }
    }

    private static Listing listing(Session session, Map<String, Row> users, long[] strangers) {
        Map<String, Map<String, Long>> owned = new Ownership(session).all();
        Map<String, Map<String, Long>> byName = new TreeMap<>();
        users.values().forEach(user -> byName.put(user.label(), Map.of()));
        owned.forEach((name, counts) -> {
            Row user = users.get(Text.fold(name));
            byName.put(user == null ? name : user.label(), counts);
        });
        List<RecordType> types = session.nouns().visible().stream()
                .filter(type -> owned.values().stream().anyMatch(counts -> counts.containsKey(type.plural())))
                .toList();
        List<List<Object>> rows = new ArrayList<>();
        byName.forEach((name, counts) -> {
            Row user = users.get(Text.fold(name));
            strangers[0] += user == null ? 1 : 0;
            List<Object> row = new ArrayList<>();
            row.add(name);
            row.add(user == null ? null : user.require(Users.STATUS));
            types.forEach(type -> row.add(counts.getOrDefault(type.plural(), 0L)));
            rows.add(row);
        });
        List<Column> columns = new ArrayList<>(List.of(Column.of("owner", Kind.TEXT), Column.of("status", Kind.TEXT)));
        types.forEach(type -> columns.add(Column.of(type.plural(), Kind.INTEGER)));
        return Listing.of(columns, rows);
    }
}
