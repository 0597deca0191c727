package id.sigi.methods.columnar;

/** One column times another; missing where either is. An object serves one pass over one partition, because it has room for one tile only. */
final class ProductColumn extends NumericColumn {
    private static final long serialVersionUID = 1;

    private final NumericColumn one;
    private final NumericColumn other;
    private transient double[] factors = new double[0];

    ProductColumn(NumericColumn one, NumericColumn other) {
        this.one = one;
        this.other = other;
    }

    @Override
    public void gather(int[] rows, int size, double[] target) {
        if (factors.length < size) {
            factors = new double[rows.length];
        }
        one.gather(rows, size, target);
        other.gather(rows, size, factors);
        for (int i = 0; i < size; i++) {
            target[i] *= factors[i];
        }
    }

    @Override
    void keepPresent(int from, int to, boolean[] mask) {
        one.keepPresent(from, to, mask);
        other.keepPresent(from, to, mask);
    }

    @Override
    void keepTrue(int from, int to, boolean[] mask) {
        one.keepTrue(from, to, mask);
        other.keepTrue(from, to, mask);
    }

    @Override
    public boolean isMissing(int row) {
        return one.isMissing(row) || other.isMissing(row);
    }

    @Override
    int size() {
        return one.size();
    }
}
