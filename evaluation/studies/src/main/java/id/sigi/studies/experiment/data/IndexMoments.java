package id.sigi.studies.experiment.data;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.CellArmMoments;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.moments.TwoArmMoments;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.data.Wording;
import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.partitioning.SparkPartitionedRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;

/**
 * What an index must know of its components before it can be computed: moments in both arms, and covariances, each from the people who have
 * both, worked out from the variance of the sum. One reading of the rows and one pass; two readings where components lie so far from zero that
 * an origin must be taken off before they are added.
 */
final class IndexMoments {
    private final List<Column> components;
    private final List<TwoArmMoments> arms;
    private final double[][] covariance;

    private IndexMoments(List<Column> components, List<TwoArmMoments> arms, double[][] covariance) {
        this.components = components;
        this.arms = arms;
        this.covariance = covariance;
    }

    static IndexMoments of(ExperimentPlan plan, PlanColumns columns, List<Column> components) {
        PlanColumns wide = columns;
        List<Outcome> outcomes = new ArrayList<>();
        for (int j = 0; j < components.size(); j++) {
            for (int l = j; l < components.size(); l++) {
                String name = "sigi_index_" + j + "_" + l;
                Column column = j == l ? components.get(j) : components.get(j).plus(components.get(l));
                wide = wide.with("indices", name, column);
                outcomes.add(new Outcome(name, new Wording(name, name), "number", null, null));
            }
        }
        ExperimentPlan only = plan.withOnly(outcomes);
        AnalysisTable table = AnalysisTable.of(only, wide);
        try (SparkPartitionedRows rows = SparkPartitionedRows.of(table.rows(), table.placedColumns(only))) {
            double[] origins = IntStream.range(0, components.size())
                    .mapToDouble(
                            j -> rows.range(key(table, components.size(), j, j)).origin())
                    .toArray();
            if (Arrays.stream(origins).anyMatch(origin -> origin != 0)) {
                return of(
                        plan,
                        columns,
                        IntStream.range(0, origins.length)
                                .mapToObj(j -> components.get(j).minus(origins[j]))
                                .toList());
            }
            TableProfile facts = TableProfile.of(only, table, rows);
            return new Passed(rows, table, CompleteCases.of(rows, AnalysisVariable.list(table, facts)))
                    .moments(components);
        }
    }

    private static String key(AnalysisTable table, int size, int j, int l) {
        return table.outcomes().get(j * size - j * (j - 1) / 2 + l - j).key();
    }

    /** The components, less their origins where these lie far from zero. */
    List<Column> components() {
        return components;
    }

    /** Moments in both arms of a component among those who have it. */
    TwoArmMoments arms(int component) {
        return arms.get(component);
    }

    /** Over both arms. */
    double covariance(int first, int second) {
        return covariance[first][second];
    }

    private static final class Passed {
        private final SparkPartitionedRows rows;
        private final AnalysisTable table;
        private final CompleteCases complete;

        Passed(SparkPartitionedRows rows, AnalysisTable table, CompleteCases complete) {
            this.rows = rows;
            this.table = table;
            this.complete = complete;
        }

        IndexMoments moments(List<Column> components) {
            int size = components.size();
            List<MomentRequest> inquiries = new ArrayList<>();
            for (int j = 0; j < size; j++) {
                for (int l = j; l < size; l++) {
                    inquiries.add(inquiry(size, j, l));
                }
            }
            CellArmMomentTables tables = CellArmMomentTables.of(rows.partitioned(), inquiries);
            List<TwoArmMoments> arms = new ArrayList<>();
            double[][] covariance = new double[size][size];
            for (int j = 0; j < size; j++) {
                arms.add(total(tables.table(inquiry(size, j, j)), 0));
                for (int l = j; l < size; l++) {
                    covariance[j][l] = covariance(tables.table(inquiry(size, j, l)), j == l);
                    covariance[l][j] = covariance[j][l];
                }
            }
            return new IndexMoments(components, arms, covariance);
        }

        /** Sum, first and second among the people who have the sum, and so both. */
        private MomentRequest inquiry(int size, int j, int l) {
            Variable sum = source(size, j, l);
            return new MomentRequest(
                    complete.rows(Subpopulation.EVERYBODY, List.of(sum)),
                    j == l ? List.of(sum) : List.of(sum, source(size, j, j), source(size, l, l)));
        }

        private Variable source(int size, int j, int l) {
            return new Variable.Column(key(table, size, j, l));
        }

        private static double covariance(CellArmMoments moments, boolean isOwn) {
            double whole = variance(moments, 0);
            return isOwn ? whole : (whole - variance(moments, 1) - variance(moments, 2)) / 2;
        }

        private static double variance(CellArmMoments table, int source) {
            TwoArmMoments total = total(table, source);
            Moments both = total.treatment().plus(total.control());
            return both.n() < 2 ? 0 : both.variance();
        }

        private static TwoArmMoments total(CellArmMoments table, int source) {
            TwoArmMoments total = TwoArmMoments.EMPTY;
            for (int cell = 0; cell < table.cells(); cell++) {
                total = total.plus(table.arms(source, cell));
            }
            return total;
        }
    }
}
