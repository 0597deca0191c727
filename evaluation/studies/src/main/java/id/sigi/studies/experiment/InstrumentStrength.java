package id.sigi.studies.experiment;

import id.sigi.methods.blocks.EquationFit;
import id.sigi.methods.blocks.Source;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.regression.AndersonRubin;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.Covariance;
import id.sigi.methods.regression.InstrumentedFit;
import id.sigi.methods.regression.ReducedForm;
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

    /**
     * What was found about the instruments of an effect.
     *
     * @param effectiveF empty without an error of the first stage
     * @param sets the set with one instrument, none with more
     * @param with mean of compliers with take-up
     * @param without their mean without
     */
    private record Found(
            OptionalDouble effectiveF, List<WeakSet> sets, Optional<Coefficient> with, Optional<Coefficient> without) {}

    /** The set, and the effect it is about; empty where there is none. */
    private record WeakSet(OptionalDouble effect, Optional<AndersonRubin> set) {}

    /** Of a fit on rows that are on this machine. */
    static List<Estimate> estimates(InstrumentedFit fit, Label effect, Basis basis) {
        List<WeakSet> sets =
                fit.hasOneInstrument() ? List.of(new WeakSet(fit.findEffect(), fit.findAndersonRubin())) : List.of();
        return estimates(
                new Found(fit.findEffectiveF(), sets, fit.findTreatedCompliers(), fit.findControlCompliers()),
                effect,
                basis);
    }

    /** Of an aggregated fit with the offer as its instrument. */
    static List<Estimate> estimates(EquationFit fit, Asked asked, Basis basis) {
        Optional<ReducedForm> form = fit.findReducedForm(asked.outcome(), asked.kind());
        OptionalDouble effect = fit.takeUp(asked.outcome(), asked.kind())
                .coefficient()
                .map(coefficient -> OptionalDouble.of(coefficient.estimate()))
                .orElse(OptionalDouble.empty());
        Found found = new Found(
                form.map(ReducedForm::findEffectiveF).orElse(OptionalDouble.empty()),
                List.of(new WeakSet(effect, form.map(AndersonRubin::of))),
                fit.treatedCompliers(asked.outcome(), asked.kind()).coefficient(),
                fit.controlCompliers(asked.outcome(), asked.kind()).coefficient());
        return estimates(found, asked.effect(), basis);
    }

    /** Which effect of an aggregated fit, and the error of everything about it. */
    record Asked(Label effect, Source outcome, Covariance kind) {}

    private static List<Estimate> estimates(Found found, Label effect, Basis basis) {
        Label f = named(effect, EFFECTIVE_F);
        List<Estimate> rows = new ArrayList<>();
        rows.add(
                found.effectiveF.isPresent()
                        ? Estimate.of(f, Inference.point(found.effectiveF.getAsDouble()), basis)
                        : Estimate.notEstimable(f, basis, "the first stage has no error to hold it against"));
        found.sets.forEach(some -> rows.add(set(some, named(effect, ANDERSON_RUBIN), basis)));
        if (!found.sets.isEmpty()) {
            // With several instruments the means would be those of two stages and not differ by the effect.
            rows.add(mean(found.with, named(effect, WITH), basis));
            rows.add(mean(found.without, named(effect, WITHOUT), basis));
        }
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

    private static Estimate set(WeakSet weak, Label label, Basis basis) {
        Optional<AndersonRubin> found = weak.set;
        OptionalDouble effect = weak.effect;
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
