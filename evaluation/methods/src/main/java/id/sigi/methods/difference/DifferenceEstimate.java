package id.sigi.methods.difference;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.moments.TwoArmMoments;
import java.util.Optional;

/**
 * An estimated difference of the arms.
 *
 * @param estimate treatment minus control
 * @param stdError zero or more
 * @param df degrees of freedom of Student's t, above zero
 * @param treated people of the treatment arm behind it
 * @param control people of the control arm behind it
 */
public record DifferenceEstimate(double estimate, double stdError, double df, long treated, long control) {
    /** Unstratified difference of means with Neyman's variance and Welch's degrees of freedom; empty with fewer than two in an arm. */
    public static Optional<DifferenceEstimate> find(TwoArmMoments arms) {
        if (!arms.hasVariance()) {
            return Optional.empty();
        }
        double first = arms.treatment().varianceOfMean();
        double second = arms.control().varianceOfMean();
        double total = first + second;
        double parts = first * first / (arms.treatment().n() - 1)
                + second * second / (arms.control().n() - 1);
        double df = parts > 0 ? total * total / parts : arms.people() - 2;
        return Optional.of(new DifferenceEstimate(
                arms.difference(),
                Math.sqrt(total),
                df,
                arms.treatment().n(),
                arms.control().n()));
    }

    public Inference inference() {
        return Inferences.of(estimate, stdError, df);
    }
}
