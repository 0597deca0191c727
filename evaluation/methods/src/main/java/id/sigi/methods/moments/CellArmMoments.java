package id.sigi.methods.moments;

import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.columnar.PartitionedRows;
import java.util.Arrays;

/** Moments of some sources by cell and arm, merged by Chan, Golub and LeVeque (1979); cells are numbered as in their {@link PartitionedRows}. */
public final class CellArmMoments implements Mergeable<CellArmMoments> {
    private static final long serialVersionUID = 1;

    private final long[] counts;
    private final ClusterArmCounts.Counts lots;
    private final double[][] means;
    private final double[][] rests;
    private final double[][] squares;

    /** By cell and arm, control first; clusters by cell. Takes the arrays over. */
    CellArmMoments(long[] counts, ClusterArmCounts.Counts lots, Means means, double[][] squares) {
        this.counts = counts;
        this.lots = lots;
        this.means = means.rounded;
        this.rests = means.rests;
        this.squares = squares;
    }

    /** Means, and what rounding took off each. */
    static final class Means {
        private final double[][] rounded;
        private final double[][] rests;

        Means(double[][] rounded, double[][] rests) {
            this.rounded = rounded;
            this.rests = rests;
        }
    }

    /** Of an request into no rows and no cells. */
    static CellArmMoments empty(MomentRequest request) {
        int sources = request.sources().size();
        return new CellArmMoments(
                new long[0],
                ClusterArmCounts.Counts.of(0),
                new Means(new double[sources][0], new double[sources][0]),
                new double[sources][0]);
    }

    /** The same rows with some of the sources. */
    CellArmMoments select(int[] sources) {
        return new CellArmMoments(
                counts,
                lots,
                new Means(
                        Arrays.stream(sources).mapToObj(source -> means[source]).toArray(double[][]::new),
                        Arrays.stream(sources).mapToObj(source -> rests[source]).toArray(double[][]::new)),
                Arrays.stream(sources).mapToObj(source -> squares[source]).toArray(double[][]::new));
    }

    @Override
    public CellArmMoments plus(CellArmMoments other) {
        long[] counted = counts.clone();
        double[][] middle = new double[means.length][];
        double[][] rest = new double[means.length][];
        double[][] spread = new double[means.length][];
        for (int source = 0; source < means.length; source++) {
            middle[source] = means[source].clone();
            rest[source] = rests[source].clone();
            spread[source] = squares[source].clone();
            merge(
                    other,
                    source,
                    new Means(new double[][] {middle[source]}, new double[][] {rest[source]}),
                    spread[source]);
        }
        for (int slot = 0; slot < counts.length; slot++) {
            counted[slot] += other.counts[slot];
        }
        return new CellArmMoments(counted, lots.plus(other.lots), new Means(middle, rest), spread);
    }

    /** As {@link Moments#plus} does, without an object for each of millions of cells. */
    private void merge(CellArmMoments other, int source, Means merged, double[] spread) {
        double[] middle = merged.rounded[0];
        double[] rest = merged.rests[0];
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] == 0) {
                middle[slot] = other.means[source][slot];
                rest[slot] = other.rests[source][slot];
                spread[slot] = other.squares[source][slot];
            } else if (other.counts[slot] > 0) {
                double share = other.counts[slot] / ((double) counts[slot] + other.counts[slot]);
                double rounded = other.means[source][slot] - middle[slot];
                double gap = rounded + (other.rests[source][slot] - rest[slot]);
                double mean = middle[slot];
                middle[slot] += rounded * share;
                rest[slot] += mean - middle[slot] + gap * share;
                spread[slot] += other.squares[source][slot] + gap * gap * (counts[slot] * share);
            }
        }
    }

    private Moments moments(int source, int slot) {
        return counts[slot] == 0
                ? Moments.EMPTY
                : new Moments(counts[slot], means[source][slot], squares[source][slot], rests[source][slot]);
    }

    public int cells() {
        return counts.length / 2;
    }

    /** A source, by its place in the request, in both arms of a cell. */
    public TwoArmMoments arms(int source, int cell) {
        return new TwoArmMoments(moments(source, 2 * cell + 1), moments(source, 2 * cell));
    }

    /** Rows of a cell. */
    public long people(int cell) {
        return treated(cell) + control(cell);
    }

    /** Rows of an arm in a cell: 1 for treatment, 0 for control. */
    public long people(int cell, int arm) {
        return counts[2 * cell + arm];
    }

    public boolean hasBothArms(int cell) {
        return treated(cell) > 0 && control(cell) > 0;
    }

    public long treated(int cell) {
        return counts[2 * cell + 1];
    }

    public long control(int cell) {
        return counts[2 * cell];
    }

    /** In how many clusters a cell has rows. */
    public long clusters(int cell) {
        return lots.clusters(cell);
    }

    /** Of these clusters, those whose first row there has the offer. */
    public long drawnClusters(int cell) {
        return lots.drawn(cell);
    }

    /** Of these clusters, those with rows of both arms there. */
    public long mixedClusters(int cell) {
        return lots.mixed(cell);
    }
}
