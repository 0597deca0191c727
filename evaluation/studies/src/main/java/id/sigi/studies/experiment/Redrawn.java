package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.RedrawDistribution;
import id.sigi.methods.randomisation.RedrawnP;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What redraws gave.
 *
 * @param estimates tidy rows
 * @param distributions of the statistics of those rows, for figures
 */
record Redrawn(List<Estimate> estimates, List<RedrawDistribution> distributions) {
    /** Without redraws. */
    static final Redrawn NOTHING = new Redrawn(List.of(), List.of());

    Redrawn {
        estimates = List.copyOf(estimates);
        distributions = List.copyOf(distributions);
    }

    Redrawn plus(Redrawn other) {
        List<Estimate> rows = new ArrayList<>(estimates);
        rows.addAll(other.estimates);
        List<RedrawDistribution> figures = new ArrayList<>(distributions);
        figures.addAll(other.distributions);
        return new Redrawn(rows, figures);
    }

    /** The distribution behind a p-value; empty where the draw that was made has no statistic. */
    static Optional<RedrawDistribution> distribution(Label label, RedrawnP p, double monteCarloError) {
        return Redraws.statistic(p).isEmpty()
                ? Optional.empty()
                : Optional.of(new RedrawDistribution(
                        label, p.statistic(), p.twoSided(), monteCarloError, p.draws(), p.redrawn()));
    }
}
