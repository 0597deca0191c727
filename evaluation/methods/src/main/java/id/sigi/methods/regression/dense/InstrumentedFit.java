package id.sigi.methods.regression.dense;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.AndersonRubinSet;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.ReducedForm;
import id.sigi.methods.regression.WaldTest;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A two-stage fit with its first stage, reduced form and Anderson-Rubin set, which are fitted when asked for. Immutable. It keeps the columns
 * for that; {@link #fit()} does not.
 */
public final class InstrumentedFit {
    private final RegressionFit fit;
    private final InstrumentedDesign instrumented;
    private final CovarianceType covariance;
    private final double[] outcome;

    InstrumentedFit(RegressionFit fit, InstrumentedDesign instrumented, CovarianceType covariance, double[] outcome) {
        this.fit = fit;
        this.instrumented = instrumented;
        this.covariance = covariance;
        this.outcome = outcome;
    }

    /** The second stage. */
    public RegressionFit fit() {
        return fit;
    }

    /** Least squares of an endogenous column on exogenous columns and instruments, with the same kind of standard error. */
    public RegressionFit firstStage(String endogenous) {
        return stage(instrumented.endogenousColumn(endogenous));
    }

    /** Joint test of the instruments in the first stage; with one endogenous column and one instrument this is also the effective F. */
    public Optional<WaldTest> findFirstStageTest(String endogenous) {
        return firstStage(endogenous).findWald(instrumented.instrumentNames());
    }

    /**
     * The effective F of Montiel Olea and Pflueger (2013): p'Qp / tr(VQ), with p the instruments' first-stage coefficients, V their covariance
     * of the fit's kind and Q the squares of the instruments that exogenous columns leave. With one instrument it is the squared t statistic.
     * Below 23.1 the bias of two-stage least squares with one instrument may exceed a tenth of the worst case (their test at 5 %). Empty when
     * the first stage has no standard error; only for one endogenous column.
     */
    public OptionalDouble findEffectiveF() {
        return EffectiveF.find(instrumented, firstStage(onlyEndogenous()));
    }

    /**
     * Mean outcome with take-up of those whose take-up the offer moves: y d on d, with the fit's instruments (Imbens and Rubin 1997; Abadie
     * 2002). Take-up must be zero or one.
     */
    public Optional<Coefficient> findTreatedCompliers() {
        return compliers(instrumented.endogenousColumn(onlyEndogenous()));
    }

    /** Mean outcome without take-up of the same people: y (1 - d) on 1 - d. The two means differ by the effect. */
    public Optional<Coefficient> findControlCompliers() {
        double[] without = instrumented.endogenousColumn(onlyEndogenous());
        Arrays.setAll(without, row -> 1 - without[row]);
        return compliers(without);
    }

    /** The coefficient of the one endogenous column; empty when it was dropped. */
    public OptionalDouble findEffect() {
        String name = onlyEndogenous();
        return fit.names().contains(name) ? OptionalDouble.of(fit.estimate(name)) : OptionalDouble.empty();
    }

    /** Whether the exact Anderson-Rubin set can be asked for. */
    public boolean hasOneInstrument() {
        return instrumented.instrumentNames().size() == 1;
    }

    private Optional<Coefficient> compliers(double[] side) {
        double[] product = outcome.clone();
        Arrays.setAll(product, row -> outcome[row] * side[row]);
        String name = onlyEndogenous();
        return TwoStageLeastSquares.withDefaults()
                .withCovariance(covariance)
                .fit(instrumented.withEndogenous(name, side), product)
                .fit()
                .find(name);
    }

    private String onlyEndogenous() {
        if (instrumented.endogenousNames().size() != 1) {
            throw new IllegalArgumentException(
                    "this is for one endogenous column, not " + instrumented.endogenousNames());
        }
        return instrumented.endogenousNames().get(0);
    }

    /** Least squares of the outcome on exogenous columns and instruments. */
    public RegressionFit reducedForm() {
        return stage(outcome.clone());
    }

    /**
     * The 95 % Anderson-Rubin set of the one endogenous coefficient with one instrument, which keeps its coverage however weak the
     * instrument is; empty when the reduced form has no standard error.
     */
    public Optional<AndersonRubinSet> findAndersonRubin() {
        if (instrumented.endogenousNames().size() != 1
                || instrumented.instrumentNames().size() != 1) {
            throw new IllegalArgumentException("the exact set needs one endogenous column and one instrument");
        }
        String instrument = instrumented.instrumentNames().get(0);
        double[] d =
                instrumented.endogenousColumn(instrumented.endogenousNames().get(0));
        double[] sum = outcome();
        for (int i = 0; i < d.length; i++) {
            sum[i] += d[i];
        }
        Optional<Coefficient> y = reducedForm().find(instrument);
        Optional<Coefficient> t = stage(d).find(instrument);
        Optional<Coefficient> both = stage(sum).find(instrument);
        if (y.isEmpty() || t.isEmpty() || both.isEmpty()) {
            return Optional.empty();
        }
        double vy = y.get().stdError() * y.get().stdError();
        double vt = t.get().stdError() * t.get().stdError();
        double sumOfAll = both.get().stdError() * both.get().stdError();
        return Optional.of(AndersonRubinSet.of(new ReducedForm(y.get(), t.get(), (sumOfAll - vy - vt) / 2)));
    }

    InstrumentedDesign instrumented() {
        return instrumented;
    }

    double[] outcome() {
        return outcome.clone();
    }

    RegressionFit stage(double[] left) {
        return LeastSquares.withDefaults()
                .withCovariance(covariance)
                .withTested(instrumented.instrumentNames())
                .fit(instrumented.reduced(), left);
    }
}
