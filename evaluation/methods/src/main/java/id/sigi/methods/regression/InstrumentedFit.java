package id.sigi.methods.regression;

import java.util.Optional;

/**
 * A two-stage fit with its first stage, reduced form and Anderson-Rubin set, which are fitted when asked for. Immutable. It keeps the columns
 * for that; {@link #fit()} does not.
 */
public final class InstrumentedFit {
    private final Fit fit;
    private final Instrumented instrumented;
    private final Covariance covariance;
    private final double[] outcome;

    InstrumentedFit(Fit fit, Instrumented instrumented, Covariance covariance, double[] outcome) {
        this.fit = fit;
        this.instrumented = instrumented;
        this.covariance = covariance;
        this.outcome = outcome;
    }

    /** The second stage. */
    public Fit fit() {
        return fit;
    }

    /** Least squares of an endogenous column on exogenous columns and instruments, with the same kind of error. */
    public Fit firstStage(String endogenous) {
        return stage(instrumented.endogenousColumn(endogenous));
    }

    /** Joint test of the instruments in the first stage; with one endogenous column and one instrument this is also the effective F. */
    public Optional<WaldTest> findFirstStageTest(String endogenous) {
        return firstStage(endogenous).findWald(instrumented.instrumentNames());
    }

    /** Least squares of the outcome on exogenous columns and instruments. */
    public Fit reducedForm() {
        return stage(outcome.clone());
    }

    /**
     * The 95 % Anderson-Rubin set of the one endogenous coefficient with one instrument, which keeps its coverage however weak the
     * instrument is; empty when the reduced form has no error.
     */
    public Optional<AndersonRubin> findAndersonRubin() {
        return AndersonRubin.find(this);
    }

    Instrumented instrumented() {
        return instrumented;
    }

    double[] outcome() {
        return outcome.clone();
    }

    Fit stage(double[] left) {
        return LeastSquares.withDefaults()
                .withCovariance(covariance)
                .withTested(instrumented.instrumentNames())
                .fit(instrumented.reduced(), left);
    }
}
