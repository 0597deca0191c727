package id.sigi.studies.experiment.estimator;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.regression.AndersonRubinSet;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.ReducedForm;
import id.sigi.methods.regression.partitioned.CoefficientResult;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What belongs beside every effect by instruments: how strong they are, what holds if they are weak, and whom the effect is about. */
public final class WeakInstrumentInference {
    public static final Estimand EFFECTIVE_F = Estimand.of(Quantity.EFFECTIVE_F);
    public static final Estimand ANDERSON_RUBIN = Estimand.of(Quantity.ANDERSON_RUBIN_SET);
    public static final Estimand WITH = Estimand.of(Quantity.COMPLIER_MEAN_WITH_TAKE_UP);
    static final Estimand WITHOUT = Estimand.of(Quantity.COMPLIER_MEAN_WITHOUT_TAKE_UP);

    /** The square of a rounding error over its standard error, which is no strength at all. */
    private static final double NOISE = 1e-24;

    private WeakInstrumentInference() {}

    /** The set, and the effect it is about; empty where there is none. */
    private record WeakSet(OptionalDouble effect, Optional<AndersonRubinSet> set) {}

    /** What an effect by instruments rests on, and how to read it. */
    static List<String> assumptions(ExperimentPlan plan) {
        return plan.design().findTakeUp().map(takeUp -> assumption(plan, takeUp)).stream()
                .toList();
    }

    private static String assumption(ExperimentPlan plan, String takeUp) {
        String whose = plan.design().measuresIntensity()
                ? "; the effect is per unit of it, weighted by where the offer moves it (Angrist and Imbens 1995)."
                : "; the effect is that of people whose take-up the offer moved (compliers), whose means are printed beside"
                        + " it.";
        return "Two-stage least squares: the offer is the instrument of " + takeUp + whose
                + " Effective F after Montiel Olea and Pflueger, with the effect's own covariance: below 23.1 read the"
                + " Anderson-Rubin set, which holds however weak the instrument is, and not the interval.";
    }

    /** Of a fit with the offer as its one instrument. */
    static List<Estimate> estimates(LeastSquaresFit fit, Asked asked, Basis basis) {
        Optional<ReducedForm> form = fit.findReducedForm(asked.outcome(), asked.kind());
        OptionalDouble effect = fit.takeUp(asked.outcome(), asked.kind())
                .coefficient()
                .map(coefficient -> OptionalDouble.of(coefficient.estimate()))
                .orElse(OptionalDouble.empty());
        Label label = asked.effect();
        List<Estimate> strength = List.of(
                strength(form.map(ReducedForm::findEffectiveF).orElse(OptionalDouble.empty()), label, basis),
                set(new WeakSet(effect, form.map(AndersonRubinSet::of)), named(label, ANDERSON_RUBIN), basis));
        // Who takes up more or less is no complier, and has no mean with and without.
        return label.estimand().isAny(Quantity.AVERAGE_CAUSAL_RESPONSE)
                ? strength
                : Stream.concat(strength.stream(), compliers(fit, asked, basis).stream())
                        .toList();
    }

    /** With several instruments the means would be those of two stages and not differ by the effect. */
    private static List<Estimate> compliers(LeastSquaresFit fit, Asked asked, Basis basis) {
        Label label = asked.effect();
        return List.of(
                mean(fit.treatedCompliers(asked.outcome(), asked.kind()), named(label, WITH), basis),
                mean(fit.controlCompliers(asked.outcome(), asked.kind()), named(label, WITHOUT), basis));
    }

    /** Which effect of an aggregated fit, and the error of everything about it. */
    record Asked(Label effect, Variable outcome, CovarianceType kind) {}

    /** The effective F of one instrument or of several. */
    static Estimate strength(OptionalDouble found, Label effect, Basis basis) {
        Label f = named(effect, EFFECTIVE_F);
        return found.isPresent()
                ? Estimate.of(f, Inference.point(found.getAsDouble() < NOISE ? 0 : found.getAsDouble()), basis)
                : Estimate.notEstimable(f, basis, "the first stage has no standard error to compare it with");
    }

    private static Label named(Label effect, Estimand estimand) {
        boolean isLevel = estimand.equals(WITH) || estimand.equals(WITHOUT);
        Contrast contrast = isLevel ? Contrast.NONE : effect.contrast();
        return new Label(effect.outcome(), estimand, contrast, effect.subgroup(), effect.estimator());
    }

    private static Estimate mean(CoefficientResult answer, Label label, Basis basis) {
        Optional<Coefficient> found = answer.coefficient();
        if (found.filter(Coefficient::isWithoutError).isPresent()) {
            return Estimate.notEstimable(label, basis, Estimate.NO_RESIDUAL);
        }
        return found.map(coefficient -> Estimate.of(label, level(coefficient.inference()), basis))
                .orElseGet(() -> Estimate.notEstimable(
                        label, basis, answer.isCollinear() ? "the offer moves nobody's take-up" : answer.reason()));
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
        Optional<AndersonRubinSet> found = weak.set;
        OptionalDouble effect = weak.effect;
        if (found.isEmpty() || effect.isEmpty()) {
            return Estimate.notEstimable(label, basis, "the offer's coefficients have no standard error");
        }
        return found.get() instanceof AndersonRubinSet.Interval interval
                ? Estimate.of(label, Inference.interval(effect.getAsDouble(), interval.low(), interval.high()), basis)
                : Estimate.notEstimable(label, basis, withoutEnds(found.get()));
    }

    private static String withoutEnds(AndersonRubinSet set) {
        if (set instanceof AndersonRubinSet.Outside outside) {
            return String.format(
                    Locale.ROOT,
                    "the set is unbounded: every value up to %s and every value from %s on",
                    outside.lowEnd(),
                    outside.highStart());
        }
        return set instanceof AndersonRubinSet.Everything
                ? "the set is unbounded: no value is refuted"
                : "the set is empty, which only rounding can do";
    }
}
