package id.sigi.methods.columnar;

/** Whether a text has one of its levels, read from the text's codes. */
final class LevelIndicatorColumn extends NumericColumn {
    private static final long serialVersionUID = 1;

    private final int[] codes;
    private final int level;

    /** A level that does not occur has a code that no row has. */
    LevelIndicatorColumn(int[] codes, int level) {
        this.codes = codes;
        this.level = level;
    }

    @Override
    public void gather(int[] rows, int size, double[] target) {
        for (int i = 0; i < size; i++) {
            int code = codes[rows[i]];
            double truth = code == level ? 1 : 0;
            target[i] = code == DictionaryColumn.MISSING ? Double.NaN : truth;
        }
    }

    @Override
    void keepPresent(int from, int to, boolean[] mask) {
        for (int row = from; row < to; row++) {
            mask[row - from] &= codes[row] != DictionaryColumn.MISSING;
        }
    }

    @Override
    void keepTrue(int from, int to, boolean[] mask) {
        for (int row = from; row < to; row++) {
            mask[row - from] &= codes[row] == level;
        }
    }

    @Override
    public boolean isMissing(int row) {
        return codes[row] == DictionaryColumn.MISSING;
    }

    @Override
    int size() {
        return codes.length;
    }
}
