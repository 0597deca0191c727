package id.sigi.methods.power;

import id.sigi.methods.estimate.Inferences;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A design with its own cells, and what it could find. The effect is the average over cells by their people, so its variance is sd^2 d
 * sum (n_c/n)^2 (1/m_c + 1/(n_c - m_c)) over those who answer, where d holds clusters, covariates and weights. The minimum detectable effect
 * is (t_1-a/2,df + t_power,df) times its root (Bloom 1995), df the clusters less two for each cell. With one cell it
 * is the textbook formula. Clusters are taken as drawn whole, which for people drawn one by one errs on the safe side.
 *
 * @param cells of the draw, at least one
 * @param outcome what is known of the outcome
 * @param clusters of people, {@link PlannedClusters#NONE} for none
 * @param survey response, weights, take-up
 */
public record PlannedExperiment(
        List<PlannedCell> cells, PlannedOutcome outcome, PlannedClusters clusters, PlannedSurvey survey) {
    private static final double LARGEST_FACTOR = 1e9;

    public PlannedExperiment {
        cells = List.copyOf(cells);
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("an experiment needs a cell");
        }
    }

    /** The same design with every cell so many times as large. */
    public PlannedExperiment times(double factor) {
        return new PlannedExperiment(
                cells.stream().map(cell -> cell.times(factor)).toList(), outcome, clusters, survey);
    }

    /** People drawn or not, before anybody fails to answer. */
    public double people() {
        return cells.stream().mapToDouble(PlannedCell::people).sum();
    }

    /** Degrees of freedom: clusters that answer, less two for each cell; not positive when the design is too small for its cells. */
    public double df() {
        return people() * survey.response() / clusters.size() - 2.0 * cells.size();
    }

    /** Standard error of the effect of the offer, in the outcome's unit. */
    public double stdError() {
        return outcome.standardDeviation() * Math.sqrt(variancePerPerson() * cellVariance() / survey.response());
    }

    private double variancePerPerson() {
        return clusters.variance(outcome.explained()) * survey.weightEffect();
    }

    private double cellVariance() {
        double people = people();
        return cells.stream()
                .mapToDouble(cell -> cell.people() / people * cell.people() / people * cell.unitVariance())
                .sum();
    }

    /** The smallest effects that are found as often as asked, and what they rest on. */
    public Detectable detectable(PowerTarget target) {
        double df = df();
        if (!(df > 0)) {
            throw new IllegalArgumentException(
                    "too few clusters for " + cells.size() + " cells: " + df + " degrees of freedom");
        }
        double multiplier =
                Inferences.tQuantile(1 - target.significance() / 2, df) + Inferences.tQuantile(target.power(), df);
        double offer = multiplier * stdError();
        double answering = people() * survey.response();
        return new Detectable(
                offer, offer / survey.takeUp(), stdError(), df, answering, answering / variancePerPerson());
    }

    /**
     * Chance to find an effect of the offer at this level, by the same approximation that gives the detectable effect: the t statistic is
     * shifted by effect over standard error.
     */
    public double powerFor(double effect, double significance) {
        double df = df();
        double shift = Math.abs(effect) / stdError() - Inferences.tQuantile(1 - significance / 2, df);
        return new TDistribution(null, df).cumulativeProbability(shift);
    }

    /**
     * How many times as large every cell must be for an effect of the offer to be found as often as asked; below one when the design is
     * larger than it need be.
     */
    public double factorFor(double effect, PowerTarget target) {
        if (!(Math.abs(effect) > 0)) {
            throw new IllegalArgumentException("no design finds an effect of " + effect);
        }
        double low = Math.log(2.0 * cells.size() * clusters.size() / (people() * survey.response()));
        double high = Math.log(LARGEST_FACTOR);
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            PlannedExperiment larger = times(Math.exp(middle));
            boolean isEnough = larger.df() > 0 && larger.detectable(target).onOffer() <= Math.abs(effect);
            low = isEnough ? low : middle;
            high = isEnough ? middle : high;
        }
        return Math.exp(high);
    }
}
