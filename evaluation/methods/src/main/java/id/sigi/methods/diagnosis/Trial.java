package id.sigi.methods.diagnosis;

import id.sigi.methods.estimate.Inference;
import java.util.OptionalDouble;

/**
 * One draw's estimate beside the truth. What the estimator did not give is empty.
 *
 * @param truth what is estimated, known
 * @param estimate the estimate
 * @param stdError its standard error
 * @param low lower limit of its interval
 * @param high upper limit of its interval
 * @param pValue its p-value against zero
 */
public record Trial(
        double truth,
        double estimate,
        OptionalDouble stdError,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble pValue) {
    /** An estimate that was made, beside the truth. */
    public static Trial of(double truth, Inference numbers) {
        return new Trial(
                truth,
                numbers.estimate().orElseThrow(),
                numbers.stdError(),
                numbers.confLow(),
                numbers.confHigh(),
                numbers.pValue());
    }

    double error() {
        return estimate - truth;
    }

    boolean hasInterval() {
        return low.isPresent() && high.isPresent();
    }

    boolean isCovered() {
        return low.orElseThrow() <= truth && truth <= high.orElseThrow();
    }
}
