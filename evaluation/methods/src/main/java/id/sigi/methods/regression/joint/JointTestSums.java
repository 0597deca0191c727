package id.sigi.methods.regression.joint;

import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.linear.Rounding;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.sandwich.JointSatterthwaiteDf;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the residuals of an equation sum to for its tested coefficients. */
final class JointTestSums implements Mergeable<JointTestSums> {
    private static final long serialVersionUID = 1;

    private final double[][] drift;
    private final double[][][] meat;
    private final double[][] sums;
    private final double[][][] squares;
    private final List<JointSatterthwaiteDf> spread;

    /**
     * Takes the arrays over.
     *
     * @param drift by left-hand side and coefficient what the residuals still owe to it
     * @param meat by left-hand side the covariance of the coefficients
     * @param scores by left-hand side of the columns that are tested together
     * @param spread none unless clusters are adjusted
     */
    JointTestSums(double[][] drift, double[][][] meat, Scored scores, List<JointSatterthwaiteDf> spread) {
        this.drift = drift;
        this.meat = meat;
        sums = scores.sums;
        squares = scores.squares;
        this.spread = List.copyOf(spread);
    }

    /** Scores under the null, by left-hand side: their sum over clusters, and that of their squares and products. */
    static final class Scored {
        private final double[][] sums;
        private final double[][][] squares;

        Scored(int outcomes, int together) {
            this(new double[outcomes][together], new double[outcomes][together][together]);
        }

        private Scored(double[][] sums, double[][][] squares) {
            this.sums = sums;
            this.squares = squares;
        }

        /** Adds the scores of a cluster. */
        void add(int left, double[] scores) {
            Matrices.axpy(1, scores, sums[left]);
            Matrices.addOuter(1, scores, scores, squares[left]);
        }
    }

    @Override
    public JointTestSums plus(JointTestSums other) {
        return new JointTestSums(
                Matrices.sum(drift, other.drift),
                sum(meat, other.meat),
                new Scored(Matrices.sum(sums, other.sums), sum(squares, other.squares)),
                spread.isEmpty()
                        ? List.of()
                        : Stream.of(spread.get(0).plus(other.spread.get(0))).toList());
    }

    private static double[][][] sum(double[][][] one, double[][][] other) {
        double[][][] both = new double[one.length][][];
        for (int left = 0; left < both.length; left++) {
            both[left] = Matrices.sum(one[left], other[left]);
        }
        return both;
    }

    double drift(int left, int coefficient) {
        return drift[left][coefficient];
    }

    double covariance(int left, int first, int second) {
        return meat[left][first][second];
    }

    /** Whether the scores of some column are rounding alone, because no residual is left. */
    boolean areScoresRounding(int left, double scale) {
        return IntStream.range(0, sums[left].length)
                .anyMatch(column -> Rounding.isAll(squares[left][column][column], scale));
    }

    /** The joint test by scores, of so many clusters. */
    Optional<WaldTest> findJoint(int left, long clusters) {
        return WaldTest.findUnderNull(sums[left], squares[left], (double) clusters);
    }

    /** Of adjusted clusters. */
    JointSatterthwaiteDf spread() {
        return spread.get(0);
    }
}
