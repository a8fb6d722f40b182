package crm.store.engine;

import crm.store.WithinStore;
import crm.value.CrmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns what the database reports into what the user can mend, or into a bug that carries its statement. */
@WithinStore
public final class Failure {
    private static final Set<String> NO_ROOM =
            Set.of("XSDG1", "XSLA0", "XSLA4", "XSLAE", "XSLAI", "XSTB0", "XSTB2", "XSDF1");
    private static final Set<String> NOT_CONNECTED = Set.of("08003", "08006");
    /** Told by whatever comes next, once the engine has stopped by itself: that, or an error inside the engine. */
    private static final Set<String> AFTER_A_STOP = Set.of("08003", "08006", "XJ001");

    private static final Pattern JAVA = Pattern.compile("^Java exception: '(?:: ([\\w.]+)|(.+?)(?:: [\\w.]+)?)'\\.?$");
    private static final Pattern DUMP = Pattern.compile("(, page dump follows|\\. Please provide).*");
    private static final Pattern DAMAGED = Pattern.compile("XSD|XSL|XSR|XSAI2|XSCH|XBM0|XJ004|XJ040");

    private static final String CANCELLED = "XCL52";

    private Failure() {}

    /** What an error of the engine means to whoever asked: an error the user can mend, or a bug that carries the statement. */
    public static RuntimeException of(SQLException error, String sql) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof CrmException mendable) {
                return mendable;
            }
        }
        Optional<CrmException> mendable = mendable(error);
        return mendable.isPresent() ? mendable.get() : new IllegalStateException("the database refused: " + sql, error);
    }

    /** The same for an error while opening, where whatever the database reports is damage. */
    static CrmException opening(SQLException error) {
        return mendable(error).orElseGet(() -> CrmException.damaged("the database cannot be opened: " + deepest(error))
                .because(error));
    }

    private static Optional<CrmException> mendable(SQLException error) {
        List<Throwable> chain = chain(error);
        if (chain.stream().map(Failure::state).anyMatch(CANCELLED::equals)) {
            return Optional.of(CrmException.interrupted().because(error));
        }
        if (chain.stream().map(Failure::state).anyMatch("XSDB6"::equals)) {
            return Optional.of(CrmException.busy("another program has the database open")
                    .hint("end that program")
                    .because(error));
        }
        if (chain.stream().anyMatch(Failure::isForWantOfRoom)) {
            return Optional.of(CrmException.failed("the disk is full or cannot be written; nothing was changed")
                    .hint("free at least 50 MB where the database is, then try again")
                    .because(error));
        }
        if (chain.stream().anyMatch(cause -> DAMAGED.matcher(state(cause)).lookingAt())) {
            return Optional.of(CrmException.damaged("the database is damaged: " + deepest(error))
                    .because(error));
        }
        if (chain.stream().map(Failure::state).anyMatch(NOT_CONNECTED::contains)) {
            return Optional.of(
                    CrmException.failed("the database engine stopped, as it does when the disk is full or cannot be"
                                    + " written; nothing was changed")
                            .hint("free at least 50 MB where the database is, then try again")
                            .because(error));
        }
        return Optional.empty();
    }

    private static String state(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }

    private static boolean isForWantOfRoom(Throwable cause) {
        String said = cause.getMessage() == null ? "" : cause.getMessage();
        return NO_ROOM.contains(state(cause)) || said.contains("No space left") || said.contains("quota exceeded");
    }

    /** What the engine says of the cause below all others. */
    public static String deepest(SQLException error) {
        List<Throwable> chain = chain(error);
        Throwable last = chain.get(chain.size() - 1);
        String said = last.getMessage() == null
                ? ""
                : last.getMessage().lines().findFirst().orElse("");
        String plain = DUMP.matcher(JAVA.matcher(said).replaceFirst("$1$2"))
                .replaceFirst("")
                .replaceFirst("\\.$", "");
        return plain.isBlank() ? last.getClass().getSimpleName() : plain;
    }

    private static List<Throwable> chain(SQLException error) {
        List<Throwable> chain = new ArrayList<>();
        for (SQLException next = error; next != null && chain.size() < 50; next = next.getNextException()) {
            for (Throwable cause = next; cause != null && !chain.contains(cause); cause = cause.getCause()) {
                chain.add(cause);
            }
        }
        if (chain.stream().map(Failure::state).anyMatch(AFTER_A_STOP::contains)) {
            Engine.stop()
                    .map(stop -> new SQLException(stop.message(), stop.state()))
                    .ifPresent(chain::add);
        }
        return chain;
    }
}
