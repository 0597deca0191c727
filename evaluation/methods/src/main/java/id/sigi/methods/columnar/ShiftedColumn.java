package id.sigi.methods.columnar;

/** A column less a number. */
final class ShiftedColumn extends NumericColumn {
    private static final long serialVersionUID = 1;

    private final NumericColumn values;
    private final double origin;

    ShiftedColumn(NumericColumn values, double origin) {
        this.values = values;
        this.origin = origin;
    }

    @Override
    public void gather(int[] rows, int size, double[] target) {
        values.gather(rows, size, target);
        for (int i = 0; i < size; i++) {
            target[i] -= origin;
        }
    }

    @Override
    void keepPresent(int from, int to, boolean[] mask) {
        values.keepPresent(from, to, mask);
    }

    @Override
    void keepTrue(int from, int to, boolean[] mask) {
        double[] value = new double[1];
        for (int row = from; row < to; row++) {
            gather(new int[] {row}, 1, value);
            mask[row - from] &= value[0] == 1;
        }
    }

    @Override
    public boolean isMissing(int row) {
        return values.isMissing(row);
    }

    @Override
    int size() {
        return values.size();
    }
}
