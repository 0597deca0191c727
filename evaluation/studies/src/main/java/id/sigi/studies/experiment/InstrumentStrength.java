package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.regression.AndersonRubin;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.InstrumentedFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What belongs beside every effect by instruments: how strong they are, what holds if they are weak, and whom the effect is about. */
final class InstrumentStrength {
    static final String EFFECTIVE_F = "effective F of the first stage";
    static final String ANDERSON_RUBIN = "effect, Anderson-Rubin set";
    static final String WITH = "mean of compliers with take-up";
    static final String WITHOUT = "mean of compliers without take-up";

    private InstrumentStrength() {}

    static List<Estimate> estimates(InstrumentedFit fit, Label effect, Basis basis) {
        List<Estimate> rows = new ArrayList<>();
        OptionalDouble f = fit.findEffectiveF();
        rows.add(
                f.isPresent()
                        ? Estimate.of(named(effect, EFFECTIVE_F), Inference.point(f.getAsDouble()), basis)
                        : Estimate.notEstimable(
                                named(effect, EFFECTIVE_F), basis, "the first stage has no error to hold it against"));
        if (fit.hasOneInstrument()) {
            rows.add(set(fit, named(effect, ANDERSON_RUBIN), basis));
        }
        rows.add(mean(fit.findTreatedCompliers(), named(effect, WITH), basis));
        rows.add(mean(fit.findControlCompliers(), named(effect, WITHOUT), basis));
        return rows;
    }

    private static Label named(Label effect, String estimand) {
        boolean isLevel = estimand.equals(WITH) || estimand.equals(WITHOUT);
        return new Label(
                effect.outcome(), estimand, isLevel ? "" : effect.contrast(), effect.subgroup(), effect.estimator());
    }

    private static Estimate mean(Optional<Coefficient> found, Label label, Basis basis) {
        return found.map(coefficient -> Estimate.of(label, level(coefficient.inference()), basis))
                .orElseGet(() -> Estimate.notEstimable(label, basis, "the offer moves nobody's take-up"));
    }

    /** A level is not tested against zero. */
    private static Inference level(Inference of) {
        return new Inference(
                of.estimate(),
                of.stdError(),
                of.df(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                of.confLow(),
                of.confHigh());
    }

    private static Estimate set(InstrumentedFit fit, Label label, Basis basis) {
        Optional<AndersonRubin> found = fit.findAndersonRubin();
        OptionalDouble effect = fit.findEffect();
        if (found.isEmpty() || effect.isEmpty()) {
            return Estimate.notEstimable(label, basis, "the offer's coefficients have no error");
        }
        return found.get() instanceof AndersonRubin.Interval interval
                ? Estimate.of(label, Inference.interval(effect.getAsDouble(), interval.low(), interval.high()), basis)
                : Estimate.notEstimable(label, basis, withoutEnds(found.get()));
    }

    private static String withoutEnds(AndersonRubin set) {
        if (set instanceof AndersonRubin.Outside outside) {
            return String.format(
                    Locale.ROOT,
                    "the set is unbounded: every value up to %s and every value from %s on",
                    outside.lowEnd(),
                    outside.highStart());
        }
        return set instanceof AndersonRubin.Everything
                ? "the set is unbounded: no value is refuted"
                : "the set is empty, which only rounding can do";
    }
}
