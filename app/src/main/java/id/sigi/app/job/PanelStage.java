package id.sigi.app.job;

import id.sigi.lake.Lake;
import id.sigi.lake.WrittenTable;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import id.sigi.transforms.gold.Built;
import id.sigi.transforms.gold.GoldBuild;
import id.sigi.transforms.gold.TableFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Builds gold from the events; files are written first and named by their tables side by side. Readers see all of a build
 * once its last table is written, and nothing of it before. Only for who alone writes to the lake, from the first table to the last.
 */
final class PanelStage {
    private final Lake lake;
    private final int writers;
    private final Watch watch;

    PanelStage(Lake lake, int writers, Watch watch) {
        this.lake = lake;
        this.writers = writers;
        this.watch = watch;
    }

    /** Hears of each table once it is written. */
    @FunctionalInterface
    interface Watch {
        void written(WrittenTable table, int done, int total);
    }

    /** A build of the tables' files. */
    @FunctionalInterface
    interface Making {
        Built make(Lake lake);
    }

    /** The moment from which readers see what was built. */
    @FunctionalInterface
    interface Showing {
        void show(Runnable publication);
    }

    /** Writes every gold table and shows them to readers, with silver as it was for them. Keeps nothing for another build. */
    GoldSnapshot gold(Showing showing) {
        lake.beginBuild();
        Map<TableContract, WrittenTable> gold = committed(GoldBuild.write(lake));
        showing.show(() -> lake.publish(gold.values()));
        return new GoldSnapshot(lake, gold);
    }

    /**
     * Brings gold up to the events that have landed and shows it to readers, with silver as it was for it.
     *
     * @param making how
     */
    GoldSnapshot build(Making making, Showing showing) {
        lake.beginBuild();
        Built built = making.make(lake);
        Map<TableContract, WrittenTable> gold = committed(built.tables());
        built.keep(lake, gold.values());
        showing.show(() -> lake.publish(gold.values()));
        Built.tidy(lake);
        return new GoldSnapshot(lake, gold);
    }

    private Map<TableContract, WrittenTable> committed(Map<TableContract, TableFiles> files) {
        return sideBySide(TableContracts.gold(), table -> files.get(table).commit(lake, table));
    }

    private <K> Map<K, WrittenTable> sideBySide(List<K> keys, Function<K, WrittenTable> write) {
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        AtomicInteger done = new AtomicInteger();
        try {
            Map<K, Future<WrittenTable>> running = new LinkedHashMap<>();
            keys.forEach(key -> running.put(key, pool.submit(() -> {
                WrittenTable table = write.apply(key);
                watch.written(table, done.incrementAndGet(), keys.size());
                return table;
            })));
            Map<K, WrittenTable> written = new LinkedHashMap<>();
            running.forEach((key, future) -> written.put(key, await(future)));
            return written;
        } finally {
            end(pool);
        }
    }

    /** Who failed gives the lake back to others, so nothing of it may still be writing. */
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

    private static WrittenTable await(Future<WrittenTable> future) {
        try {
            return future.get();
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", fault);
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a table could not be written", fault.getCause());
        }
    }
}
