package id.sigi.methods.columnar;

import java.util.Arrays;

/** A growing column: bytes as long as all values are zero, one or missing, doubles from the first other one on. */
final class NumericColumnBuilder {
    private int size;
    private byte[] truths = new byte[16];
    private double[] numbers = {};
    private boolean isTruth = true;

    void add(double value) {
        if (isTruth && !(value == 0 || value == 1 || Double.isNaN(value))) {
            widen();
        }
        if (isTruth) {
            if (size == truths.length) {
                truths = Arrays.copyOf(truths, 2 * size);
            }
            truths[size++] = Double.isNaN(value) ? BooleanColumn.MISSING : (byte) value;
        } else {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = value;
        }
    }

    private void widen() {
        isTruth = false;
        numbers = new double[Math.max(16, truths.length)];
        for (int row = 0; row < size; row++) {
            numbers[row] = truths[row] == BooleanColumn.MISSING ? Double.NaN : truths[row];
        }
        truths = new byte[0];
    }

    NumericColumn build() {
        return isTruth
                ? new BooleanColumn(Arrays.copyOf(truths, size))
                : new DoubleColumn(Arrays.copyOf(numbers, size));
    }
}
