package id.sigi.methods.regression.multiway;

import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.linear.Matrices;

/** What clusters of either way, and those of both together, add to the offer's coefficient on each outcome of an equation. */
final class TwoWayScoreSums implements Mergeable<TwoWayScoreSums> {
    private static final long serialVersionUID = 1;

    private final double[] drift;
    private final double[] ofFirst;
    private final double[] ofBoth;
    private final double[][] bySecond;
    private final long[] rowsOfSecond;
    private long first;
    private long both;

    TwoWayScoreSums(int outcomes, int seconds) {
        this(
                new double[outcomes],
                new double[outcomes],
                new double[outcomes],
                new double[outcomes][seconds],
                new long[seconds]);
    }

    private TwoWayScoreSums(
            double[] drift, double[] ofFirst, double[] ofBoth, double[][] bySecond, long[] rowsOfSecond) {
        this.drift = drift;
        this.ofFirst = ofFirst;
        this.ofBoth = ofBoth;
        this.bySecond = bySecond;
        this.rowsOfSecond = rowsOfSecond;
    }

    /** Counts a cluster. */
    void countFirst() {
        first++;
    }

    /** Counts the rows that a cluster has in a second cluster. */
    void countBoth(int second, int rows) {
        both++;
        rowsOfSecond[second] += rows;
    }

    void addFirst(int left, double score) {
        drift[left] += score;
        ofFirst[left] += score * score;
    }

    void addBoth(int left, int second, double score) {
        ofBoth[left] += score * score;
        bySecond[left][second] += score;
    }

    @Override
    public TwoWayScoreSums plus(TwoWayScoreSums other) {
        long[] rows = rowsOfSecond.clone();
        for (int second = 0; second < rows.length; second++) {
            rows[second] += other.rowsOfSecond[second];
        }
        TwoWayScoreSums sum = new TwoWayScoreSums(
                sum(drift, other.drift),
                sum(ofFirst, other.ofFirst),
                sum(ofBoth, other.ofBoth),
                Matrices.sum(bySecond, other.bySecond),
                rows);
        sum.first = first + other.first;
        sum.both = both + other.both;
        return sum;
    }

    private static double[] sum(double[] one, double[] other) {
        double[] both = one.clone();
        Matrices.axpy(1, other, both);
        return both;
    }

    /** What the residuals still owe to the coefficient. */
    double drift(int left) {
        return drift[left];
    }

    double ofFirst(int left) {
        return ofFirst[left];
    }

    double ofSecond(int left) {
        return Matrices.dot(bySecond[left], bySecond[left]);
    }

    double ofBoth(int left) {
        return ofBoth[left];
    }

    /** Clusters of the first way. */
    long first() {
        return first;
    }

    /** Clusters of the second way with a row. */
    long second() {
        long second = 0;
        for (long rows : rowsOfSecond) {
            second += rows > 0 ? 1 : 0;
        }
        return second;
    }

    /** Pairs of both with a row. */
    long both() {
        return both;
    }
}
