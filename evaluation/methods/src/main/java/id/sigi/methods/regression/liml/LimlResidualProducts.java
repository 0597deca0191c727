package id.sigi.methods.regression.liml;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.linear.VectorSums;
import id.sigi.methods.regression.KClass;
import java.util.List;

/** Products of what exogenous columns and instruments leave of outcome and take-up; the outcome first. */
final class LimlResidualProducts implements Mergeable<LimlResidualProducts> {
    private static final long serialVersionUID = 1;

    private final double[][] outer;
    private final double[][] inner;
    private final double fitted;

    private LimlResidualProducts(double[][] outer, double[][] inner, double fitted) {
        this.outer = outer;
        this.inner = inner;
        this.fitted = fitted;
    }

    /** One look at the rows. */
    static List<LimlResidualProducts> of(PartitionedRows allRows, List<LimlStages> stages) {
        return stages.isEmpty() ? List.of() : allRows.partitions().run(new Products(stages, allRows.cells()));
    }

    private record Products(List<LimlStages> stages, List<String> cells)
            implements PartitionAggregation<LimlResidualProducts> {
        Products {
            stages = List.copyOf(stages);
            cells = List.copyOf(cells);
        }

        @Override
        public List<LimlResidualProducts> over(RowPartition partition) {
            String[] names = cells.toArray(String[]::new);
            return stages.stream().map(some -> rests(some, partition, names)).toList();
        }

        private static LimlResidualProducts rests(LimlStages stages, RowPartition partition, String[] names) {
            LimlStages.Rows rows = stages.new Rows(partition);
            double[][] outer = new double[2][2];
            double[][] inner = new double[2][2];
            double[] fitted = new double[ClusterBatch.capacity(partition)];
            double[] squares = new double[1];
            rows.walk(names, (whole, cut) -> {
                add(rows.outcome(), rows.takeUp(), whole.size(), outer);
                add(rows.innerOutcome(), rows.innerTakeUp(), whole.size(), inner);
                rows.fitted(fitted, whole.size());
                squares[0] += VectorSums.dot(fitted, fitted, whole.size());
            });
            return new LimlResidualProducts(outer, inner, squares[0]);
        }

        private static void add(double[] y, double[] d, int size, double[][] target) {
            double both = VectorSums.dot(y, d, size);
            target[0][0] += VectorSums.dot(y, y, size);
            target[0][1] += both;
            target[1][0] += both;
            target[1][1] += VectorSums.dot(d, d, size);
        }
    }

    @Override
    public LimlResidualProducts plus(LimlResidualProducts other) {
        return new LimlResidualProducts(
                Matrices.sum(outer, other.outer), Matrices.sum(inner, other.inner), fitted + other.fitted);
    }

    /** Squares of the fitted take-up. */
    double fitted() {
        return fitted;
    }

    /** Whether the instruments move the take-up by more than rounding. */
    boolean isMoved() {
        return fitted > 1e-22 * outer[1][1];
    }

    /** One with one instrument. */
    double kappa(int instruments) {
        return instruments == 1 ? 1 : KClass.kappa(inner, outer);
    }

    /** The k-class coefficient over whose denominator the fitted take-up's squares stand. */
    double effect(double kappa) {
        return (outer[0][1] - kappa * inner[0][1]) / denominator(kappa);
    }

    double denominator(double kappa) {
        return outer[1][1] - kappa * inner[1][1];
    }
}
