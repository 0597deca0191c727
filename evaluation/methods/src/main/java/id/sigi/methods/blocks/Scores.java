package id.sigi.methods.blocks;

/** What the residuals of one left-hand side add to a coefficient, weighted for one meat, by what is squared: rows, or clusters. */
final class Scores {
    private final double[] values;
    private int size;

    Scores(int capacity) {
        values = new double[capacity];
    }

    /** Of a tile's residuals. */
    void enter(Meat meat, double[] weight, double[] residual, Tile tile) {
        if (meat.isClustered()) {
            size = tile.clusters();
            tile.sumByCluster(weight, residual, values);
        } else {
            size = tile.size();
            for (int i = 0; i < size; i++) {
                values[i] = weight[i] * residual[i];
            }
        }
    }

    /** Of this less a multiple of another. */
    void enterRest(Scores of, double factor, Scores other) {
        size = of.size;
        for (int i = 0; i < size; i++) {
            values[i] = of.values[i] - factor * other.values[i];
        }
    }

    double times(Scores other) {
        return Sums.dot(values, other.values, size);
    }
}
