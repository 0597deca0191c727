package id.sigi.app.job;

import id.sigi.app.process.ShutdownSignal;
import id.sigi.app.process.Stages;
import id.sigi.lake.Lake;
import id.sigi.lake.format.LakeLock;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import id.sigi.transforms.gold.GoldBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Builds gold from what has landed in a lake that stays. */
public final class PanelJob {
    private final Stages stages;

    public PanelJob(Stages stages) {
        this.stages = stages;
    }

    /**
     * Builds while nobody else writes to the lake, so that what is erased stays erased.
     *
     * @param isWhole whether all is made anew, also where little has changed
     * @throws RequestFault if no event has landed, or somebody else writes to the lake
     */
    public void run(Lake lake, int cores, boolean isWhole) {
        LakeLock lock = lake.lockForWriting(Duration.ZERO);
        try {
            build(lake, cores, isWhole);
        } finally {
            lock.close();
        }
    }

    private void build(Lake lake, int cores, boolean isWhole) {
        if (!lake.exists(TableContracts.EVENTS)) {
            throw new RequestFault(
                    "There is nothing to build panels from",
                    "no event has landed in " + lake.root(),
                    "Run sigi ingest on this lake first");
        }
        PanelStage panels = new PanelStage(lake, cores, (table, done, total) -> stages.progress("tables", done, total));
        List<String> told = new ArrayList<>();
        PanelStage.BuildMode mode =
                opened -> isWhole ? GoldBuild.whole(opened, told::add) : GoldBuild.update(opened, told::add);
        stages.run("Build gold panels", () -> panels.build(mode, PanelJob::show), GoldSnapshot::rows, "rows")
                .release();
        told.forEach(stages::note);
    }

    private static void show(Runnable publication) {
        try {
            ShutdownSignal.publish(publication::run);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
