package id.sigi.app.console;

import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/** Runs the stages of a job one after the other and prints one line for each: what, how many rows, how many seconds. */
public final class Stages {
    private static final double NANOS = 1e9;
    private static final long PROGRESS_EVERY_NANOS = 200_000_000L;

    private final Console console;
    private final LongSupplier nanoClock;
    private long stageStarted;
    private long lastShown;
    private String current = "";

    /** @param nanoClock a clock that only goes forward, in nanoseconds; used for the seconds shown and for nothing else */
    public Stages(Console console, LongSupplier nanoClock) {
        this.console = console;
        this.nanoClock = nanoClock;
    }

    /** The work of a stage. */
    @FunctionalInterface
    public interface Work<T> {
        T run();
    }

    /**
     * Runs one stage.
     *
     * @param name what is done, in a word or two
     * @param work the work
     * @param rows how many rows the result stands for
     * @param unit what the rows are
     */
    public <T> T run(String name, Work<T> work, ToLongFunction<T> rows, String unit) {
        current = name;
        stageStarted = nanoClock.getAsLong();
        lastShown = stageStarted;
        console.progress(name + " ...");
        T result = work.run();
        double seconds = (nanoClock.getAsLong() - stageStarted) / NANOS;
        console.line(
                String.format(Locale.ROOT, "%-22s %,12d %-12s %7.1f s", name, rows.applyAsLong(result), unit, seconds));
        return result;
    }

    /** A remark under the stage that has just ended. */
    public void note(String text) {
        console.line("    " + text);
    }

    /** Shows how far the current stage has come and how fast it goes, a few times a second at most. */
    public void progress(String what, long done, long total) {
        long now = nanoClock.getAsLong();
        if (now - lastShown < PROGRESS_EVERY_NANOS) {
            return;
        }
        lastShown = now;
        double perSecond = done / Math.max(1e-3, (now - stageStarted) / NANOS);
        String share = total > 0 ? String.format(Locale.ROOT, " %3d %%", 100 * done / total) : "";
        console.progress(
                String.format(Locale.ROOT, "%s: %s %,d%s  %,.0f a second", current, what, done, share, perSecond));
    }
}
