package id.sigi.studies.experiment;

import id.sigi.methods.blocks.ArmTables;
import id.sigi.methods.blocks.Inquiry;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.studies.placed.PlacedRows;
import java.util.ArrayList;
import java.util.List;

/**
 * What the passes over the rows have left: nothing here knows Spark's rows any more, but for the narrow table's names.
 *
 * @param plan the plan
 * @param table the narrow table
 * @param facts counts, magnitudes and levels
 * @param people everybody and the plan's subgroups
 * @param moments moments by cell and arm
 * @param regressions the fitted regressions
 * @param counts rows that estimators start from and lose
 * @param oneMachine the rows where they can be brought to one machine
 */
record Material(
        ExperimentPlan plan,
        NarrowTable table,
        RowFacts facts,
        List<People> people,
        CellMoments moments,
        Regressions regressions,
        RowCounts counts,
        OneMachine oneMachine) {
    /** Who and what is estimated. */
    record Scope(ExperimentPlan plan, List<People> people, List<Series> outcomes) {}

    /** Makes the three passes over the blocks: moments by cell and arm, products, residuals. */
    static Material of(ExperimentPlan plan, NarrowTable table, PlacedRows rows) {
        RowFacts facts = RowFacts.of(plan, table, rows);
        RowFacts.checkUnits(plan, table, rows);
        List<SeriesSource> series = SeriesSource.list(table, facts);
        List<People> people = People.list(plan);
        Complete complete = Complete.of(rows, series);
        Questions questions = Questions.of(plan, table, facts, complete);
        List<Inquiry> inquiries = new ArrayList<>(CellMoments.inquiries(series, people, complete));
        inquiries.addAll(Regressions.inquiries(questions));
        inquiries.addAll(
                RowCounts.inquiries(questions, complete, Glances.asked(new Scope(plan, people, table.outcomes()))));
        ArmTables tables = ArmTables.of(rows.panel(), inquiries);
        return new Material(
                plan,
                table,
                facts,
                people,
                CellMoments.of(series, people, complete, tables),
                Regressions.of(plan, questions, rows.panel(), tables),
                RowCounts.of(questions, complete, tables),
                new OneMachine(table, facts, people));
    }

    /** The rows on one machine, for what is not aggregated. */
    Sample sample() {
        return oneMachine.sample();
    }

    Scope scope() {
        return new Scope(plan, people, table.outcomes());
    }

    List<Series> outcomes() {
        return table.outcomes();
    }

    /** The series within cells among some people. */
    WithinCells within(Series series, People people) {
        return WithinCells.of(moments.cells(series, people));
    }
}
