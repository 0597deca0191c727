package id.sigi.app.job;

import id.sigi.app.console.Stages;
import id.sigi.lake.Lake;
import id.sigi.lake.WrittenTable;
import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.TableContracts;
import id.sigi.programme.fault.RequestFault;
import java.util.Map;

/** Builds silver and gold anew from what has landed in a lake that stays. */
public final class PanelJob {
    private final Stages stages;

    public PanelJob(Stages stages) {
        this.stages = stages;
    }

    /** @throws RequestFault if no event has landed */
    public void run(Lake lake, int cores) {
        if (!lake.exists(TableContracts.EVENTS)) {
            throw new RequestFault(
                    "There is nothing to build panels from",
                    "no event has landed in " + lake.root(),
                    "Run sigi ingest on this lake first");
        }
        PanelStage panels = new PanelStage(lake, cores);
        Map<EventContract, WrittenTable> silver = stages.run(
                "Conform to silver",
                panels::silver,
                tables -> tables.values().stream().mapToLong(WrittenTable::rows).sum(),
                "rows");
        stages.run("Build gold panels", () -> panels.gold(silver), GoldSnapshot::rows, "rows")
                .release();
    }
}
