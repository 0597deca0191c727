package id.sigi.app.job;

import id.sigi.lake.Lake;
import id.sigi.lake.WrittenTable;
import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import id.sigi.transforms.gold.GoldTables;
import id.sigi.transforms.gold.Recipe;
import id.sigi.transforms.gold.SilverTables;
import id.sigi.transforms.silver.Silver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Builds silver from bronze and gold from silver; tables that do not need each other are written side by side. */
final class PanelStage {
    private final Lake lake;
    private final int writers;

    PanelStage(Lake lake, int writers) {
        this.lake = lake;
        this.writers = writers;
    }

    /** Writes every silver table. */
    Map<EventContract, WrittenTable> silver() {
        Dataset<Row> bronze = lake.read(TableContracts.EVENTS);
        return sideBySide(
                EventContracts.list(),
                event -> lake.overwrite(TableContracts.silver(event), Silver.from(bronze, event)));
    }

    /** Writes every gold table from silver. */
    GoldSnapshot gold(Map<EventContract, WrittenTable> silver) {
        // Nobody else writes to the hidden folder of this run, so the newest version is the one that was written.
        Map<EventContract, Dataset<Row>> inputs = silver.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> lake.read(entry.getValue().table()).cache()));
        SilverTables tables = new SilverTables(inputs);
        Map<Recipe, WrittenTable> written = sideBySide(
                GoldTables.list(),
                recipe -> lake.overwrite(recipe.table(), recipe.make().apply(tables)));
        inputs.values().forEach(Dataset::unpersist);
        Map<TableContract, WrittenTable> gold = new LinkedHashMap<>();
        written.forEach((recipe, table) -> gold.put(recipe.table(), table));
        return new GoldSnapshot(lake, gold);
    }

    private <K> Map<K, WrittenTable> sideBySide(List<K> keys, Function<K, WrittenTable> write) {
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            Map<K, Future<WrittenTable>> running = new LinkedHashMap<>();
            keys.forEach(key -> running.put(key, pool.submit(() -> write.apply(key))));
            Map<K, WrittenTable> written = new LinkedHashMap<>();
            running.forEach((key, future) -> written.put(key, await(future)));
            return written;
        } finally {
            pool.shutdownNow();
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
