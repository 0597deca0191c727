package id.sigi.methods.columnar;

import id.sigi.methods.linear.VectorSums;
import java.util.Arrays;
import java.util.List;

/** One over the probability that a logistic regression gives; missing where a column is. An object serves one pass over one partition. */
final class InverseProbabilityColumn extends NumericColumn {
    private static final long serialVersionUID = 1;

    private final List<NumericColumn> columns;
    private final double constant;
    private final List<Double> slopes;
    private transient double[] column = new double[0];

    InverseProbabilityColumn(List<NumericColumn> columns, double constant, List<Double> slopes) {
        this.columns = List.copyOf(columns);
        this.constant = constant;
        this.slopes = List.copyOf(slopes);
    }

    @Override
    public void gather(int[] rows, int size, double[] target) {
        if (column.length < size) {
            column = new double[rows.length];
        }
        Arrays.fill(target, 0, size, constant);
        for (int j = 0; j < columns.size(); j++) {
            columns.get(j).gather(rows, size, column);
            VectorSums.add(slopes.get(j), column, target, size);
        }
        for (int i = 0; i < size; i++) {
            target[i] = 1 + Math.exp(-target[i]);
        }
    }

    @Override
    void keepPresent(int from, int to, boolean[] mask) {
        columns.forEach(values -> values.keepPresent(from, to, mask));
    }

    @Override
    void keepTrue(int from, int to, boolean[] mask) {
        // One over a chance is above one wherever there is one.
        Arrays.fill(mask, 0, to - from, false);
    }

    @Override
    public boolean isMissing(int row) {
        return columns.stream().anyMatch(values -> values.isMissing(row));
    }

    @Override
    int size() {
        return columns.get(0).size();
    }
}
