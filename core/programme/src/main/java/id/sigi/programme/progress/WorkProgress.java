package id.sigi.programme.progress;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/**
 * Where long work tells how far it has come, without knowing who hears it. What is told changes no result. One listener at a time, for the
 * whole process; safe for use by several threads.
 */
public final class WorkProgress {
    private static final Listener NOBODY = (what, done, total) -> {};
    private static final AtomicReference<Listener> LISTENER = new AtomicReference<>(NOBODY);

    private static final Map<String, LongAdder> COUNTS = new ConcurrentHashMap<>();

    private final Listener before;

    private WorkProgress(Listener before) {
        this.before = before;
    }

    /** Hears of the work. It may throw, which ends the work. */
    @FunctionalInterface
    public interface Listener {
        /**
         * @param what what is counted, in a word
         * @param done how many are done
         * @param total how many there are, zero if nobody knows
         */
        void hear(String what, long done, long total);
    }

    /** Lets a listener hear what is told from now on, until this is closed. */
    public static WorkProgress heardBy(Listener listener) {
        COUNTS.clear();
        return new WorkProgress(LISTENER.getAndSet(listener));
    }

    /** Tells it. Cheap enough for each block of a long loop, not for each row. */
    public static void tell(String what, long done, long total) {
        LISTENER.get().hear(what, done, total);
    }

    /** Tells that so many more are done, where many workers do them and nobody knows the sum. */
    public static void add(String what, long more) {
        LongAdder count = COUNTS.computeIfAbsent(what, unseen -> new LongAdder());
        count.add(more);
        tell(what, count.sum(), 0);
    }

    /** Gives the word back to who listened before. */
    public void close() {
        LISTENER.set(before);
    }
}
