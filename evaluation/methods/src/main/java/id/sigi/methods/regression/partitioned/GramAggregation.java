package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.linear.VectorSums;
import java.util.List;

/** The Gram of each equation. */
final class GramAggregation implements PartitionAggregation<GramMatrix> {
    private static final long serialVersionUID = 1;

    private final List<CenteredModel> equations;
    private final List<String> cells;

    GramAggregation(List<CenteredModel> equations, List<String> cells) {
        this.equations = List.copyOf(equations);
        this.cells = List.copyOf(cells);
    }

    @Override
    public List<GramMatrix> over(RowPartition partition) {
        String[] names = cells.toArray(String[]::new);
        return equations.stream()
                .map(prepared -> new Work(prepared, partition).over(partition, prepared.placesIn(partition, names)))
                .toList();
    }

    /** One equation in one partition. */
    private static final class Work {
        private final CenteredModel prepared;
        private final CenteredColumns columns;
        private final double[][] x;
        private final double[] y;
        private final double[][] ofRegressors;
        private final double[][] withLefts;
        private long clusters;

        Work(CenteredModel prepared, RowPartition partition) {
            this.prepared = prepared;
            columns = new CenteredColumns(prepared, partition);
            int capacity = ClusterBatch.capacity(partition);
            int k = prepared.equation().regressors().size();
            x = new double[k][capacity];
            y = new double[capacity];
            ofRegressors = new double[k][k];
            withLefts = new double[k][prepared.equation().leftHandSides().size()];
        }

        GramMatrix over(RowPartition partition, int[] places) {
            ClusterBatch.walk(partition, prepared.equation().rows(), places, this::add);
            return new GramMatrix(ofRegressors, withLefts, clusters);
        }

        private void add(ClusterBatch tile) {
            clusters += tile.clusters();
            for (int at = 0; at < x.length; at++) {
                columns.regressor(at, tile, x[at]);
                for (int earlier = 0; earlier <= at; earlier++) {
                    ofRegressors[at][earlier] += VectorSums.dot(x[at], x[earlier], tile.size());
                }
            }
            for (int left = 0; left < prepared.equation().leftHandSides().size(); left++) {
                columns.left(left, tile, y);
                for (int at = 0; at < x.length; at++) {
                    withLefts[at][left] += VectorSums.dot(x[at], y, tile.size());
                }
            }
        }
    }
}
