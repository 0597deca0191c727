package id.sigi.methods.blocks;

/** One column times another; missing where either is. An object serves one pass over one block, because it has room for one tile only. */
final class Products extends Values {
    private static final long serialVersionUID = 1;

    private final Values one;
    private final Values other;
    private transient double[] factors = new double[0];

    Products(Values one, Values other) {
        this.one = one;
        this.other = other;
    }

    @Override
    void gather(int[] rows, int size, double[] target) {
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
    boolean isMissing(int row) {
        return one.isMissing(row) || other.isMissing(row);
    }

    @Override
    int size() {
        return one.size();
    }
}
