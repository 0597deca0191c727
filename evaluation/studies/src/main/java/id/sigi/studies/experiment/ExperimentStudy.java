package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.identity.TestRule;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanCopy;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.studies.experiment.clustering.AssignedCluster;
import id.sigi.studies.experiment.clustering.FewClustersNote;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.AnalysisVariable;
import id.sigi.studies.experiment.data.CompleteCases;
import id.sigi.studies.experiment.data.IndexedPlan;
import id.sigi.studies.experiment.data.UnderflowingOutcomes;
import id.sigi.studies.experiment.effect.CellWeights;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.effect.RegressionRequests;
import id.sigi.studies.experiment.effect.SampleFlow;
import id.sigi.studies.experiment.estimator.JointTestOfArms;
import id.sigi.studies.experiment.heterogeneity.DistributionEffects;
import id.sigi.studies.experiment.heterogeneity.HeterogeneousEffects;
import id.sigi.studies.experiment.heterogeneity.TransitionEffects;
import id.sigi.studies.experiment.label.EstimateLabels;
import id.sigi.studies.experiment.label.SetNames;
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
        AssignedCluster drawn = AssignedCluster.of(withDesignsCluster(written), planned.kept());
        ExperimentPlan plan = drawn.plan();
        IndexedPlan indexed = IndexedPlan.of(plan, planned.kept());
        AnalysisTable table = AnalysisTable.of(indexed.plan(), indexed.columns());
        try (SparkPartitionedRows rows = SparkPartitionedRows.of(table.rows(), table.placedColumns(indexed.plan()))) {
            List<Dataset<Row>> outside =
                    planned.outside().flatMap(columns -> AnalysisTable.outside(plan, columns)).stream()
                            .toList();
            ExperimentFits material = ExperimentFits.of(indexed.plan(), table, rows, outside);
            FlowStep kept = planned.step(material.facts().rows());
            List<EstimateSet> sets = new ArrayList<>(UnderflowingOutcomes.told(
                    sets(material, kept, source.provenance(frozen, kept.entered())), table, rows));
            sets.set(0, withSentences(withSentences(sets.get(0), indexed.sentences()), drawn.sentences()));
            List<String> ownClusters = ownClusters(written);
            if (written.estimators().stream()
                    .allMatch(choice -> choice.findCluster().isPresent())) {
                sets.set(0, withoutEffects(sets.get(0)));
            }
            for (String cluster : ownClusters) {
                sets.set(0, sets.get(0).joined(clusteredBy(cluster, written, indexed, sets.get(0))));
            }
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

    /**
     * Runs the regressions of one contrast on the rows of all arms.
     *
     * @param written the plan of the contrast, whose offer is one in its first arm and zero in all others
     * @param otherArms columns of 0 and 1, one for each arm that the contrast does not compare
     * @param hasJointTest whether the joint test that all arms are alike is wanted too, once for all contrasts
     * @return their effects and models, with the flow of all rows
     * @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data
     */
    public static EstimateSet onAllArms(
            FrozenPlan frozen,
            ExperimentPlan written,
            Dataset<Row> data,
            StudySource source,
            List<String> otherArms,
            boolean hasJointTest) {
        PlannedRows planned = PlannedRows.of(written.rows(), data);
        AssignedCluster drawn = AssignedCluster.of(written, planned.kept());
        AnalysisTable table = AnalysisTable.of(drawn.plan(), planned.kept(), otherArms);
        try (SparkPartitionedRows rows = SparkPartitionedRows.of(table.rows(), table.placedColumns(drawn.plan()))) {
            ExperimentFits material = ExperimentFits.of(drawn.plan(), table, rows);
            FlowStep kept = planned.step(material.facts().rows());
            EffectEstimates.Found found = EffectEstimates.of(material);
            List<Estimate> effects = new ArrayList<>(found.rows().estimates().stream()
                    .filter(row -> !row.label().estimand().equals(EstimateLabels.CONTROL_MEAN))
                    .toList());
            if (hasJointTest) {
                effects.addAll(JointTestOfArms.estimates(material));
            }
            return new EstimateSet(
                            SetNames.IMPACT,
                            Evidence.LOTTERY,
                            source.provenance(frozen, kept.entered()),
                            SampleFlow.steps(material, kept),
                            MethodNotes.impact(material),
                            effects)
                    .withModels(found.models());
        }
    }

    private static DistributionEffects distributions(ExperimentFits material, SparkPartitionedRows rows) {
        List<AnalysisVariable> series = AnalysisVariable.list(material.table(), material.facts());
        CompleteCases complete = CompleteCases.of(rows, series);
        return new DistributionEffects(
                material,
                new CellWeights(
                        rows.partitioned(), complete, material.plan().design().areClustersDrawn()),
                RegressionRequests.of(material.plan(), material.table(), material.facts(), complete));
    }

    /** Without estimators that have a cluster of their own; with the difference in means where nothing else is left. */
    private static ExperimentPlan withDesignsCluster(ExperimentPlan written) {
        List<EstimatorChoice> choices = written.estimators().stream()
                .filter(choice -> choice.findCluster().isEmpty())
                .toList();
        List<EstimatorChoice> some = choices.isEmpty()
                ? List.of(new EstimatorChoice(Method.DIFFERENCE_IN_MEANS, null, null, null))
                : choices;
        return choices.size() == written.estimators().size()
                ? written
                : PlanCopy.of(written).estimators(some).plan();
    }

    /** Without the effects of an estimator that the plan did not ask for, which stood for levels, balance and response. */
    public static EstimateSet withoutEffects(EstimateSet set) {
        return set.keeping(label ->
                !label.estimand().isIntentionToTreat() || label.estimator().test() != TestRule.NONE);
    }

    private static List<String> ownClusters(ExperimentPlan written) {
        return written.estimators().stream()
                .flatMap(choice -> choice.findCluster().stream())
                .distinct()
                .toList();
    }

    /** The estimators whose standard errors go by one cluster of their own, on the same rows placed by it. */
    private static EstimateSet clusteredBy(
            String cluster, ExperimentPlan written, IndexedPlan indexed, EstimateSet impact) {
        List<EstimatorChoice> choices = written.estimators().stream()
                .filter(choice -> choice.findCluster().filter(cluster::equals).isPresent())
                .map(EstimatorChoice::withoutCluster)
                .toList();
        ExperimentPlan plan = PlanCopy.of(indexed.plan())
                .design(indexed.plan().design().withCluster(cluster))
                .estimators(choices)
                .withEffectsAlone()
                .withoutSurvey()
                .plan();
        AnalysisTable table = AnalysisTable.of(plan, indexed.columns());
        try (SparkPartitionedRows rows = SparkPartitionedRows.of(table.rows(), table.placedColumns(plan))) {
            ExperimentFits material = ExperimentFits.of(plan, table, rows);
            EffectEstimates.Found found = EffectEstimates.of(material);
            return impact.withEstimates(found.rows().estimates())
                    .withConventions(MethodNotes.impact(material))
                    .withModels(found.models())
                    .withRedraws(List.of())
                    .keeping(label -> !label.estimand().equals(EstimateLabels.CONTROL_MEAN));
        }
    }

    private static EstimateSet withSentences(EstimateSet set, List<String> more) {
        List<String> sentences = new ArrayList<>(set.conventions());
        sentences.addAll(more);
        return set.withConventions(sentences);
    }

    private static List<EstimateSet> sets(ExperimentFits material, FlowStep kept, Provenance provenance) {
        ExperimentPlan plan = material.plan();
        List<FlowStep> flow = SampleFlow.steps(material, kept);
        List<EstimateSet> sets = new ArrayList<>();
        EffectEstimates.Found found = EffectEstimates.of(material);
        List<Estimate> effects = found.rows().estimates();
        List<String> conventions = new ArrayList<>(MethodNotes.impact(material));
        FewClustersNote.sentence(effects).ifPresent(conventions::add);
        sets.add(new EstimateSet(SetNames.IMPACT, Evidence.LOTTERY, provenance, flow, conventions, effects)
                .withModels(found.models())
                .withRedraws(found.rows().distributions()));
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
