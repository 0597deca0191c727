package id.sigi.studies.experiment.effect;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.moments.TwoArmMoments;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.regression.joint.JointTestFit;
import id.sigi.methods.regression.joint.JointTestSpec;
import id.sigi.studies.experiment.clustering.ClusterAssignment;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.AnalysisVariable;
import id.sigi.studies.experiment.data.CollectedSample;
import id.sigi.studies.experiment.data.CompleteCases;
import id.sigi.studies.experiment.data.DriverRows;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.data.SurveyPsus;
import id.sigi.studies.experiment.data.TableProfile;
import id.sigi.studies.experiment.data.TakeUpCheck;
import id.sigi.studies.partitioning.SparkPartitionedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the passes over the rows have left: nothing here knows Spark's rows any more, but for the narrow table's names.
 *
 * @param plan the plan, with errors that follow from the draw
 * @param table the narrow table
 * @param facts counts, magnitudes and levels
 * @param people everybody and the plan's subgroups
 * @param complete which rows have values, and where they are
 * @param moments moments by cell and arm
 * @param clustered differences of clusters that were drawn
 * @param regressions the fitted regressions
 * @param counts rows that estimators start from and lose
 * @param survey the sampling units, where the plan has a survey
 * @param oneMachine the rows where they can be brought to one machine
 */
public record ExperimentFits(
        ExperimentPlan plan,
        AnalysisTable table,
        TableProfile facts,
        List<Subpopulation> people,
        CompleteCases complete,
        CellMoments moments,
        ClusteredDifferences clustered,
        FittedRegressions regressions,
        SampleCounts counts,
        Optional<SurveyPsus> survey,
        DriverRows oneMachine) {
    /** Who and what is estimated. */
    public record Scope(ExperimentPlan plan, List<Subpopulation> people, List<AnalysisColumn> outcomes) {}

    /** Makes the three passes over the blocks: moments by cell and arm, products, residuals. */
    public static ExperimentFits of(ExperimentPlan plan, AnalysisTable table, SparkPartitionedRows rows) {
        return of(plan, table, rows, List.of());
    }

    /** With rows that the plan's filter does not keep, where a survey's errors must know of them. */
    public static ExperimentFits of(
            ExperimentPlan asked, AnalysisTable table, SparkPartitionedRows rows, List<Dataset<Row>> outside) {
        TableProfile facts = TableProfile.of(asked, table, rows);
        TableProfile.checkUnits(asked, table, rows);
        TakeUpCheck.check(asked, table, rows);
        ExperimentPlan plan = ClusterAssignment.resolved(asked, rows.partitioned());
        Optional<SurveyPsus> survey = plan.findSurvey().map(sample -> SurveyPsus.of(table, outside, sample));
        List<AnalysisVariable> series = AnalysisVariable.list(table, facts);
        List<Subpopulation> people = Subpopulation.list(plan);
        CompleteCases complete = CompleteCases.of(rows, series);
        RegressionRequests questions = RegressionRequests.of(plan, table, facts, complete);
        List<MomentRequest> inquiries = new ArrayList<>(CellMoments.inquiries(series, people, complete));
        inquiries.addAll(FittedRegressions.inquiries(questions));
        inquiries.addAll(SampleCounts.inquiries(
                questions,
                complete,
                EffectRequest.every(new Scope(plan, people, table.outcomes()), choice -> true),
                OtherArms.sources(table)));
        CellArmMomentTables tables = CellArmMomentTables.of(rows.partitioned(), inquiries);
        return new ExperimentFits(
                plan,
                table,
                facts,
                people,
                complete,
                CellMoments.of(series, people, complete, tables),
                ClusteredDifferences.of(plan, series, table, complete, tables),
                FittedRegressions.of(questions, rows.partitioned(), tables),
                SampleCounts.of(questions, complete, tables, OtherArms.sources(table)),
                survey,
                new DriverRows(table, facts, people));
    }

    /** The rows on one machine, for what is not aggregated. */
    public CollectedSample sample() {
        return oneMachine.sample();
    }

    public Scope scope() {
        return new Scope(plan, people, table.outcomes());
    }

    /** Makes three more passes over the blocks, for coefficients that are tested together. */
    public List<JointTestFit> tested(List<JointTestSpec> asked) {
        CellArmMomentTables tables = CellArmMomentTables.of(
                complete.partitioned(),
                asked.stream().map(some -> some.equation().request()).toList());
        return JointTestFit.of(complete.partitioned(), asked, tables);
    }

    public List<AnalysisColumn> outcomes() {
        return table.outcomes();
    }

    /** The series within cells among some people. */
    public BlockedDifference within(AnalysisColumn series, Subpopulation people) {
        return BlockedDifference.of(moments.cells(series, people));
    }

    /** The same of the cells that take part in the difference whose error nobody names: of clusters where these were drawn. */
    public BlockedDifference compared(AnalysisColumn series, Subpopulation people) {
        Map<String, TwoArmMoments> cells = moments.cells(series, people);
        return plan.design().areClustersDrawn()
                ? BlockedDifference.ofClusters(clustered.compared(series, people, cells))
                : BlockedDifference.of(cells);
    }

    /** The difference whose error nobody names: of clusters where these were drawn. */
    public Estimate difference(AnalysisColumn series, Subpopulation people, Label label) {
        return plan.design().areGroupsDrawn()
                ? clustered.estimate(series, people, label)
                : within(series, people).difference(label);
    }
}
