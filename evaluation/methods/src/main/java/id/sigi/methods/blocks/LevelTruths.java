package id.sigi.methods.blocks;

/** Whether a text has one of its levels, read from the text's codes. */
final class LevelTruths extends Values {
    private static final long serialVersionUID = 1;

    private final int[] codes;
    private final int level;

    /** A level that does not occur has a code that no row has. */
    LevelTruths(int[] codes, int level) {
        this.codes = codes;
        this.level = level;
    }

    @Override
    void gather(int[] rows, int size, double[] target) {
        for (int i = 0; i < size; i++) {
            int code = codes[rows[i]];
            double truth = code == level ? 1 : 0;
            target[i] = code == Labels.MISSING ? Double.NaN : truth;
        }
    }

    @Override
    void keepPresent(int from, int to, boolean[] mask) {
        for (int row = from; row < to; row++) {
            mask[row - from] &= codes[row] != Labels.MISSING;
        }
    }

    @Override
    void keepTrue(int from, int to, boolean[] mask) {
        for (int row = from; row < to; row++) {
            mask[row - from] &= codes[row] == level;
        }
    }

    @Override
    boolean isMissing(int row) {
        return codes[row] == Labels.MISSING;
    }

    @Override
    int size() {
        return codes.length;
    }
}
