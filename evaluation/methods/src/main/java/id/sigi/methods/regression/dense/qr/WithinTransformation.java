package id.sigi.methods.regression.dense.qr;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.util.MathArrays;

/**
 * Weights and centring of a design. A column enters the solution centred at its weighted cell means (at its overall mean when there is a
 * constant and no cells) and multiplied by the root of the weight. Means are taken twice, the second time of the deviations, so that a
 * large level costs no digits.
 */
public final class WithinTransformation {
    private final int rows;
    private final double[] weights;
    private final double[] roots;
    private final Optional<RowGroups> centre;
    private final double[] centreWeights;
    private final boolean absorbs;
    private final boolean weighted;

    private WithinTransformation(DesignMatrix design) {
        rows = design.rows();
        weighted = design.weights().isPresent();
        weights = design.weights().orElseGet(() -> ones(design.rows()));
        roots = Arrays.stream(weights).map(Math::sqrt).toArray();
        absorbs = design.cells().isPresent();
        centre = design.cells().map(RowGroups::of).or(() -> constant(design));
        centreWeights = centre.map(this::sums).orElseGet(() -> new double[0]);
    }

    public static WithinTransformation of(DesignMatrix design) {
        return new WithinTransformation(design);
    }

    private static Optional<RowGroups> constant(DesignMatrix design) {
        return design.hasIntercept() ? Optional.of(RowGroups.one(design.rows())) : Optional.empty();
    }

    private static double[] ones(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    private double[] sums(RowGroups groups) {
        double[] sums = new double[groups.size()];
        for (int i = 0; i < rows; i++) {
            sums[groups.code(i)] += weights[i];
        }
        return sums;
    }

    /** The column centred and scaled. */
    public double[] enter(double[] column) {
        double[] centred = centred(column);
        for (int i = 0; i < rows; i++) {
            centred[i] *= roots[i];
        }
        return centred;
    }

    /** Length of the scaled column before centring: what is left of it is judged against this. */
    public double length(double[] column) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += weights[i] * column[i] * column[i];
        }
        return Math.sqrt(sum);
    }

    /** Overall weighted mean; zero without rows. */
    public double mean(double[] column) {
        if (rows == 0) {
            return 0;
        }
        double total = Arrays.stream(weights).sum();
        double mean = weightedSum(column, 0) / total;
        return mean + weightedSum(column, mean) / total;
    }

    private double weightedSum(double[] column, double origin) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += weights[i] * (column[i] - origin);
        }
        return sum;
    }

    /** Weighted squared deviations from the mean, or from zero where nothing takes a level out. */
    public double totalSquares(double[] column) {
        double origin = centre.isPresent() ? mean(column) : 0;
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += weights[i] * (column[i] - origin) * (column[i] - origin);
        }
        return sum;
    }

    private double[] centred(double[] column) {
        double[] result = column.clone();
        centre.ifPresent(groups -> {
            subtractMeans(result, groups);
            subtractMeans(result, groups);
        });
        return result;
    }

    private void subtractMeans(double[] column, RowGroups groups) {
        double[] means = means(column, groups);
        for (int i = 0; i < rows; i++) {
            column[i] -= means[groups.code(i)];
        }
    }

    private double[] means(double[] column, RowGroups groups) {
        double[] sums = new double[groups.size()];
        for (int i = 0; i < rows; i++) {
            sums[groups.code(i)] += weights[i] * column[i];
        }
        Arrays.setAll(sums, cell -> sums[cell] / centreWeights[cell]);
        return sums;
    }

    /** Weighted mean of a column in each cell, or overall where a constant centres; nothing where nothing is centred. */
    double[] centreMeans(double[] column) {
        return centre.map(groups -> centreMeans(column, groups)).orElseGet(() -> new double[0]);
    }

    private double[] centreMeans(double[] column, RowGroups groups) {
        double[] rest = column.clone();
        subtractMeans(rest, groups);
        return MathArrays.ebeAdd(means(column, groups), means(rest, groups));
    }

    /** Of a scaled column: centred once more, which takes off nothing but what rounding left. */
    double[] recentred(double[] scaled) {
        double[] result = scaled.clone();
        for (int i = 0; i < rows; i++) {
            result[i] /= roots[i];
        }
        return enter(result);
    }

    /** Times the root of the weight. */
    double[] scaled(double[] column) {
        return MathArrays.ebeMultiply(roots, column);
    }

    /** The sum of root weight times a scaled column within each cell. */
    double[] scaledSums(double[] scaled) {
        double[] sums = new double[centreWeights.length];
        double[] lost = new double[sums.length];
        for (int i = 0; i < rows && sums.length > 0; i++) {
            int cell = centreOf(i);
            double term = roots[i] * scaled[i];
            double next = sums[cell] + term;
            lost[cell] += Math.abs(sums[cell]) >= Math.abs(term) ? sums[cell] - next + term : term - next + sums[cell];
            sums[cell] = next;
        }
        return MathArrays.ebeAdd(sums, lost);
    }

    /** The cell that a row is centred in; only where something is centred. */
    int centreOf(int row) {
        return centre.orElseThrow().code(row);
    }

    public int rows() {
        return rows;
    }

    public boolean isWeighted() {
        return weighted;
    }

    public double root(int row) {
        return roots[row];
    }

    /** The absorbed cells; empty when only a constant centres the columns. */
    public Optional<RowGroups> cells() {
        return absorbs ? centre : Optional.empty();
    }

    /** Coefficients spent on absorbed cells. */
    public int absorbed() {
        return cells().map(RowGroups::size).orElse(0);
    }

    /** Sum of the weights of a cell. */
    public double cellWeight(int cell) {
        return centreWeights[cell];
    }

    /** The absorbed cell's share of a row's leverage, w / sum of w in the cell. */
    public double absorbedLeverage(int row) {
        return cells().map(groups -> weights[row] / centreWeights[groups.code(row)])
                .orElse(0.0);
    }

    /** Whether a constant is among the coefficients. */
    boolean hasConstant() {
        return centre.isPresent() && !absorbs && rows > 0;
    }

    double totalWeight() {
        return centreWeights[0];
    }
}
