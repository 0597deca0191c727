package id.sigi.methods.reference;

import id.sigi.methods.regression.dense.FirstStageProjection;
import id.sigi.methods.regression.dense.InstrumentedDesign;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.regression.dense.qr.QrSolution;
import id.sigi.methods.regression.dense.qr.SecondStageRegressors;
import java.util.Arrays;
import java.util.Optional;

/**
 * What each row adds to the error of one coefficient: psi_i = w_i e_i times the column's row of (X'WX)^-1 x_i, cells taken out; for two-stage
 * least squares with fitted columns in place of x_i. The sum over rows is zero, and the variance of the sum under whatever drew the rows is
 * the linearised variance of the coefficient (Binder 1983).
 */
public final class Influence {
    private final double estimate;
    private final double[] values;

    private Influence(double estimate, double[] values) {
        this.estimate = estimate;
        this.values = values;
    }

    /** On a coefficient of least squares; empty when other columns or cells span the column. */
    public static Optional<Influence> find(DesignMatrix design, String column, double[] outcome) {
        design.checkOutcome(outcome);
        return of(QrSolution.of(design, outcome), column);
    }

    /** On a coefficient of two-stage least squares; empty when nothing moves the column. */
    public static Optional<Influence> find(InstrumentedDesign instrumented, String column, double[] outcome) {
        DesignMatrix structural = instrumented.structural();
        structural.checkOutcome(outcome);
        SecondStageRegressors fitted = new SecondStageRegressors.Projected(
                FirstStageProjection.of(instrumented).fitted());
        return of(QrSolution.through(structural, fitted, outcome), column);
    }

    private static Optional<Influence> of(QrSolution solution, String column) {
        int place = solution.names().indexOf(column);
        if (place < 0) {
            return Optional.empty();
        }
        double[] inverse = solution.inverse()[place];
        double[] values = solution.residuals().clone();
        double[] direction = new double[values.length];
        for (int k = 0; k < inverse.length; k++) {
            double[] q = solution.basis().get(k);
            for (int row = 0; row < direction.length; row++) {
                direction[row] += inverse[k] * q[row];
            }
        }
        Arrays.setAll(values, row -> values[row] * direction[row]);
        return Optional.of(new Influence(solution.coefficients()[place], values));
    }

    public double estimate() {
        return estimate;
    }

    /** Of one row of the design. */
    public double of(int row) {
        return values[row];
    }
}
