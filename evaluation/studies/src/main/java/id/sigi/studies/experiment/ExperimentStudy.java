package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Gate;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.studies.experiment.clustering.AssignedCluster;
import id.sigi.studies.experiment.clustering.FewClustersNote;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.AnalysisVariable;
import id.sigi.studies.experiment.data.CompleteCases;
import id.sigi.studies.experiment.data.IndexedPlan;
import id.sigi.studies.experiment.data.UnderflowingOutcomes;
import id.sigi.studies.experiment.effect.CellWeights;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.effect.ModelSummaries;
import id.sigi.studies.experiment.effect.RegressionRequests;
import id.sigi.studies.experiment.effect.SampleFlow;
import id.sigi.studies.experiment.heterogeneity.DistributionEffects;
import id.sigi.studies.experiment.heterogeneity.HeterogeneousEffects;
import id.sigi.studies.experiment.heterogeneity.TransitionEffects;
import id.sigi.studies.experiment.label.SetNames;
import id.sigi.studies.experiment.randomisation.RandomisationResults;
import id.sigi.studies.experiment.validity.CovariateBalance;
import id.sigi.studies.experiment.validity.ResponseRates;
import id.sigi.studies.input.PlannedRows;
import id.sigi.studies.input.StudySource;
import id.sigi.studies.partitioning.SparkPartitionedRows;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Runs the plan of an experiment: effects, and where the plan declares covariates or a response, balance and response by arm. The rows are
 * read once into blocks, and three passes over the blocks (moments by cell and arm, products, residuals) answer everything, whatever the
 * number of outcomes, estimators and subgroups.
 */
public final class ExperimentStudy {
    private ExperimentStudy() {}

    /**
     * Runs a plan.
     *
     * @param frozen the plan's stamp, for the provenance
     * @param written the plan, the same that the stamp is of
     * @param data the rows
     * @param source what the rows are
     * @return impact, then balance if the plan has covariates, then response if its design has one, then differences between effects,
     *     effects on whole distributions and on where people stand if the plan asks for them
     * @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data
     */
    public static List<EstimateSet> run(
            FrozenPlan frozen, ExperimentPlan written, Dataset<Row> data, StudySource source) {
        PlannedRows planned = PlannedRows.of(written.rows(), data);
        AssignedCluster drawn = AssignedCluster.of(written, planned.kept());
        ExperimentPlan plan = drawn.plan();
        IndexedPlan indexed = IndexedPlan.of(plan, planned.kept());
        AnalysisTable table = AnalysisTable.of(indexed.plan(), indexed.columns());
        try (SparkPartitionedRows rows = SparkPartitionedRows.of(table.rows(), table.placedColumns(indexed.plan()))) {
            List<Dataset<Row>> outside =
                    planned.outside().flatMap(columns -> AnalysisTable.outside(plan, columns)).stream()
                            .toList();
            ExperimentFits material = ExperimentFits.of(indexed.plan(), table, rows, outside);
            Gate kept = planned.gate(material.facts().rows());
            List<EstimateSet> sets = new ArrayList<>(UnderflowingOutcomes.told(
                    sets(material, kept, source.provenance(frozen, kept.entered())), table, rows));
            sets.set(0, withSentences(withSentences(sets.get(0), indexed.sentences()), drawn.sentences()));
            if (!plan.listDistributions().isEmpty()) {
                EstimateSet impact = sets.get(0);
                sets.add(distributions(material, rows)
                        .set(impact.provenance(), impact.flow(), MethodNotes.distribution(material)));
            }
            plan.findTransitions()
                    .ifPresent(asked -> sets.add(new TransitionEffects(plan, asked, rows)
                            .set(sets.get(0).provenance(), sets.get(0).flow().subList(0, 2))));
            return sets;
        }
    }

    private static DistributionEffects distributions(ExperimentFits material, SparkPartitionedRows rows) {
        List<AnalysisVariable> series = AnalysisVariable.list(material.table(), material.facts());
        CompleteCases complete = CompleteCases.of(rows, series);
        return new DistributionEffects(
                material,
                new CellWeights(rows.panel(), complete, material.plan().design().areClustersDrawn()),
                RegressionRequests.of(material.plan(), material.table(), material.facts(), complete));
    }

    private static EstimateSet withSentences(EstimateSet set, List<String> more) {
        List<String> sentences = new ArrayList<>(set.conventions());
        sentences.addAll(more);
        return set.withConventions(sentences);
    }

    private static List<EstimateSet> sets(ExperimentFits material, Gate kept, Provenance provenance) {
        ExperimentPlan plan = material.plan();
        List<Gate> flow = SampleFlow.gates(material, kept);
        List<EstimateSet> sets = new ArrayList<>();
        RandomisationResults found = EffectEstimates.of(material);
        List<Estimate> effects = found.estimates();
        List<String> conventions = new ArrayList<>(MethodNotes.impact(material));
        FewClustersNote.sentence(effects).ifPresent(conventions::add);
        sets.add(new EstimateSet(SetNames.IMPACT, Evidence.LOTTERY, provenance, flow, conventions, effects)
                .withModels(ModelSummaries.of(material, effects))
                .withRedraws(found.distributions()));
        if (!plan.covariates().isEmpty()) {
            sets.add(new EstimateSet(
                    SetNames.BALANCE,
                    Evidence.LOTTERY,
                    provenance,
                    flow.subList(0, 2),
                    MethodNotes.balance(material),
                    CovariateBalance.estimates(material)));
        }
        if (plan.design().findResponse().isPresent()) {
            sets.add(new EstimateSet(
                    SetNames.RESPONSE,
                    Evidence.LOTTERY,
                    provenance,
                    flow.subList(0, 4),
                    MethodNotes.response(material),
                    ResponseRates.estimates(material)));
        }
        plan.findHeterogeneity()
                .ifPresent(asked -> sets.add(new EstimateSet(
                        SetNames.HETEROGENEITY,
                        Evidence.LOTTERY,
                        provenance,
                        flow,
                        MethodNotes.heterogeneity(material, asked),
                        new HeterogeneousEffects(material, asked).estimates())));
        return sets;
    }
}
