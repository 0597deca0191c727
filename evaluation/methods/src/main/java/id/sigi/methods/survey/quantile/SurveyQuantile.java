package id.sigi.methods.survey.quantile;

import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.proportion.ClopperPearson;
import id.sigi.methods.proportion.Limits;
import id.sigi.methods.survey.replicate.ReplicateVariance;
import id.sigi.methods.survey.variance.RatioStatistic;
import id.sigi.methods.survey.variance.VarianceEstimator;
import id.sigi.methods.survey.variance.WeightedStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * A quantile of a survey with its 95 % interval, as R's {@code svyquantile} (survey 4.1): the share of people up to the quantile has an
 * interval, and the quantiles at its limits are those of the quantile (Woodruff 1952). The standard error is the interval's width over twice
 * Student's t.
 *
 * @param estimate the quantile
 * @param low the interval's lower limit; empty where the share's limit is below zero
 * @param high the interval's upper limit; empty where the share's limit is above one
 * @param df degrees of freedom behind the interval
 */
public record SurveyQuantile(double estimate, OptionalDouble low, OptionalDouble high, int df) {
    private static final double UPPER = 0.975;

    /**
     * Whose quantile and how.
     */
    public static final class Question {
        private final double[] values;
        private final boolean[] holds;
        private final double probability;
        private final QuantileRule rule;
        private final QuantileInterval interval;

        /**
         * Of these.
         *
         * @param values by respondent; anything for those outside the domain
         * @param holds who is in the domain
         * @param probability between 0 and 1
         */
        public Question(
                double[] values, boolean[] holds, double probability, QuantileRule rule, QuantileInterval interval) {
            this.values = values;
            this.holds = holds;
            this.probability = probability;
            this.rule = rule;
            this.interval = interval;
        }

        public double[] values() {
            return values;
        }

        public boolean[] holds() {
            return holds;
        }

        public double probability() {
            return probability;
        }

        public QuantileRule rule() {
            return rule;
        }

        public QuantileInterval interval() {
            return interval;
        }

        WeightedValues sorted(double[] weights) {
            return WeightedValues.of(values, weights, holds);
        }

        /** The share of people with at most this value. */
        RatioStatistic shareUpTo(double value) {
            double[] above = new double[values.length];
            double[] below = new double[values.length];
            for (int row = 0; row < values.length; row++) {
                below[row] = holds[row] ? 1 : 0;
                above[row] = holds[row] && values[row] <= value ? 1 : 0;
            }
            return new RatioStatistic(above, below);
        }
    }

    /** Width over twice Student's t; empty without both limits. */
    public OptionalDouble stdError() {
        return low.isPresent() && high.isPresent()
                ? OptionalDouble.of((high.getAsDouble() - low.getAsDouble()) / (2 * Inferences.tQuantile(UPPER, df)))
                : OptionalDouble.empty();
    }

    /** @throws IllegalArgumentException if nobody in the domain weighs anything, or the method takes replicate weights and has none */
    public static SurveyQuantile of(Question question, VarianceEstimator variance) {
        return of(question, question.sorted(variance.weights()), variance);
    }

    /**
     * The same where several quantiles of the same people are asked for, which are sorted once.
     *
     * @param sorted the values and the variance's weights of those in the domain
     */
    public static SurveyQuantile of(Question question, WeightedValues sorted, VarianceEstimator variance) {
        double estimate = sorted.at(question.probability(), question.rule());
        int df = variance.degreesOfFreedom(question.holds());
        if (df <= 0) {
            return new SurveyQuantile(estimate, OptionalDouble.empty(), OptionalDouble.empty(), df);
        }
        return switch (question.interval()) {
            case QUANTILE -> byReplicates(question, estimate, df, variance);
            case SCORE -> byScores(question, sorted, estimate, df, variance);
            default -> woodruff(question, sorted, estimate, df, variance);
        };
    }

    private static SurveyQuantile byReplicates(Question question, double estimate, int df, VarianceEstimator variance) {
        if (!(variance instanceof ReplicateVariance replicates)) {
            throw new IllegalArgumentException("the variance of quantiles takes replicate weights");
        }
        WeightedStatistics quantile = new ReplicatedQuantile(question);
        double[][] bySet = replicates.estimates(List.of(quantile)).get(0);
        double half = Inferences.tQuantile(UPPER, df)
                * Math.sqrt(replicates.covariance(new double[] {estimate}, bySet)[0][0]);
        return new SurveyQuantile(estimate, OptionalDouble.of(estimate - half), OptionalDouble.of(estimate + half), df);
    }

    /** The quantile as a function of weights; it has no influences. */
    private record ReplicatedQuantile(Question question) implements WeightedStatistics {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public double[] estimates(double[] weights) {
            WeightedValues sorted = question.sorted(weights);
            return new double[] {sorted.isEmpty() ? Double.NaN : sorted.at(question.probability(), question.rule())};
        }

        @Override
        public double[][] influences(double[] weights, double[] estimates) {
            throw new UnsupportedOperationException("a quantile is not linearised");
        }

        @Override
        public boolean[] holds() {
            return question.holds().clone();
        }
    }

    private static SurveyQuantile woodruff(
            Question question, WeightedValues sorted, double estimate, int df, VarianceEstimator variance) {
        RatioStatistic share = question.shareUpTo(estimate);
        double below = share.estimates(variance.weights())[0];
        double squared = variance.covariance(share)[0][0];
        Limits limits = limits(question, below, squared, df, variance);
        return new SurveyQuantile(
                estimate,
                limits.low() >= 0
                        ? OptionalDouble.of(sorted.at(limits.low(), question.rule()))
                        : OptionalDouble.empty(),
                limits.high() <= 1
                        ? OptionalDouble.of(sorted.at(limits.high(), question.rule()))
                        : OptionalDouble.empty(),
                df);
    }

    /** Limits of the share below the quantile. */
    private static Limits limits(Question question, double below, double squared, int df, VarianceEstimator variance) {
        double t = Inferences.tQuantile(UPPER, df);
        double half = t * Math.sqrt(squared);
        boolean isInner = below > 0 && below < 1 && squared > 0;
        if (!isInner) {
            return new Limits(below - half, below + half);
        }
        return switch (question.interval()) {
            case XLOGIT -> {
                double centre = Math.log(below / (1 - below));
                double width = half / (below * (1 - below));
                yield new Limits(1 / (1 + Math.exp(width - centre)), 1 / (1 + Math.exp(-width - centre)));
            }
            case ASIN -> {
                double centre = Math.asin(Math.sqrt(below));
                double width = half / (2 * Math.sqrt(below * (1 - below)));
                yield new Limits(square(Math.sin(centre - width)), square(Math.sin(centre + width)));
            }
            case BETA -> {
                int rows = respondents(question, variance.weights());
                double ratio = Inferences.tQuantile(UPPER, rows - 1.0) / t;
                double effective = below * (1 - below) / squared * ratio * ratio;
                yield ClopperPearson.of(below * effective, effective, 0.95);
            }
            default -> new Limits(below - half, below + half);
        };
    }

    private static double square(double value) {
        return value * value;
    }

    private static int respondents(Question question, double[] weights) {
        int count = 0;
        for (int row = 0; row < weights.length; row++) {
            count += question.holds()[row] && weights[row] > 0 ? 1 : 0;
        }
        return count;
    }

    /** From the least value that the score test does not reject to the first above the quantile that it does. */
    private static SurveyQuantile byScores(
            Question question, WeightedValues sorted, double estimate, int df, VarianceEstimator variance) {
        double critical = Inferences.tQuantile(UPPER, df);
        double[] values = sorted.sorted();
        double[] weights = variance.weights();
        int low = first(values, value -> score(question, value, weights, variance) >= -critical);
        int high = first(values, value -> score(question, value, weights, variance) > critical);
        return new SurveyQuantile(
                estimate,
                OptionalDouble.of(values[low]),
                OptionalDouble.of(values[Math.min(high, values.length - 1)]),
                df);
    }

    /** The share of people with at most this value, less the probability, over its standard error. */
    private static double score(Question question, double value, double[] weights, VarianceEstimator variance) {
        RatioStatistic share = question.shareUpTo(value);
        double distance = share.estimates(weights)[0] - question.probability();
        double squared = variance.covariance(share)[0][0];
        return squared > 0 ? distance / Math.sqrt(squared) : Math.copySign(Double.POSITIVE_INFINITY, distance);
    }

    /** The first place of which something is true that stays true from there on. */
    private static int first(double[] values, DoublePredicate isTrue) {
        int from = 0;
        int to = values.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (isTrue.test(values[middle])) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
