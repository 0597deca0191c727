package id.sigi.methods.regression.dense;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.Inestimable;
import id.sigi.methods.regression.UncheckedCoefficient;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.dense.covariance.CoefficientCovariance;
import id.sigi.methods.regression.dense.qr.QrSolution;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A fitted regression. Immutable. A column that the others span (or that is constant within the absorbed cells) is in {@link #dropped()}
 * and has no coefficient; a coefficient whose standard error cannot be given has an {@link #estimate(String)} but no {@link #find(String)}.
 */
public final class RegressionFit {
    private final List<String> names;
    private final List<String> dropped;
    private final double[] coefficients;
    private final CoefficientCovariance errors;
    private final OptionalInt clusters;
    private final int rows;
    private final int rank;
    private final double residualSquares;
    private final double totalSquares;
    private final double[] units;

    // Only small things are taken over, so that a fit of millions of rows does not keep them alive.
    RegressionFit(QrSolution solution, CoefficientCovariance errors, double totalSquares) {
        this.names = List.copyOf(solution.names());
        this.dropped = List.copyOf(solution.dropped());
        this.coefficients = solution.coefficients().clone();
        this.errors = errors;
        this.clusters = solution.findClusters()
                .map(groups -> OptionalInt.of(groups.size()))
                .orElse(OptionalInt.empty());
        this.rows = solution.frame().rows();
        this.rank = solution.rank();
        this.residualSquares = Matrices.dot(solution.residuals(), solution.residuals());
        this.totalSquares = totalSquares;
        // Squares of the rows' parts in each coefficient, by which rounding is measured.
        this.units = Arrays.stream(solution.inverse())
                .mapToDouble(row -> Matrices.dot(row, row))
                .toArray();
    }

    /** Names of the estimated coefficients, the constant first. */
    public List<String> names() {
        return names;
    }

    /** Names of the columns left out because others span them. */
    public List<String> dropped() {
        return dropped;
    }

    /** The estimated coefficient of a column that is in {@link #names()}. */
    public double estimate(String name) {
        return coefficients[index(name)];
    }

    /** Covariance of two coefficients; not finite when there are no degrees of freedom. */
    public double covariance(String first, String second) {
        return errors.covariance().at(index(first), index(second));
    }

    /** The coefficient with its standard error, or empty when it was dropped or its standard error cannot be given. */
    public Optional<Coefficient> find(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            return Optional.empty();
        }
        return new UncheckedCoefficient(
                        name,
                        coefficients[index],
                        errors.covariance().at(index, index),
                        errors.df().at(index),
                        units[index] * totalSquares,
                        totalSquares / rows)
                .find();
    }

    /** The coefficient with its standard error; the caller knows that it is estimable. */
    public Coefficient get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(reason(name)));
    }

    /** A tidy row of the coefficient, or of the reason why there is none. */
    public Estimate toEstimate(String name, Label label, Basis basis) {
        return find(name)
                .map(coefficient -> coefficient.toEstimate(label, basis))
                .orElseGet(() -> Estimate.notEstimable(label, basis, reason(name)));
    }

    private String reason(String name) {
        if (dropped.contains(name)) {
            return Inestimable.COLLINEAR.reason(name);
        }
        if (!names.contains(name)) {
            return "the regression has no column " + name;
        }
        return Inestimable.TOO_FEW.reason(name);
    }

    /** Rows. */
    public int rows() {
        return rows;
    }

    /** Coefficients, absorbed cells included. */
    public int rank() {
        return rank;
    }

    /** n - k. */
    public int residualDf() {
        return rows - rank;
    }

    /** Clusters, when the design has them. */
    public OptionalInt clusters() {
        return clusters;
    }

    /** Weighted sum of squared residuals. */
    public double residualSquares() {
        return residualSquares;
    }

    /**
     * Share of the outcome's squares explained, cells included; about the mean when there is a constant or cells, else about zero. Empty
     * when the outcome does not vary.
     */
    public Optional<Double> findRSquared() {
        return totalSquares > 0 ? Optional.of(1 - residualSquares / totalSquares) : Optional.empty();
    }

    /**
     * Joint test that these coefficients are all zero, see {@link WaldTest}; empty when none was estimated or the covariance is singular.
     * Several coefficients after CR2 must be the ones prepared with {@link LeastSquares#withTested(List)}.
     */
    public Optional<WaldTest> findWald(List<String> tested) {
        List<String> estimated = tested.stream().filter(names::contains).toList();
        double[] b = estimated.stream().mapToDouble(this::estimate).toArray();
        double[][] v = new double[b.length][b.length];
        for (int i = 0; i < b.length; i++) {
            for (int j = 0; j < b.length; j++) {
                v[i][j] = covariance(estimated.get(i), estimated.get(j));
            }
        }
        return b.length > 1 && errors.kind() == CovarianceType.CR2
                ? WaldTest.findHotelling(b, v, eta(estimated))
                : WaldTest.find(b, v, b.length == 0 ? 0 : errors.df().at(index(estimated.get(0))));
    }

    private OptionalDouble eta(List<String> tested) {
        return errors.joint()
                .filter(joint ->
                        joint.tested().size() == tested.size() && joint.tested().containsAll(tested))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the joint test of " + tested + " after CR2 was not prepared before the fit"))
                .eta();
    }

    private int index(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(reason(name));
        }
        return index;
    }
}
