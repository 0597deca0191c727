package id.sigi.methods.columnar;

/** Whether a value is at most a threshold; missing where the value is. */
final class ThresholdIndicatorColumn extends NumericColumn {
    private static final long serialVersionUID = 1;

    private final NumericColumn of;
    private final double threshold;

    ThresholdIndicatorColumn(NumericColumn of, double threshold) {
        this.of = of;
        this.threshold = threshold;
    }

    @Override
    public void gather(int[] rows, int size, double[] target) {
        of.gather(rows, size, target);
        for (int i = 0; i < size; i++) {
            double truth = target[i] <= threshold ? 1 : 0;
            target[i] = Double.isNaN(target[i]) ? Double.NaN : truth;
        }
    }

    @Override
    void keepPresent(int from, int to, boolean[] mask) {
        of.keepPresent(from, to, mask);
    }

    @Override
    void keepTrue(int from, int to, boolean[] mask) {
        int[] row = new int[1];
        double[] value = new double[1];
        for (int at = from; at < to; at++) {
            row[0] = at;
            gather(row, 1, value);
            mask[at - from] &= value[0] == 1;
        }
    }

    @Override
    public boolean isMissing(int row) {
        return of.isMissing(row);
    }

    @Override
    int size() {
        return of.size();
    }
}
