package id.sigi.studies.survey;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.StatisticKind;
import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.survey.PsuTotals;
import id.sigi.methods.survey.SurveyDesign;
import id.sigi.methods.survey.SurveyEstimate;
import java.util.List;
import java.util.Optional;

/**
 * One statistic of a survey, linearised.
 *
 * @param found the estimate; empty where nobody counts below the line
 */
record Linearised(Optional<SurveyEstimate> found) {
    private static final String NO_ERROR =
            "it rests on one sampling unit in each stratum that holds it, and the spread between units cannot be"
                    + " estimated from one";

    /** The statistic of this number in the plan, from the sums of all units. */
    static Linearised estimate(SurveyPlan plan, UnitSums sums, int index) {
        List<PsuTotals> totals =
                sums.units().stream().map(unit -> totals(unit, index)).toList();
        SurveyDesign design =
                SurveyDesign.withDefaults().withLonely(plan.lonelyPsu().rule());
        double centre = sums.centres().get(index);
        boolean isTotal = plan.statistics().get(index).kind() == StatisticKind.TOTAL;
        boolean isEmpty = totals.stream().allMatch(unit -> unit.rows() == 0);
        return new Linearised(
                isTotal && !isEmpty ? Optional.of(design.total(totals, centre)) : design.findRatio(totals, centre));
    }

    Estimate toEstimate(Label label, Basis basis) {
        if (found.isEmpty()) {
            return Estimate.notEstimable(label, basis, "there are no " + basis.denominatorName());
        }
        SurveyEstimate estimate = found.get();
        return estimate.df() > 0
                ? Estimate.of(label, estimate.inference(), basis)
                : Estimate.notEstimable(label, basis, NO_ERROR);
    }

    private static PsuTotals totals(UnitSums.Unit unit, int index) {
        UnitSums.Sums sums = unit.sums().get(index);
        return new PsuTotals(unit.stratum(), unit.unit(), sums.holding(), sums.above(), sums.below());
    }
}
