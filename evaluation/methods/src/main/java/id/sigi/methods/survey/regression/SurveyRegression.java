package id.sigi.methods.survey.regression;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.sigi.methods.survey.variance.WeightedStatistics;
import id.sigi.programme.fault.RequestFault;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Design-based regression: coefficients that solve sum w x (y - mu(x'b)) = 0, with mu the identity or the logistic curve; the influence of a
 * respondent is A^-1 x (y - mu) with A = sum w x x' mu'. Source: Binder 1983; R's {@code svyglm} with {@code gaussian()} or {@code quasibinomial()}.
 */
public final class SurveyRegression implements WeightedStatistics {
    private static final int MOST_STEPS = 100;
    private static final double CLOSE = 1e-13;

    /** Steps below this that grow no smaller are the rounding of sums over many rows. */
    private static final double ROUNDED = 1e-9;

    private final Family family;
    private final double[] outcome;
    private final List<double[]> covariates;
    private final boolean[] holds;

    /** What of the covariates the mean of the outcome is. */
    public enum Family {
        /** The mean is linear in the covariates. */
        @JsonProperty("linear")
        LINEAR,
        /** The log odds are. */
        @JsonProperty("logistic")
        LOGISTIC;

        double mean(double linear) {
            return this == LINEAR ? linear : 1 / (1 + Math.exp(-linear));
        }

        double slope(double mean) {
            return this == LINEAR ? 1 : mean * (1 - mean);
        }
    }

    /**
     * A regression of complete rows.
     *
     * @param outcome by respondent
     * @param covariates by covariate and respondent, the constant among them
     * @param holds whose rows are complete and in the domain; others may hold anything
     */
    public SurveyRegression(Family family, double[] outcome, List<double[]> covariates, boolean[] holds) {
        this.family = family;
        this.outcome = outcome;
        this.covariates = List.copyOf(covariates);
        this.holds = holds;
    }

    @Override
    public int size() {
        return covariates.size();
    }

    @Override
    public boolean[] holds() {
        return holds.clone();
    }

    /** @throws RequestFault if the covariates are collinear, or separate the two outcomes of a logistic regression */
    @Override
    public double[] estimates(double[] weights) {
        double[] slopes = new double[size()];
        double before = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] score = new double[size()];
            RealMatrix information = information(weights, slopes, score);
            double[] direction =
                    solver(information).solve(new ArrayRealVector(score, false)).toArray();
            double largest = 0;
            for (int at = 0; at < slopes.length; at++) {
                slopes[at] += direction[at];
                largest = Math.max(largest, Math.abs(direction[at]) / (1e-3 + Math.abs(slopes[at])));
            }
            boolean isRounding = largest < ROUNDED && largest >= before / 2;
            if (largest < CLOSE || isRounding || (family == Family.LINEAR && step > 0)) {
                return slopes;
            }
            before = largest;
        }
        throw new RequestFault(
                "the logistic regression has no solution",
                "after " + MOST_STEPS
                        + " steps its coefficients still grow: some covariates tell the two outcomes apart without fail",
                "Leave such covariates out or join their rare values");
    }

    private RealMatrix information(double[] weights, double[] slopes, double[] score) {
        int size = size();
        double[][] sums = new double[size][size];
        for (int row = 0; row < outcome.length; row++) {
            if (holds[row] && weights[row] != 0) {
                double mean = family.mean(linear(slopes, row));
                double factor = weights[row] * family.slope(mean);
                for (int i = 0; i < size; i++) {
                    double own = covariates.get(i)[row];
                    score[i] += weights[row] * own * (outcome[row] - mean);
                    for (int j = 0; j <= i; j++) {
                        sums[i][j] += factor * own * covariates.get(j)[row];
                    }
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                sums[i][j] = sums[j][i];
            }
        }
        return new Array2DRowRealMatrix(sums, false);
    }

    private static DecompositionSolver solver(RealMatrix information) {
        double[] scale = new double[information.getRowDimension()];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = 1 / Math.sqrt(information.getEntry(i, i));
        }
        RealMatrix correlation = information.copy();
        for (int i = 0; i < scale.length; i++) {
            for (int j = 0; j < scale.length; j++) {
                correlation.multiplyEntry(i, j, scale[i] * scale[j]);
            }
        }
        double determinant = new LUDecomposition(correlation).getDeterminant();
        if (!(Math.abs(determinant) > 1e-13)) {
            throw new RequestFault(
                    "the regression has no single solution",
                    "a covariate follows from the others, or is the same for everybody",
                    "Leave it out");
        }
        return new LUDecomposition(information).getSolver();
    }

    private double linear(double[] slopes, int row) {
        double sum = 0;
        for (int at = 0; at < slopes.length; at++) {
            sum += slopes[at] * covariates.get(at)[row];
        }
        return sum;
    }

    /** Fitted means of all rows whose covariates are numbers. */
    public double[] fitted(double[] slopes) {
        double[] means = new double[outcome.length];
        for (int row = 0; row < means.length; row++) {
            means[row] = family.mean(linear(slopes, row));
        }
        return means;
    }

    @Override
    public double[][] influences(double[] weights, double[] estimates) {
        int size = size();
        double[][] inverse = solver(information(weights, estimates, new double[size]))
                .getInverse()
                .getData();
        double[][] influences = new double[size][outcome.length];
        for (int row = 0; row < outcome.length; row++) {
            if (holds[row]) {
                double residual = outcome[row] - family.mean(linear(estimates, row));
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        influences[i][row] += inverse[i][j] * covariates.get(j)[row] * residual;
                    }
                }
            }
        }
        return influences;
    }
}
