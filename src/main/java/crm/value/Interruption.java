package crm.value;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The wish of the person at the keyboard that a command end. It may come at any moment and from another thread; the
 * command heeds it where it can stop without leaving anything half done.
 */
public final class Interruption {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean wished;

    /** Wishes it, and tells those that asked to be told. */
    public void wish() {
        wished = true;
        listeners.forEach(Runnable::run);
    }

    /** Tells the listener of the wish, at once and in the thread of the one who wishes. */
    public void tell(Runnable listener) {
        listeners.add(listener);
    }

    /** Goes on where nobody wished an end; else the command is interrupted (exit 130). */
    public void requireNone() {
        if (wished) {
            throw CrmException.interrupted();
        }
    }
}
