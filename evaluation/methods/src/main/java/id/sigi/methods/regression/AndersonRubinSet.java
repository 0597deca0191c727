package id.sigi.methods.regression;

import id.sigi.methods.estimate.Inferences;

/**
 * The set of values b of the endogenous coefficient for which the instrument's t statistic in the regression of y - b d on instrument and
 * exogenous columns is not significant at 5 %. Every covariance here is a quadratic form of the outcome, so the set is found exactly from
 * (pi_y - b pi_d)^2 <= t^2 (V_yy - 2 b V_yd + b^2 V_dd). Source: Anderson and Rubin 1949.
 */
public sealed interface AndersonRubinSet {
    /** From low to high. */
    record Interval(double low, double high) implements AndersonRubinSet {}

    /** Everything except what lies strictly between: the instrument is weak. */
    record Outside(double lowEnd, double highStart) implements AndersonRubinSet {}

    /** Every value: the instrument says nothing. */
    record Everything() implements AndersonRubinSet {}

    /** No value, which with one instrument happens only by rounding. */
    record Nothing() implements AndersonRubinSet {}

    /** The set from both coefficients of the instrument. */
    static AndersonRubinSet of(ReducedForm form) {
        Coefficient y = form.outcome();
        Coefficient d = form.takeUp();
        double cut = Math.pow(Inferences.tQuantile(0.975, y.df()), 2);
        double a = d.estimate() * d.estimate() - cut * d.stdError() * d.stdError();
        double b = -2 * (y.estimate() * d.estimate() - cut * form.covariance());
        double c = y.estimate() * y.estimate() - cut * y.stdError() * y.stdError();
        return ofQuadratic(a, b, c);
    }

    /** The values where a b^2 + b b + c is not positive. */
    private static AndersonRubinSet ofQuadratic(double a, double b, double c) {
        double discriminant = b * b - 4 * a * c;
        if (discriminant < 0 || a == 0) {
            return a > 0 ? new Nothing() : new Everything();
        }
        double q = -0.5 * (b + Math.copySign(Math.sqrt(discriminant), b));
        double first = q / a;
        double second = q == 0 ? 0 : c / q;
        double low = Math.min(first, second);
        double high = Math.max(first, second);
        return a > 0 ? new Interval(low, high) : new Outside(low, high);
    }
}
