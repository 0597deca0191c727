package id.sigi.methods.columnar;

/** Zeros and ones, a byte each. */
final class BooleanColumn extends NumericColumn {
    /** The byte of a missing value. */
    static final byte MISSING = -1;

    private static final long serialVersionUID = 1;

    private final byte[] values;

    BooleanColumn(byte[] values) {
        this.values = values;
    }

    @Override
    public void gather(int[] rows, int size, double[] target) {
        for (int i = 0; i < size; i++) {
            byte value = values[rows[i]];
            target[i] = value == MISSING ? Double.NaN : value;
        }
    }

    @Override
    void keepPresent(int from, int to, boolean[] mask) {
        for (int row = from; row < to; row++) {
            mask[row - from] &= values[row] != MISSING;
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
        return values[row] == MISSING;
    }

    @Override
    int size() {
        return values.length;
    }
}
