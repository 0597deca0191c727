package id.sigi.methods.survey.calibration;

import id.sigi.methods.survey.regression.SurveyRegression;
import id.sigi.methods.survey.regression.SurveyRegression.Family;
import id.sigi.methods.survey.variance.DomainMembers;
import id.sigi.methods.survey.variance.WeightAdjustment;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Non-response by a weighted logistic regression of answering: respondents' weights are divided by their fitted probability, or, with classes, those
 * of the quantile classes of the fitted probability are treated as {@link WeightingClasses}. Source: Little 1986; Särndal and Lundström 2005.
 */
public final class ResponsePropensity implements WeightAdjustment {
    private final double[][] covariates;
    private final boolean[] answered;
    private final int classes;

    /**
     * Of covariates that are known of all who were asked.
     *
     * @param covariates by covariate and row, the constant among them
     * @param answered whether the row answered
     * @param classes how many quantile classes; zero for the inverse of the probability itself
     */
    public ResponsePropensity(double[][] covariates, boolean[] answered, int classes) {
        this.covariates = covariates;
        this.answered = answered;
        this.classes = classes;
    }

    @Override
    public double[] adjusted(double[] weights) {
        double[] probabilities = probabilities(weights);
        if (classes > 0) {
            return new WeightingClasses(
                            IntStream.rangeClosed(1, classes)
                                    .mapToObj(at -> "number " + at + " of response propensity")
                                    .toList(),
                            classes(probabilities, weights),
                            answered)
                    .adjusted(weights);
        }
        double[] found = new double[weights.length];
        for (int row = 0; row < found.length; row++) {
            found[row] = answered[row] ? weights[row] / probabilities[row] : 0;
        }
        return found;
    }

    /** The fitted probability of answering, by row. */
    public double[] probabilities(double[] weights) {
        double[] outcome = new double[answered.length];
        for (int row = 0; row < outcome.length; row++) {
            outcome[row] = answered[row] ? 1 : 0;
        }
        SurveyRegression model = new SurveyRegression(
                Family.LOGISTIC, outcome, List.of(covariates), DomainMembers.everybody(outcome.length));
        return model.fitted(model.estimates(weights));
    }

    /** Classes of equal numbers of rows that weigh something, by fitted probability; equal probabilities stay together. */
    private int[] classes(double[] probabilities, double[] weights) {
        double[] sorted = IntStream.range(0, probabilities.length)
                .filter(row -> weights[row] > 0)
                .mapToDouble(row -> probabilities[row])
                .sorted()
                .toArray();
        double[] limits = IntStream.range(1, classes)
                .mapToDouble(at -> sorted[(int) Math.ceil((double) at * sorted.length / classes) - 1])
                .toArray();
        return Arrays.stream(probabilities)
                .mapToInt(probability -> (int) Arrays.stream(limits)
                        .filter(limit -> probability > limit)
                        .count())
                .toArray();
    }
}
