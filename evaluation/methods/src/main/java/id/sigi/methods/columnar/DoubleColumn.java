package id.sigi.methods.columnar;

/** Numbers of any size; not-a-number is missing. */
final class DoubleColumn extends NumericColumn {
    private static final long serialVersionUID = 1;

    private final double[] values;

    DoubleColumn(double[] values) {
        this.values = values;
    }

    @Override
    public void gather(int[] rows, int size, double[] target) {
        for (int i = 0; i < size; i++) {
            target[i] = values[rows[i]];
        }
    }

    @Override
    void keepPresent(int from, int to, boolean[] mask) {
        for (int row = from; row < to; row++) {
            mask[row - from] &= !Double.isNaN(values[row]);
        }
    }

    @Override
    void keepTrue(int from, int to, boolean[] mask) {
        for (int row = from; row < to; row++) {
            mask[row - from] &= values[row] == 1;
        }
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    @Override
    int size() {
        return values.length;
    }
}
