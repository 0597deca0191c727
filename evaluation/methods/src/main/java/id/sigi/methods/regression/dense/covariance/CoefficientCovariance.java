package id.sigi.methods.regression.dense.covariance;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.dense.qr.QrSolution;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The covariance matrix of the coefficients and the degrees of freedom of each; a non-positive or non-finite entry says that the data
 * cannot give it, and {@link Coefficient} turns that into words.
 */
public record CoefficientCovariance(CovarianceType kind, Matrix covariance, Vector df, Optional<Joint> joint) {
    /** What the approximate Hotelling test of these coefficients needs; eta is empty when it cannot be made. */
    public record Joint(List<String> tested, OptionalDouble eta) {}

    /** An immutable view, because a record must not hand out its arrays. */
    public interface Matrix {
        double at(int row, int column);
    }

    public interface Vector {
        double at(int index);
    }

    public static CoefficientCovariance of(QrSolution solution, CovarianceType kind) {
        return switch (kind) {
            case CLASSICAL -> constant(solution, kind, classical(solution), solution.residualDf());
            case HC0, HC1, HC2, HC3 ->
                constant(solution, kind, HeteroskedasticMeat.meat(solution, kind), solution.residualDf());
            case CR0, CR1, CR1_NESTED, CR3 ->
                constant(
                        solution,
                        kind,
                        ClusterMeat.meat(solution, kind),
                        solution.clusters().size() - 1);
            case CR2 -> Cr2Covariance.errors(solution);
            default -> throw kind.notOfRegression();
        };
    }

    /** With the joint test of these columns prepared, which only CR2 needs. */
    public static CoefficientCovariance of(QrSolution solution, CovarianceType kind, List<String> tested) {
        CoefficientCovariance errors = of(solution, kind);
        List<String> estimated =
                tested.stream().filter(solution.names()::contains).toList();
        return kind == CovarianceType.CR2 && estimated.size() > 1 ? errors.with(joint(solution, estimated)) : errors;
    }

    private static Joint joint(QrSolution solution, List<String> tested) {
        int[] places = tested.stream().mapToInt(solution.names()::indexOf).toArray();
        return new Joint(tested, HotellingDf.find(solution, places));
    }

    private CoefficientCovariance with(Joint prepared) {
        return new CoefficientCovariance(kind, covariance, df, Optional.of(prepared));
    }

    private static double[][] classical(QrSolution solution) {
        double variance = Matrices.dot(solution.residuals(), solution.residuals()) / solution.residualDf();
        return Matrices.scaled(Matrices.identity(solution.size()), variance);
    }

    private static CoefficientCovariance constant(QrSolution solution, CovarianceType kind, double[][] meat, int df) {
        double[] all = new double[solution.size()];
        Arrays.fill(all, df);
        return of(solution, kind, meat, all);
    }

    /** From the covariance of gamma. */
    static CoefficientCovariance of(QrSolution solution, CovarianceType kind, double[][] meat, double[] df) {
        double[][] half = Matrices.product(solution.inverse(), meat);
        double[][] v = new double[half.length][half.length];
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                v[i][j] = Matrices.dot(half[i], solution.inverse()[j]);
            }
        }
        return new CoefficientCovariance(kind, (row, column) -> v[row][column], index -> df[index], Optional.empty());
    }
}
