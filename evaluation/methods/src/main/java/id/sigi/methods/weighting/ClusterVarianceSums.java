package id.sigi.methods.weighting;

import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.linear.CompensatedSum;

/** Squares of what clusters add to the estimates of a {@link ProbabilityContrast} of which the sums are known. */
final class ClusterVarianceSums implements Mergeable<ClusterVarianceSums> {
    private static final long serialVersionUID = 1;

    private double conservative;
    private double linearised;
    private double hajek;

    static ClusterVarianceSums of(RowPartition partition, ProbabilityContrast question, InverseProbabilitySums sums) {
        ClusterVarianceSums squares = new ClusterVarianceSums();
        ProbabilityRows rows = new ProbabilityRows(partition, question);
        rows.walk(tile -> {
            for (int g = 0; g < tile.clusters(); g++) {
                squares.add(rows, sums, tile.starts()[g], tile.starts()[g + 1]);
            }
        });
        return squares;
    }

    private void add(ProbabilityRows rows, InverseProbabilitySums sums, int from, int to) {
        double bound = 0;
        double mean = 0;
        double ratio = 0;
        CompensatedSum.Quotient treated = sums.treatedMean();
        CompensatedSum.Quotient control = sums.controlMean();
        for (int i = from; i < to; i++) {
            if (rows.isComparable(i)) {
                double value = rows.weight(i) * rows.outcome(i);
                bound += value / sums.comparable();
                mean += ((rows.isTreated(i) ? value : -value) - sums.total()) / sums.comparable();
                ratio += rows.isTreated(i)
                        ? rows.weight(i) * treated.below(rows.outcome(i)) / sums.treatedWeight()
                        : -rows.weight(i) * control.below(rows.outcome(i)) / sums.controlWeight();
            }
        }
        conservative += bound * bound;
        linearised += mean * mean;
        hajek += ratio * ratio;
    }

    @Override
    public ClusterVarianceSums plus(ClusterVarianceSums other) {
        ClusterVarianceSums both = new ClusterVarianceSums();
        both.conservative = conservative + other.conservative;
        both.linearised = linearised + other.linearised;
        both.hajek = hajek + other.hajek;
        return both;
    }

    double conservative() {
        return conservative;
    }

    double linearised() {
        return linearised;
    }

    double hajek() {
        return hajek;
    }
}
