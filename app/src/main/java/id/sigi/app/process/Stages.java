package id.sigi.app.process;

import id.sigi.app.console.Console;
import id.sigi.lake.session.SparkActivity;
import id.sigi.programme.progress.WorkProgress;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Runs the stages of a job one after the other and prints one line for each: what, how many rows, how many seconds. While a stage is under
 * way a terminal shows every second how far it has come, and a pipe gets a line a minute.
 */
public final class Stages {
    private static final double NANOS = 1e9;
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final long SIGN_EVERY_SECONDS = 60;

    private final Console console;
    private final LongSupplier nanoClock;
    private final Supplier<String> engine;
    private volatile Current current = new Current("", 0);

    /** @param nanoClock a clock that only goes forward, in nanoseconds; used for the seconds shown and for nothing else */
    public Stages(Console console, LongSupplier nanoClock) {
        this(console, nanoClock, SparkActivity::words);
    }

    Stages(Console console, LongSupplier nanoClock, Supplier<String> engine) {
        this.console = console;
        this.nanoClock = nanoClock;
        this.engine = engine;
    }

    /** Stages of this process. */
    public static Stages of(Console console) {
        return new Stages(console, System::nanoTime);
    }

    /** The stage under way. */
    private static final class Current {
        private final String name;
        private final long started;
        private final Map<String, Reached> reached = new ConcurrentSkipListMap<>();

        Current(String name, long started) {
            this.name = name;
            this.started = started;
        }
    }

    /** How many of all. */
    private record Reached(long done, long total) {
        String words(String what) {
            String of = total > 0 ? String.format(Locale.ROOT, " of %,d", total) : "";
            return String.format(Locale.ROOT, ", %s %,d%s", what, done, of);
        }
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
        long started = nanoClock.getAsLong();
        T result = watch(name, work);
        double seconds = (nanoClock.getAsLong() - started) / NANOS;
        console.line(
                String.format(Locale.ROOT, "%-22s %,12d %-12s %7.1f s", name, rows.applyAsLong(result), unit, seconds));
        return result;
    }

    /** Runs one stage that prints no line of its own when it is done. */
    public <T> T watch(String name, Work<T> work) {
        ShutdownSignal.check();
        current = new Current(name, nanoClock.getAsLong());
        console.progress(name + " ...");
        Timer clock = new Timer("sigi-progress", true);
        WorkProgress heard = WorkProgress.heardBy(this::progress);
        try {
            clock.schedule(new Glancing(), GLANCE.toMillis(), GLANCE.toMillis());
            return work.run();
        } finally {
            heard.close();
            clock.cancel();
            console.progress("");
        }
    }

    private final class Glancing extends TimerTask {
        @Override
        public void run() {
            glance();
        }
    }

    /** Shows how far the stage has come; done every second. */
    void glance() {
        Current now = current;
        long seconds = Math.round((nanoClock.getAsLong() - now.started) / NANOS);
        StringBuilder reached = new StringBuilder();
        now.reached.forEach((what, count) -> reached.append(count.words(what)));
        String text = String.format(Locale.ROOT, "%s: %,d s%s%s", now.name, seconds, reached, engine.get());
        console.progress(text);
        if (seconds > 0 && seconds % SIGN_EVERY_SECONDS == 0) {
            console.signOfLife(text);
        }
    }

    /** A remark under the stage that has just ended. */
    public void note(String text) {
        console.line("    " + text);
    }

    /** Hears how far the current stage has come. */
    public void progress(String what, long done, long total) {
        ShutdownSignal.check();
        current.reached.put(what, new Reached(done, total));
    }
}
