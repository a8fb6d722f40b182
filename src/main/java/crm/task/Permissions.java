package crm.task;

import crm.cli.Session;
import crm.model.Consents;
import crm.model.Contacts;
import crm.model.Row;
import crm.model.Setting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which channels may be used with a contact, in a line: the latest word on each, else what the business's rules say. */
public final class Permissions {
    private final Session session;

    /** Permissions by the settings of a session. */
    public Permissions(Session session) {
        this.session = session;
    }

    /** Such as {@code email granted, phone refused, sms not asked, post open}. */
    public String of(Row contact) {
        if (contact.get(Contacts.RESTRICTED).orElse(false)) {
            return "restricted: kept, not used";
        }
        Map<String, String> latest = new LinkedHashMap<>();
        session.store().having(Consents.TYPE, Consents.CONTACT, contact.id()).stream()
                .sorted(Comparator.comparing((Row row) -> row.require(Consents.DATE))
                        .thenComparing(Row::id))
                .forEach(row -> latest.put(key(row), state(row)));
        List<String> said = new ArrayList<>();
        for (String channel : Consents.CHANNEL.choices()) {
            latest.forEach((key, state) -> {
                if (key.equals(channel) || key.startsWith(channel + " ")) {
                    said.add(key + " " + state);
                }
            });
            if (latest.keySet().stream().noneMatch(key -> key.equals(channel) || key.startsWith(channel + " "))) {
                unsaid(channel, said);
            }
        }
        return String.join(", ", said);
    }

    private void unsaid(String channel, List<String> said) {
        if (session.settings().words(Setting.OPT_IN).contains(channel)) {
            said.add(channel + " not asked");
        } else if (session.settings().words(Setting.OPT_OUT).contains(channel)) {
            said.add(channel + " open");
        }
    }

    private static String key(Row consent) {
        return consent.require(Consents.CHANNEL)
                + consent.get(Consents.PURPOSE)
                        .map(purpose -> " for " + purpose)
                        .orElse("");
    }

    private String state(Row consent) {
        LocalDate today = session.reading().dates().today();
        boolean over =
                consent.get(Consents.UNTIL).filter(day -> day.isBefore(today)).isPresent();
        return over ? "expired" : consent.require(Consents.STATE);
    }
}
