package id.sigi.app.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Works on several things at a time, where each alone keeps the driver busy more than the engine. */
public final class ParallelRun {
    private ParallelRun() {}

    /**
     * Works on every key; returns or throws only when nothing of it runs any more.
     *
     * @param keys what is worked on, in the order in which it is begun
     * @param workers how many at a time
     * @param work what is done with each
     * @return the results in the order of the keys
     * @throws RuntimeException the first that the work of a key threw, by order of keys
     */
    public static <K, T> Map<K, T> run(List<K> keys, int workers, Function<K, T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            Map<K, Future<T>> running = new LinkedHashMap<>();
            keys.forEach(key -> running.put(key, pool.submit(() -> work.apply(key))));
            Map<K, T> results = new LinkedHashMap<>();
            running.forEach((key, future) -> results.put(key, await(future)));
            return results;
        } finally {
            end(pool);
        }
    }

    /** Who failed gives its lake back to others, so nothing may still be writing there. */
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean isInterrupted = Thread.interrupted();
        for (boolean isOver = false; !isOver; ) {
            try {
                isOver = pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException fault) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", fault);
        } catch (ExecutionException fault) {
            throw ParallelRun.<RuntimeException>asItIs(fault.getCause());
        }
    }

    /** The engine throws faults that are no {@link RuntimeException} without declaring them; who meets them must know them again. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E asItIs(Throwable fault) throws E {
        throw (E) fault;
    }
}
