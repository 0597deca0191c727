package id.sigi.ledger.store;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One piece of work on a thread of its own, which ends with the work and does not keep the machine from stopping. */
final class BackgroundTask {
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                Thread writer = new Thread(work, "sigi-ledger-writer");
                writer.setDaemon(true);
                return writer;
            });

    private Optional<Future<?>> work = Optional.empty();

    BackgroundTask() {
        thread.allowCoreThreadTimeOut(true);
    }

    /** Begins work when there is none. */
    void begin(Runnable next) {
        work = Optional.of(thread.submit(next));
    }

    /** Waits for the work; throws what it threw, once. */
    void await() {
        if (work.isEmpty()) {
            return;
        }
        Future<?> begun = work.get();
        work = Optional.empty();
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    begun.get();
                    return;
                } catch (InterruptedException later) {
                    // A transaction is written to its end; who asked to stop is told when it is.
                    isInterrupted = true;
                }
            }
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(fault.getCause());
        } catch (CancellationException fault) {
            throw new IllegalStateException(fault);
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits for the work, whatever becomes of it: something else has failed, and says so. */
    void end() {
        try {
            await();
        } catch (RuntimeException fault) {
            // The caller's own fault is the one that is told.
            work = Optional.empty();
        }
    }
}
