package id.sigi.studies.experiment;

import id.sigi.methods.blocks.ArmTables;
import id.sigi.methods.blocks.Inquiry;
import id.sigi.methods.blocks.TestedEquation;
import id.sigi.methods.blocks.TestedFit;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.experiment.Arms;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.studies.placed.PlacedRows;
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
record Material(
        ExperimentPlan plan,
        NarrowTable table,
        RowFacts facts,
        List<People> people,
        Complete complete,
        CellMoments moments,
        ClusteredEffects clustered,
        Regressions regressions,
        RowCounts counts,
        Optional<SurveyUnits> survey,
        OneMachine oneMachine) {
    /** Who and what is estimated. */
    record Scope(ExperimentPlan plan, List<People> people, List<Series> outcomes) {}

    /** Makes the three passes over the blocks: moments by cell and arm, products, residuals. */
    static Material of(ExperimentPlan plan, NarrowTable table, PlacedRows rows) {
        return of(plan, table, rows, List.of());
    }

    /** With rows that the plan's filter does not keep, where a survey's errors must know of them. */
    static Material of(ExperimentPlan asked, NarrowTable table, PlacedRows rows, List<Dataset<Row>> outside) {
        RowFacts facts = RowFacts.of(asked, table, rows);
        RowFacts.checkUnits(asked, table, rows);
        TakeUps.check(asked, table, rows);
        ExperimentPlan plan = ClusterDraw.resolved(asked, rows.panel());
        Optional<SurveyUnits> survey = plan.findSurvey().map(sample -> SurveyUnits.of(table, outside, sample));
        List<SeriesSource> series = SeriesSource.list(table, facts);
        List<People> people = People.list(plan);
        Complete complete = Complete.of(rows, series);
        Questions questions = Questions.of(plan, table, facts, complete);
        List<Inquiry> inquiries = new ArrayList<>(CellMoments.inquiries(series, people, complete));
        inquiries.addAll(Regressions.inquiries(questions));
        inquiries.addAll(RowCounts.inquiries(
                questions, complete, Asked.every(new Scope(plan, people, table.outcomes()), choice -> true)));
        ArmTables tables = ArmTables.of(rows.panel(), inquiries);
        return new Material(
                plan,
                table,
                facts,
                people,
                complete,
                CellMoments.of(series, people, complete, tables),
                ClusteredEffects.of(plan, series, table, complete, tables),
                Regressions.of(plan, questions, rows.panel(), tables),
                RowCounts.of(questions, complete, tables),
                survey,
                new OneMachine(table, facts, people));
    }

    /** The rows on one machine, for what is not aggregated. */
    Sample sample() {
        return oneMachine.sample();
    }

    Scope scope() {
        return new Scope(plan, people, table.outcomes());
    }

    /** Makes three more passes over the blocks, for coefficients that are tested together. */
    List<TestedFit> tested(List<TestedEquation> asked) {
        ArmTables tables = ArmTables.of(
                complete.panel(),
                asked.stream().map(some -> some.equation().inquiry()).toList());
        return TestedFit.of(complete.panel(), asked, tables);
    }

    List<Series> outcomes() {
        return table.outcomes();
    }

    /** The series within cells among some people. */
    WithinCells within(Series series, People people) {
        return WithinCells.of(moments.cells(series, people));
    }

    /** The same of the cells that take part in the difference whose error nobody names: of clusters where these were drawn. */
    WithinCells compared(Series series, People people) {
        Map<String, Arms> cells = moments.cells(series, people);
        return plan.design().areClustersDrawn()
                ? WithinCells.ofClusters(clustered.compared(series, people, cells))
                : WithinCells.of(cells);
    }

    /** The difference whose error nobody names: of clusters where these were drawn. */
    Estimate difference(Series series, People people, Label label) {
        return plan.design().areGroupsDrawn()
                ? clustered.estimate(series, people, label)
                : within(series, people).difference(label);
    }
}
