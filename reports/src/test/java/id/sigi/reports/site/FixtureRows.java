package id.sigi.reports.site;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import java.util.OptionalDouble;

/** Rows of the kinds that a report prints, from the numbers that differ. */
final class FixtureRows {
    private FixtureRows() {}

    static Estimate interval(String outcome, String group, long numerator, long denominator, String who) {
        double p = (double) numerator / denominator;
        return Estimate.of(
                new Label(
                        outcome,
                        Estimand.ofWords("share"),
                        Contrast.NONE,
                        group,
                        Estimator.ofWords("proportion, Wilson interval")),
                Inference.interval(p, p - 0.015, p + 0.015),
                Basis.share(numerator, denominator, who));
    }

    static Estimate share(String outcome, String estimand, String group, long n, long base, String who) {
        return Estimate.of(
                new Label(outcome, Estimand.ofWords(estimand), Contrast.NONE, group, Estimator.ofWords("count")),
                Inference.point((double) n / base),
                Basis.share(n, base, who));
    }

    static Estimate point(String outcome, String estimand, String group, double value, Basis basis) {
        return Estimate.of(
                new Label(outcome, Estimand.ofWords(estimand), Contrast.NONE, group, Estimator.ofWords("")),
                Inference.point(value),
                basis);
    }

    static Estimate effect(
            String outcome,
            String estimand,
            String contrast,
            String group,
            String estimator,
            double effect,
            double error,
            long treated,
            long control) {
        double z = effect / error;
        Inference numbers = new Inference(
                OptionalDouble.of(effect),
                OptionalDouble.of(error),
                OptionalDouble.empty(),
                OptionalDouble.of(z),
                OptionalDouble.of(Math.exp(-0.717 * Math.abs(z) - 0.416 * z * z)),
                OptionalDouble.empty(),
                OptionalDouble.of(effect - 1.96 * error),
                OptionalDouble.of(effect + 1.96 * error));
        Basis basis = treated == 0
                ? Basis.rows(control, "recipients who answered survey 3")
                : Basis.arms(treated, control, "people");
        return Estimate.of(
                new Label(
                        outcome,
                        Estimand.ofWords(estimand),
                        Contrast.ofWords(contrast),
                        group,
                        Estimator.ofWords(estimator)),
                numbers,
                basis);
    }
}
