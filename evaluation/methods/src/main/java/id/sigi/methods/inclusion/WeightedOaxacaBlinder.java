package id.sigi.methods.inclusion;

import id.sigi.methods.linear.Matrices;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * {@link OaxacaBlinder}'s parts of a difference in a weighted sample, by weighted linear regressions in each group. By one unit of weight of a person with
 * covariates x a group's means move by (x - xbar) / N, and its coefficients by A^-1 x (y - x'b) with A the sum of w x x': derivatives of means, coefficients
 * and of their products follow together, so that the sampling of both is counted.
 *
 * @param difference of the means
 * @param explained twofold: what covariates make of it at the second group's coefficients
 * @param unexplained twofold: what differs in coefficients, at the first group's means
 * @param coefficients threefold: what differs in coefficients, at the second group's means
 * @param interaction threefold: what differs in both
 */
public record WeightedOaxacaBlinder(
        LinearisedComparison difference,
        LinearisedComparison explained,
        LinearisedComparison unexplained,
        LinearisedComparison coefficients,
        LinearisedComparison interaction) {
    private static final double SINGULAR = 1e-11;

    /** A group's regression. */
    private static final class Group {
        private final double total;
        private final double[] means;
        private final double[] coefficients;
        private final double[][] inverse;

        Group(double total, double[] means, double[] coefficients, double[][] inverse) {
            this.total = total;
            this.means = means;
            this.coefficients = coefficients;
            this.inverse = inverse;
        }

        /** Derivative of means'v by a unit of weight. */
        double byMeans(double[] x, double[] v) {
            return (Matrices.dot(x, v) - Matrices.dot(means, v)) / total;
        }

        /** Derivative of v'coefficients by a unit of weight of people who do not have the characteristic. */
        double byPeople(double[] x, double[] v) {
            return -Matrices.dot(v, Matrices.product(inverse, x)) * Matrices.dot(x, coefficients);
        }

        /** The same of having it, besides. */
        double byHaving(double[] x, double[] v) {
            return Matrices.dot(v, Matrices.product(inverse, x));
        }
    }

    /**
     * The parts.
     *
     * @param covariates of each kind, the constant first
     * @return empty where covariates are collinear in a group
     */
    public static Optional<WeightedOaxacaBlinder> find(double[][] covariates, GroupSums sums) {
        double[][] counted = new double[4][sums.kinds()];
        for (int kind = 0; kind < sums.kinds(); kind++) {
            counted[0][kind] = sums.people1(kind);
            counted[1][kind] = sums.having1(kind);
            counted[2][kind] = sums.people0(kind);
            counted[3][kind] = sums.having0(kind);
        }
        Optional<Group> first = fit(covariates, counted[0], counted[1]);
        Optional<Group> second = fit(covariates, counted[2], counted[3]);
        return first.flatMap(one -> second.flatMap(
                other -> WeightedParity.difference(sums).map(difference -> parts(covariates, one, other, difference))));
    }

    private static Optional<Group> fit(double[][] covariates, double[] people, double[] having) {
        int width = covariates.length == 0 ? 0 : covariates[0].length;
        double[][] cross = new double[width][width];
        double[] with = new double[width];
        double[] sum = new double[width];
        double total = 0;
        for (int kind = 0; kind < people.length; kind++) {
            Matrices.addOuter(people[kind], covariates[kind], covariates[kind], cross);
            Matrices.axpy(having[kind], covariates[kind], with);
            Matrices.axpy(people[kind], covariates[kind], sum);
            total += people[kind];
        }
        if (!(total > 0)) {
            return Optional.empty();
        }
        LUDecomposition solved =
                new LUDecomposition(new Array2DRowRealMatrix(Matrices.scaled(cross, 1 / total), false), SINGULAR);
        if (!solved.getSolver().isNonSingular()) {
            return Optional.empty();
        }
        double[][] inverse = Matrices.scaled(solved.getSolver().getInverse().getData(), 1 / total);
        double[] means = new double[width];
        Matrices.axpy(1 / total, sum, means);
        return Optional.of(new Group(total, means, Matrices.product(inverse, with), inverse));
    }

    private static WeightedOaxacaBlinder parts(
            double[][] covariates, Group one, Group other, LinearisedComparison difference) {
        int kinds = covariates.length;
        double[] apart = minus(one.means, other.means);
        double[] slopes = minus(one.coefficients, other.coefficients);
        LinearisedComparison explained = new LinearisedComparison(Matrices.dot(apart, other.coefficients), kinds);
        LinearisedComparison atSecond = new LinearisedComparison(Matrices.dot(other.means, slopes), kinds);
        for (int kind = 0; kind < kinds; kind++) {
            double[] x = covariates[kind];
            explained.addFirst(kind, one.byMeans(x, other.coefficients), 0);
            explained.addSecond(
                    kind, other.byPeople(x, apart) - other.byMeans(x, other.coefficients), other.byHaving(x, apart));
            atSecond.addFirst(kind, one.byPeople(x, other.means), one.byHaving(x, other.means));
            atSecond.addSecond(
                    kind, other.byMeans(x, slopes) - other.byPeople(x, other.means), -other.byHaving(x, other.means));
        }
        LinearisedComparison unexplained = difference.minus(explained);
        return new WeightedOaxacaBlinder(difference, explained, unexplained, atSecond, unexplained.minus(atSecond));
    }

    private static double[] minus(double[] one, double[] other) {
        double[] difference = one.clone();
        Matrices.axpy(-1, other, difference);
        return difference;
    }
}
