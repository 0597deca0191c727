package id.sigi.app.job;

import id.sigi.app.process.ParallelRun;
import id.sigi.lake.Lake;
import id.sigi.lake.WrittenTable;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.transforms.gold.BuildResult;
import id.sigi.transforms.gold.GoldBuild;
import id.sigi.transforms.gold.TableFiles;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

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
    interface BuildMode {
        BuildResult make(Lake lake);
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
     * @param mode whether whole or from what has changed
     */
    GoldSnapshot build(BuildMode mode, Showing showing) {
        lake.beginBuild();
        BuildResult built = mode.make(lake);
        Map<TableContract, WrittenTable> gold = committed(built.tables());
        built.keep(lake, gold.values());
        showing.show(() -> lake.publish(gold.values()));
        BuildResult.tidy(lake);
        return new GoldSnapshot(lake, gold);
    }

    private Map<TableContract, WrittenTable> committed(Map<TableContract, TableFiles> files) {
        List<TableContract> tables = TableContracts.gold();
        AtomicInteger done = new AtomicInteger();
        return ParallelRun.run(tables, writers, table -> {
            WrittenTable written = files.get(table).commit(lake, table);
            watch.written(written, done.incrementAndGet(), tables.size());
            return written;
        });
    }
}
