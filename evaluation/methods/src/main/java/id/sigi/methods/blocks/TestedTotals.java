package id.sigi.methods.blocks;

import id.sigi.methods.linear.Matrices;
import java.util.List;
import java.util.stream.Stream;

/** What the residuals of an equation sum to for its tested coefficients. */
final class TestedTotals implements Mergeable<TestedTotals> {
    private static final long serialVersionUID = 1;

    private final double[][] drift;
    private final double[][][] meat;
    private final List<JointSpread> spread;

    /**
     * Takes the arrays over.
     *
     * @param drift by left-hand side and coefficient what the residuals still owe to it
     * @param meat by left-hand side the covariance of the coefficients
     * @param spread none unless clusters are adjusted
     */
    TestedTotals(double[][] drift, double[][][] meat, List<JointSpread> spread) {
        this.drift = drift;
        this.meat = meat;
        this.spread = List.copyOf(spread);
    }

    @Override
    public TestedTotals plus(TestedTotals other) {
        double[][][] both = new double[meat.length][][];
        for (int left = 0; left < both.length; left++) {
            both[left] = Matrices.sum(meat[left], other.meat[left]);
        }
        return new TestedTotals(
                Matrices.sum(drift, other.drift),
                both,
                spread.isEmpty()
                        ? List.of()
                        : Stream.of(spread.get(0).plus(other.spread.get(0))).toList());
    }

    double drift(int left, int coefficient) {
        return drift[left][coefficient];
    }

    double covariance(int left, int first, int second) {
        return meat[left][first][second];
    }

    /** Of adjusted clusters. */
    JointSpread spread() {
        return spread.get(0);
    }
}
