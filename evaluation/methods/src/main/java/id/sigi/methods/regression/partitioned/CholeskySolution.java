package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.linear.OrthogonalBasis;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The solved normal equations by Cholesky's triangle R, X'X = R'R, columns in order. A column is left out when less than 1e-11 of its
 * length is left of it by the cells, or less than 3e-6 of what the cells leave by the columns before it: a Gram cannot tell less from
 * rounding.
 */
public final class CholeskySolution implements Serializable {
    private static final double OF_LENGTH = 1e-22;
    private static final double OF_REST = 1e-11;
    private static final int NONE = -1;
    private static final long serialVersionUID = 1;

    private final CenteredModel prepared;
    private final long clusters;
    private final int[] kept;
    private final double[][] inverse;
    private final double[][] slopes;
    private final int offer;

    private CholeskySolution(CenteredModel prepared, GramMatrix gram) {
        this.prepared = prepared;
        clusters = gram.clusters();
        List<double[]> columns = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < prepared.equation().regressors().size(); at++) {
            consider(at, gram, columns, places);
        }
        kept = places.stream().mapToInt(Integer::intValue).toArray();
        double[][] triangle = new double[kept.length][kept.length];
        for (int j = 0; j < kept.length; j++) {
            for (int i = 0; i <= j; i++) {
                triangle[i][j] = columns.get(j)[i];
            }
        }
        inverse = OrthogonalBasis.inverse(triangle);
        slopes = new double[prepared.equation().leftHandSides().size()][];
        for (int left = 0; left < slopes.length; left++) {
            double[] right = new double[kept.length];
            for (int j = 0; j < kept.length; j++) {
                right[j] = gram.withLeft(kept[j], left);
            }
            slopes[left] = OrthogonalBasis.solve(triangle, forward(columns, right));
        }
        offer = places.indexOf(prepared.equation().offer());
    }

    private CholeskySolution(CholeskySolution of, double length) {
        prepared = of.prepared;
        clusters = of.clusters;
        offer = of.kept.length;
        kept = Arrays.copyOf(of.kept, offer + 1);
        kept[offer] = NONE;
        inverse = new double[offer + 1][offer + 1];
        for (int i = 0; i < offer; i++) {
            System.arraycopy(of.inverse[i], 0, inverse[i], 0, offer);
        }
        inverse[offer][offer] = 1 / length;
        slopes = of.slopes;
    }

    /**
     * The same equation with one more column, the one that is asked for, of which its columns and cells explain nothing; the column is made by
     * whoever asks.
     */
    public CholeskySolution withColumn(double length) {
        return new CholeskySolution(this, length);
    }

    /** Solves equations with one pass; none where there is no row at all. */
    public static List<CholeskySolution> of(PartitionedRows allRows, List<CenteredModel> posed) {
        List<GramMatrix> grams =
                posed.isEmpty() ? List.of() : allRows.partitions().run(new GramAggregation(posed, allRows.cells()));
        return IntStream.range(0, grams.size())
                .mapToObj(at -> new CholeskySolution(posed.get(at), grams.get(at)))
                .toList();
    }

    private void consider(int at, GramMatrix gram, List<double[]> columns, List<Integer> places) {
        double[] products = places.stream()
                .mapToDouble(earlier -> gram.product(at, earlier))
                .toArray();
        double[] above = forward(columns, products);
        double own = gram.product(at, at);
        double rest = own;
        for (double entry : above) {
            rest -= entry * entry;
        }
        double length = own + prepared.centres().meanSquares(at);
        if (rest > OF_REST * own && rest > OF_LENGTH * length) {
            double[] column = new double[above.length + 1];
            System.arraycopy(above, 0, column, 0, above.length);
            column[above.length] = Math.sqrt(rest);
            columns.add(column);
            places.add(at);
        }
    }

    /** c with R'c = b, for the columns of R so far. */
    private static double[] forward(List<double[]> columns, double[] b) {
        double[] c = b.clone();
        for (int j = 0; j < c.length; j++) {
            double[] column = columns.get(j);
            for (int i = 0; i < j; i++) {
                c[j] -= column[i] * c[i];
            }
            c[j] /= column[j];
        }
        return c;
    }

    public CenteredModel prepared() {
        return prepared;
    }

    public long clusters() {
        return clusters;
    }

    /** Regressors that take part. */
    public int[] kept() {
        return kept;
    }

    /** R^-1, so that the rows of X R^-1 are orthonormal columns. */
    public double[][] inverse() {
        return inverse;
    }

    /** Slopes of a left-hand side on the kept regressors. */
    public double[] slopes(int left) {
        return slopes[left];
    }

    /** Place of the arm among the kept regressors; below zero when it is none of them. */
    public int offer() {
        return offer;
    }

    /** Place of a regressor among the kept ones; below zero when it is none of them. */
    public int place(String name) {
        for (int j = 0; j < kept.length; j++) {
            if (kept[j] != NONE
                    && prepared.equation().regressors().get(kept[j]).name().equals(name)) {
                return j;
            }
        }
        return -1;
    }

    /** Coefficients, cells included. */
    public int rank() {
        return kept.length + prepared.centres().size();
    }

    public long rows() {
        return prepared.centres().allTreated() + prepared.centres().allControl();
    }

    /** The offer's coefficient on a left-hand side over that on the take-up. */
    double ratio(int left) {
        int offer = offer();
        return slopes[left][offer] / slopes[takeUp()][offer];
    }

    /** The left-hand side that is the take-up, if there is one. */
    int takeUp() {
        return prepared.equation().takeUp();
    }

    /** Whether the offer moves the take-up: by more than rounding of the take-up's length. */
    public boolean isTakeUpMoved() {
        int offer = offer();
        if (takeUp() < 0 || offer < 0) {
            return false;
        }
        double unit = 0;
        for (double entry : inverse[offer]) {
            unit += entry * entry;
        }
        double moved = Math.abs(slopes[takeUp()][offer]) / Math.sqrt(unit);
        return moved * moved > OF_REST * OF_REST * square(prepared.centres().leftLength(takeUp()));
    }

    private static double square(double value) {
        return value * value;
    }
}
