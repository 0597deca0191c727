package id.sigi.methods.audit;

import id.sigi.methods.linear.Whitening;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Sums of the winners' characteristics over draws, as they were drawn (row 0) and in each redraw. Whole numbers, so that draws may be added
 * in any order.
 */
public final class PooledBalance {
    private static final double TIE = 1e-10;

    private final long[][] sums;

    private PooledBalance(long[][] sums) {
        this.sums = sums;
    }

    static PooledBalance ofWidth(int width, int redraws) {
        return new PooledBalance(new long[redraws + 1][width]);
    }

    /** Of {@link #rows}. */
    public static PooledBalance of(long[][] rows) {
        long[][] copy = new long[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            copy[row] = rows[row].clone();
        }
        return new PooledBalance(copy);
    }

    void set(int row, List<RecordedEntry> entries, boolean[] won) {
        for (int lot = 0; lot < won.length; lot++) {
            if (won[lot]) {
                BaselineCharacteristics traits = entries.get(lot).traits();
                for (int place = 0; place < traits.count(); place++) {
                    sums[row][place] += traits.number(place);
                }
            }
        }
    }

    /** The sums, one row for what was drawn and one for each redraw. */
    public long[][] rows() {
        return of(sums).sums;
    }

    /** Both sums; they have as many rows and columns. */
    public PooledBalance plus(PooledBalance other) {
        long[][] total = rows();
        for (int row = 0; row < total.length; row++) {
            for (int column = 0; column < total[row].length; column++) {
                total[row][column] = Math.addExact(total[row][column], other.sums[row][column]);
            }
        }
        return new PooledBalance(total);
    }

    /**
     * The squared distance of what was drawn from the mean of all rows in their own covariance, which treats all rows alike, so that the share
     * of rows at least as far out is an exact p-value.
     */
    RankTests.Tested test() {
        double[][] rows = new double[sums.length][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new double[sums[row].length];
            for (int column = 0; column < rows[row].length; column++) {
                rows[row][column] = sums[row][column] - (double) sums[0][column];
            }
        }
        Whitening white = Whitening.of(rows);
        double observed = white.squaredLength(0);
        int far = 0;
        for (int row = 0; row < rows.length; row++) {
            far += white.squaredLength(row) >= observed * (1 - TIE) ? 1 : 0;
        }
        return new RankTests.Tested(observed, (double) far / rows.length);
    }

    /** The p-value over all draws; empty where nothing varied. */
    public OptionalDouble findPValue() {
        return isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(test().pValue());
    }

    /** The distance over all draws; empty where nothing varied. */
    public OptionalDouble findStatistic() {
        return isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(test().statistic());
    }

    private boolean isEmpty() {
        for (long[] row : sums) {
            for (int column = 0; column < row.length; column++) {
                if (row[column] != sums[0][column]) {
                    return false;
                }
            }
        }
        return true;
    }
}
