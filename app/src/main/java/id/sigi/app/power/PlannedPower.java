package id.sigi.app.power;

import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.methods.power.Detectable;
import id.sigi.methods.power.PlannedExperiment;
import java.util.List;

/**
 * What a plan could find.
 *
 * @param people in all cells that count
 * @param cells how many cells have people in both arms
 * @param leftOut how many have not
 * @param found one for each outcome of which something is assumed
 * @param unknown outcomes of which nothing is
 */
public record PlannedPower(double people, int cells, int leftOut, List<Found> found, List<String> unknown) {
    public PlannedPower {
        found = List.copyOf(found);
        unknown = List.copyOf(unknown);
    }

    /**
     * What could be found of one outcome.
     *
     * @param outcome the outcome
     * @param design the design for it
     * @param detectable its smallest detectable effects
     */
    public record Found(Outcome outcome, PlannedExperiment design, Detectable detectable) {}
}
