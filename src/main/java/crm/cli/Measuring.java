package crm.cli;

import java.util.Optional;

/** Sees to it that there are measures when a command reads them; supplied from above, where measures are computed. */
@FunctionalInterface
public interface Measuring {
    /** Leaves things as they are. */
    Measuring NONE = session -> Optional.empty();

    /**
     * Called once in a command, before the first statement that reads measures. Computes them when there are none.
     *
     * @return what the user should know of them: that they are old, and how to renew them
     */
    Optional<String> prepare(Session session);
}
