package crm.profile;

import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Orders;
import crm.output.Card;
import crm.store.history.History;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code brief}: at most twelve lines. */
@Command(
        footer = {
            "",
            "At most twelve lines on a terminal, the longest cut; elsewhere they are whole. What must not be used stands in",
            "capitals. say is what to talk about first. news is what others and you yourself noted",
            "since you looked last, with crm brief or crm profile; that is kept for you alone, outside the database.",
            "",
            "Examples:",
            "  crm brief ann@example.com",
            "  crm brief 0771234567 -f json",
            "  crm brief 'Acme Ltd' --since last",
            "  crm brief ann --products",
            "  crm brief 2877 --linked"
        })
final class BriefCommand implements Runnable, CommandEntry.Opening {
    private static final String LAST = "last";

    private final Crm crm;

    @Parameters(
            paramLabel = "<ref>",
            description = "A contact or company; a lead, deal, ticket, order ... means whom it is about.")
    private String ref;

    @Option(
            names = "--since",
            paramLabel = "<when>",
            description = "Also what is new, one by one: since you looked last (last), a day, or a change set (h42).")
    private Optional<String> since = Optional.empty();

    @Option(names = "--products", description = "Also the product lines: owned, due again, never bought.")
    private boolean products;

    @Option(names = "--linked", description = "With the household or family, or the companies that belong to it.")
    private boolean linked;

    @Mixin
    private OutputOptions output;

    BriefCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> {
            var who = Whom.find(session, ref);
            Circle circle = linked ? Circle.linked(session, who) : Circle.alone(session, who);
            LocalDate today = session.reading().dates().today();
            Holdings holdings = Holdings.of(session, circle.rows(Orders.TYPE), today);
            LastLook look = LastLook.of(crm, session, who.id());
            Card card = new Brief(session, circle).card(holdings, look.news(session, circle));
            if (since.isPresent()) {
                card.section(
                        "changes",
                        News.of(session, circle, after(session, look)).listing());
            }
            if (products) {
                card.section("lines", holdings.lines(today));
            }
            printer.print(card);
            look.note();
        });
    }

    private long after(Session session, LastLook look) {
        String when = since.orElseThrow();
        if (when.equals(LAST)) {
            return look.changeSet();
        }
        if (when.matches("h\\d{1,18}")) {
            return Long.parseLong(when.substring(1));
        }
        ZoneId zone = session.reading().dates().zone();
        Instant start =
                session.reading().dates().period(when).from().atStartOfDay(zone).toInstant();
        return History.of(session.store()).at(start.minusNanos(1000));
    }
}
