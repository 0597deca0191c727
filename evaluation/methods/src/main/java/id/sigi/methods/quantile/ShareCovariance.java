package id.sigi.methods.quantile;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.columnar.NumericColumn;
import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.moments.CellVector;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Variances of the shares of both arms at or below a value, and their covariance, from the clusters: the sum over clusters of the products
 * of what their people add to each arm's share, a person adding weight times (I(y at most the value) less the share in cell and arm) times
 * sqrt(n / (n-1)), n the people of cell and arm. With people as their own clusters this is Neyman's variance within cells.
 *
 * @param treatment variance of the treatment arm's share
 * @param control variance of the control arm's share
 * @param both their covariance, other than zero where clusters have people in both arms
 */
public record ShareCovariance(double treatment, double control, double both) implements Mergeable<ShareCovariance> {
    private static final long serialVersionUID = 1;

    /**
     * What is asked.
     *
     * @param rows rows that have the source
     * @param source the values
     * @param values the value of each arm, control first, at which its share is taken
     * @param shares by arm and cell of all rows the share at or below that value
     * @param scales by arm and cell of all rows the weight of a row times sqrt(n / (n-1)); zero for cells that take no part
     */
    public record Asked(
            SampleFilter rows, Variable source, List<Double> values, List<CellVector> shares, List<CellVector> scales)
            implements Serializable {
        public Asked {
            values = List.copyOf(values);
            shares = List.copyOf(shares);
            scales = List.copyOf(scales);
        }
    }

    /** The answers in the order of the requests; none where there is no row. */
    public static List<ShareCovariance> find(PartitionedRows allRows, List<Asked> asked) {
        return asked.isEmpty()
                ? List.of()
                : allRows.partitions().run(new Clusters(List.copyOf(asked), allRows.cells()));
    }

    /** Of the arms' shares; zero where one has no variance. */
    public double correlation() {
        double product = treatment * control;
        return product > 0 ? Math.max(-1, Math.min(1, both / Math.sqrt(product))) : 0;
    }

    @Override
    public ShareCovariance plus(ShareCovariance other) {
        return new ShareCovariance(treatment + other.treatment, control + other.control, both + other.both);
    }

    private record Clusters(List<Asked> asked, List<String> cells) implements PartitionAggregation<ShareCovariance> {
        private static final long serialVersionUID = 1;

        @Override
        public List<ShareCovariance> over(RowPartition partition) {
            int[] places = partition.cell().places(cells.toArray(String[]::new));
            List<ShareCovariance> found = new ArrayList<>();
            asked.forEach(one -> found.add(spread(partition, places, one)));
            return found;
        }

        private static ShareCovariance spread(RowPartition partition, int[] places, Asked one) {
            NumericColumn values = partition.values(one.source());
            NumericColumn arm = partition.values(Variable.ARM);
            double[] numbers = new double[ClusterBatch.capacity(partition)];
            double[] arms = new double[numbers.length];
            double[] sums = new double[3];
            ClusterBatch.walk(partition, one.rows(), places, tile -> {
                values.gather(tile.rows(), tile.size(), numbers);
                arm.gather(tile.rows(), tile.size(), arms);
                for (int g = 0; g < tile.clusters(); g++) {
                    double[] scores = new double[2];
                    for (int i = tile.starts()[g]; i < tile.starts()[g + 1]; i++) {
                        int side = (int) arms[i];
                        int cell = tile.places()[i];
                        double below = numbers[i] <= one.values().get(side) ? 1 : 0;
                        scores[side] += one.scales().get(side).at(cell)
                                * (below - one.shares().get(side).at(cell));
                    }
                    sums[0] += scores[1] * scores[1];
                    sums[1] += scores[0] * scores[0];
                    sums[2] += scores[1] * scores[0];
                }
            });
            return new ShareCovariance(sums[0], sums[1], sums[2]);
        }
    }
}
