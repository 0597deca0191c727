package id.sigi.methods.diagnosis;

import id.sigi.methods.moments.Moments;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How an estimator behaved over R draws. Bias is the mean of estimate minus truth, its error the deviation of that over sqrt(R); coverage and
 * rejection are shares with error sqrt(s (1 - s) / R). At R = 1 no deviation is known and no diagnosand can be had.
 *
 * @param draws R
 * @param truth mean of the truth
 * @param bias mean error of the estimate
 * @param deviation standard deviation of the error of the estimate
 * @param meanStdError mean of the standard errors; empty if none was given
 * @param coverage share of intervals that hold the truth; empty if none was given
 * @param rejection share of p-values below the level: power where the truth is not zero, false positives where it is; empty if none was given
 */
public record Diagnosand(
        long draws,
        double truth,
        Measured bias,
        double deviation,
        Optional<Double> meanStdError,
        Optional<Measured> coverage,
        Optional<Measured> rejection) {
    /** Level of the tests that are counted. */
    public static final double LEVEL = 0.05;

    /** Of at least two draws. */
    public static Diagnosand of(List<Trial> trials) {
        if (trials.size() < 2) {
            throw new IllegalArgumentException("one draw tells nothing of chance: " + trials.size());
        }
        Moments errors = moments(trials, Trial::error);
        double deviation = Math.sqrt(errors.variance());
        return new Diagnosand(
                trials.size(),
                moments(trials, Trial::truth).mean(),
                new Measured(errors.mean(), deviation / Math.sqrt(trials.size())),
                deviation,
                meanStdError(trials),
                share(trials, Trial::hasInterval, Trial::isCovered),
                share(trials, trial -> trial.pValue().isPresent(), Diagnosand::isRejected));
    }

    private static boolean isRejected(Trial trial) {
        return trial.pValue().orElseThrow() < LEVEL;
    }

    private static Optional<Double> meanStdError(List<Trial> trials) {
        List<Trial> given =
                trials.stream().filter(trial -> trial.stdError().isPresent()).toList();
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        moments(given, trial -> trial.stdError().orElseThrow()).mean());
    }

    private static Optional<Measured> share(List<Trial> trials, Predicate<Trial> counts, Predicate<Trial> hits) {
        List<Trial> given = trials.stream().filter(counts).toList();
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(Measured.share(given.stream().filter(hits).count(), given.size()));
    }

    private static Moments moments(List<Trial> trials, ToDoubleFunction<Trial> value) {
        Moments moments = Moments.EMPTY;
        for (Trial trial : trials) {
            moments = moments.plus(new Moments(1, value.applyAsDouble(trial), 0));
        }
        return moments;
    }
}
