package id.sigi.lake.log;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** When a disk fails. One plan is in force at a time; the faulty classes, which Spark and Delta build by name, ask for it. */
public final class FaultPlan {
    /** Whether the call that fails had its effect. */
    public enum Moment {
        BEFORE_THE_CALL,
        AFTER_THE_CALL
    }

    /** A call on the file system. */
    interface Call<T> {
        T make() throws IOException;
    }

    /** A call without an answer. */
    interface Action {
        void make() throws IOException;
    }

    private static volatile FaultPlan current = none();

    private final int failing;
    private final Moment moment;
    private final long room;
    private final Duration delay;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    private FaultPlan(int failing, Moment moment, long room, Duration delay) {
        this.failing = failing;
        this.moment = moment;
        this.room = room;
        this.delay = delay;
    }

    public static FaultPlan none() {
        return new FaultPlan(0, Moment.BEFORE_THE_CALL, Long.MAX_VALUE, Duration.ZERO);
    }

    /** The call of this number fails, counted from one; those after it do not. */
    public static FaultPlan failing(int call, Moment moment) {
        return new FaultPlan(call, moment, Long.MAX_VALUE, Duration.ZERO);
    }

    /** The disk is full after so many bytes. */
    public static FaultPlan full(long room) {
        return new FaultPlan(0, Moment.BEFORE_THE_CALL, room, Duration.ZERO);
    }

    /** Every call takes so long. */
    public static FaultPlan slow(Duration delay) {
        return new FaultPlan(0, Moment.BEFORE_THE_CALL, Long.MAX_VALUE, delay);
    }

    public static FaultPlan current() {
        return current;
    }

    public static void set(FaultPlan plan) {
        current = plan;
    }

    /** Whether the plan's fault came up. */
    public boolean wasHit() {
        return (failing > 0 && calls.get() >= failing) || bytes.get() > room;
    }

    /** Calls so far. */
    public int calls() {
        return calls.get();
    }

    /** Bytes so far, with those that found no room. */
    public long bytes() {
        return bytes.get();
    }

    <T> T call(Call<T> call) throws IOException {
        boolean isFailing = calls.incrementAndGet() == failing;
        dawdle();
        if (isFailing && moment == Moment.BEFORE_THE_CALL) {
            throw new IOException("the disk failed before a call");
        }
        T answer = call.make();
        if (isFailing) {
            throw new IOException("the disk failed after a call");
        }
        return answer;
    }

    void run(Action action) throws IOException {
        call(() -> {
            action.make();
            return true;
        });
    }

    /** How many of so many bytes still find room. */
    int fitting(int count) {
        long before = bytes.getAndAdd(count);
        return (int) Math.max(0, Math.min(count, room - before));
    }

    static IOException noSpace() {
        return new IOException("No space left on device");
    }

    private void dawdle() {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
        }
    }
}
