package id.sigi.studies.experiment;

import id.sigi.methods.plan.ExperimentPlan;
import java.util.List;

/**
 * What the passes over the rows have left: nothing here knows Spark's rows any more, but for the narrow table's names.
 *
 * @param plan the plan
 * @param table the narrow table
 * @param facts counts, magnitudes and levels
 * @param people everybody and the plan's subgroups
 * @param moments moments by cell and arm
 * @param sample the rows
 */
record Material(
        ExperimentPlan plan,
        NarrowTable table,
        RowFacts facts,
        List<People> people,
        CellMoments moments,
        Sample sample) {
    /** Makes the three passes. */
    static Material of(ExperimentPlan plan, NarrowTable table) {
        RowFacts facts = RowFacts.of(plan, table);
        List<NumberColumn> numbers = NumberColumn.list(table, facts);
        List<People> people = People.list(plan);
        List<String> subgroups =
                people.stream().flatMap(some -> some.key().stream()).toList();
        SampleLimits limits = new SampleLimits(plan.rows().cap(), plan.unit(), subgroups);
        return new Material(
                plan,
                table,
                facts,
                people,
                CellMoments.of(table, numbers, people),
                Sample.of(table, numbers, facts, limits));
    }

    List<Series> outcomes() {
        return table.outcomes();
    }

    /** The series within cells among some people. */
    WithinCells within(Series series, People people) {
        return WithinCells.of(moments.cells(series, people));
    }
}
