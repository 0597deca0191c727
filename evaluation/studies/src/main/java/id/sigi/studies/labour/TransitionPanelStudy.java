package id.sigi.studies.labour;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.LabourPlan;
import id.sigi.studies.input.PlannedRows;
import id.sigi.studies.input.StudySource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Runs a plan of transitions: the panel counted once, then every table, test and index from the counts. */
public final class TransitionPanelStudy {
    /** Name of the set of estimates. */
    public static final String LABOUR = "labour_panel";

    private TransitionPanelStudy() {}

    /** The people are made once for all passes over them. */
    private static PanelCells counted(LabourPlan plan, PanelRows rows) {
        rows.rows().persist();
        try {
            return PanelCells.of(rows, plan);
        } finally {
            rows.rows().unpersist();
        }
    }

    /**
     * Runs a plan.
     *
     * @param frozen the plan's stamp, for the provenance
     * @param plan the plan, the same that the stamp is of
     * @param data the rows: one per person, or one per person and round, as the plan says
     * @param source what the rows are
     * @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data
     */
    public static EstimateSet run(FrozenPlan frozen, LabourPlan plan, Dataset<Row> data, StudySource source) {
        PlannedRows planned = PlannedRows.of(plan.rows(), data);
        PanelRows rows = PanelRows.of(plan, planned.kept());
        PanelCells panel = counted(plan, rows);
        Optional<PanelDesign> design = plan.hasDesign() ? Optional.of(PanelDesign.of(plan, panel)) : Optional.empty();
        PanelExposure exposure = new PanelExposure(panel);
        List<Estimate> estimates = new ArrayList<>();
        for (PanelGroup group : PanelGroup.list(plan, rows.groups(), panel)) {
            Map<RoundPair, PairTables> tables = new LinkedHashMap<>();
            RoundPair.list(plan).forEach(pair -> tables.put(pair, PairTables.of(plan, panel, design, group, pair)));
            tables.forEach(
                    (pair, some) -> estimates.addAll(new PairEstimates(plan, group, pair, some, exposure).list()));
            estimates.addAll(new MovementEstimates(plan, group, exposure).list(tables));
        }
        FlowStep kept = planned.step(planned.kept().rows().count());
        List<FlowStep> flow = List.of(
                kept,
                new FlowStep(
                        plan.hasDesign() ? "with a weight, a stratum and a primary sampling unit" : "people",
                        panel.people(),
                        panel.placed()));
        return new EstimateSet(
                LABOUR,
                Evidence.BEFORE_AFTER,
                source.provenance(frozen, kept.entered()),
                flow,
                PanelConventions.of(plan, panel),
                estimates);
    }
}
