package crm.output;

import crm.value.Interruption;
import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How far long work has come, drawn on stderr once the work has lasted longer than a second, so that short commands load
 * and show nothing. Several threads may step.
 */
public final class Progress implements AutoCloseable {
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
    private static final long INDEFINITE = -1;
    private static final int INTERVAL_MILLIS = 200;

    private final String task;
    private final OptionalLong total;
    private final PrintStream err;
    private final int width;
    private final LongSupplier nanos;
    private final Interruption interruption;
    private final long begun;
    private final AtomicLong done = new AtomicLong();
    private Bar bar;

    /**
     * Work that begins now.
     *
     * @param width of the terminal; 0 shows nothing
     */
    Progress(
            String task,
            OptionalLong total,
            PrintStream err,
            int width,
            LongSupplier nanos,
            Interruption interruption) {
        this.interruption = interruption;
        this.task = task;
        this.total = total;
        this.err = err;
        this.width = width;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /** So many more steps are done; interrupted (exit 130) where somebody wishes that they be the last. */
    public void step(long steps) {
        interruption.requireNone();
        done.addAndGet(steps);
        if (width > 0 && nanos.getAsLong() - begun > PATIENCE) {
            draw();
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close(done.get());
            bar = null;
        }
    }

    private synchronized void draw() {
        if (bar == null) {
            bar = new Bar(task, total, err, width);
        }
        bar.drawn.stepTo(done.get());
    }

    /** Apart, so that nothing of the drawing library is loaded before it is needed. */
    private static final class Bar {
        private final ProgressBar drawn;

        Bar(String task, OptionalLong total, PrintStream err, int width) {
            drawn = ProgressBar.builder()
                    .setTaskName(task)
                    .setInitialMax(total.orElse(INDEFINITE))
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(INTERVAL_MILLIS)
                    .showSpeed(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                    .setConsumer(new ConsoleProgressBarConsumer(err, width - 1))
                    .clearDisplayOnFinish()
                    .build();
        }

        void close(long steps) {
            drawn.stepTo(steps);
            drawn.close();
        }
    }
}
