package id.sigi.app.process;

import id.sigi.app.console.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How this process is told to end from outside: Ctrl-C, a terminal that hangs up, a kill that asks. It says so in one sentence, gives the
 * work a moment to clear up after itself, and removes what is left. The exit code is the system's usual one, 128 and the number of the
 * signal: 130 for Ctrl-C, 143 for a kill.
 *
 * <p>A result that is just being moved into its place is moved to the end, because half of it would be worse than either.
 */
public final class ShutdownSignal {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final String NOTHING = "Nothing was published.";

    private static final ReentrantLock PUBLISHING = new ReentrantLock();
    private static final CountDownLatch ENDED = new CountDownLatch(1);
    private static final Set<Path> PASSING = ConcurrentHashMap.newKeySet();

    private static volatile boolean isStopping;
    private static volatile boolean isEnding;
    private static volatile String outcome = NOTHING;

    private ShutdownSignal() {}

    /** The work was ended from outside, which is nobody's fault. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The moves that put a result into place. */
    @FunctionalInterface
    public interface Publishing {
        void move() throws IOException;
    }

    /**
     * Begins to listen.
     *
     * @param worker the thread that does the work
     */
    public static void listen(Console console, Thread worker) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(console, worker), "sigi-stop"));
    }

    private static void stop(Console console, Thread worker) {
        if (!isEnding) {
            console.last("Stopped. " + stopped());
            worker.interrupt();
            await();
        }
        PASSING.forEach(ShutdownSignal::remove);
    }

    /** Waits for a publication that is under way, lets none begin after it, and says what became of the work. */
    private static String stopped() {
        PUBLISHING.lock();
        try {
            isStopping = true;
            return outcome;
        } finally {
            PUBLISHING.unlock();
        }
    }

    private static void await() {
        try {
            // A work that cannot be interrupted is not waited for: what it has left is removed below.
            if (!ENDED.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Path folder) {
        try {
            FolderTree.delete(folder);
        } catch (IOException fault) {
            // The process ends now and has nobody left to tell; the next run removes the folder.
            PASSING.remove(folder);
        }
    }

    /** Ends the process with a code of its own, unless it is being stopped: then that code counts. */
    public static void end(int code) {
        isEnding = !isStopping;
        ENDED.countDown();
        System.exit(code);
    }

    /** Whether the process was told to end. */
    public static boolean isStopping() {
        return isStopping;
    }

    /**
     * Asked now and then by work that takes long.
     *
     * @throws Stopped if the process was told to end
     */
    public static void check() {
        if (isStopping) {
            throw new Stopped();
        }
    }

    /** What is to be said of the work if it is stopped from now on: a sentence. */
    public static void say(String sentence) {
        outcome = sentence;
    }

    /** Names a folder that must not outlive the process. */
    public static void leaveNot(Path folder) {
        PASSING.add(folder);
    }

    /** The folder is gone, or has become a result. */
    public static void forget(Path folder) {
        PASSING.remove(folder);
    }

    /**
     * Puts a result into place, which is done whole or not begun.
     *
     * @throws Stopped if the process was told to end before
     */
    public static void publish(Publishing moves) throws IOException {
        PUBLISHING.lock();
        try {
            check();
            moves.move();
            outcome = "The result was published before.";
        } finally {
            PUBLISHING.unlock();
        }
    }
}
