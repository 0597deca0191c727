package id.sigi.studies.experiment.randomisation;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.RandomisationHistogram;
import id.sigi.methods.randomisation.RandomisationPValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What redraws gave.
 *
 * @param estimates tidy rows
 * @param distributions of the statistics of those rows, for figures
 */
public record RandomisationResults(List<Estimate> estimates, List<RandomisationHistogram> distributions) {
    /** Without redraws. */
    static final RandomisationResults NOTHING = new RandomisationResults(List.of(), List.of());

    public RandomisationResults {
        estimates = List.copyOf(estimates);
        distributions = List.copyOf(distributions);
    }

    public RandomisationResults plus(RandomisationResults other) {
        List<Estimate> rows = new ArrayList<>(estimates);
        rows.addAll(other.estimates);
        List<RandomisationHistogram> figures = new ArrayList<>(distributions);
        figures.addAll(other.distributions);
        return new RandomisationResults(rows, figures);
    }

    /** The distribution behind a p-value; empty where the draw that was made has no statistic. */
    static Optional<RandomisationHistogram> distribution(Label label, RandomisationPValue p, double monteCarloError) {
        return RandomisationInference.statistic(p).isEmpty()
                ? Optional.empty()
                : Optional.of(new RandomisationHistogram(
                        label, p.statistic(), p.twoSided(), monteCarloError, p.draws(), p.redrawn()));
    }
}
