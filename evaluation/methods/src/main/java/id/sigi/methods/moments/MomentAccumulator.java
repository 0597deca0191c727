package id.sigi.methods.moments;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.NumericColumn;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.columnar.Variable;
import java.util.List;

/**
 * Grows the moments of one request over one partition. Values are added less the first one of their cell and arm, so that a large level
 * costs no digits and a constant has no variance at all.
 */
final class MomentAccumulator {
    private final RowPartition partition;
    private final MomentRequest request;
    private final List<NumericColumn> columns;
    private final NumericColumn arm;
    private final long[] counts;
    private final ClusterArmCounts lots;
    private final double[][] shifts;
    private final double[][] sums;
    private final double[][] squares;
    private final double[] values;
    private final int[] slots;
    private final boolean[] isFirst;

    MomentAccumulator(RowPartition partition, MomentRequest request, int cells) {
        this.partition = partition;
        this.request = request;
        columns = request.sources().stream().map(partition::values).toList();
        arm = partition.values(Variable.ARM);
        counts = new long[2 * cells];
        lots = new ClusterArmCounts(cells);
        shifts = new double[columns.size()][2 * cells];
        sums = new double[columns.size()][2 * cells];
        squares = new double[columns.size()][2 * cells];
        values = new double[ClusterBatch.capacity(partition)];
        slots = new int[values.length];
        isFirst = new boolean[values.length];
    }

    CellArmMoments over(int[] places) {
        ClusterBatch.walk(partition, request.rows(), places, this::add);
        for (int column = 0; column < columns.size(); column++) {
            turn(shifts[column], sums[column], squares[column]);
        }
        return new CellArmMoments(counts, lots.counts(), new CellArmMoments.Means(shifts, sums), squares);
    }

    private void add(ClusterBatch tile) {
        count(tile);
        for (int column = 0; column < columns.size(); column++) {
            columns.get(column).gather(tile.rows(), tile.size(), values);
            addColumn(tile.size(), shifts[column], sums[column], squares[column]);
        }
    }

    private void count(ClusterBatch tile) {
        arm.gather(tile.rows(), tile.size(), values);
        for (int i = 0; i < tile.size(); i++) {
            slots[i] = 2 * tile.places()[i] + (values[i] == 1 ? 1 : 0);
            isFirst[i] = counts[slots[i]]++ == 0;
        }
        lots.add(tile, values);
    }

    private void addColumn(int size, double[] shift, double[] sum, double[] square) {
        for (int i = 0; i < size; i++) {
            int slot = slots[i];
            if (isFirst[i]) {
                shift[slot] = values[i];
            }
            double rest = values[i] - shift[slot];
            sum[slot] += rest;
            square[slot] += rest * rest;
        }
    }

    /** From sums of what differs from the first value to means, what rounding takes off them, and squared deviations. */
    private void turn(double[] shift, double[] sum, double[] square) {
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] > 0) {
                double mean = sum[slot] / counts[slot];
                double first = shift[slot];
                shift[slot] += mean;
                square[slot] = counts[slot] < 2 ? 0 : Math.max(0, square[slot] - sum[slot] * mean);
                sum[slot] = first - shift[slot] + mean;
            }
        }
    }
}
