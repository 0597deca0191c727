package id.sigi.studies.survey;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.survey.ShareInterval;
import id.sigi.methods.plan.survey.StatisticKind;
import id.sigi.methods.proportion.Limits;
import id.sigi.methods.survey.PsuTotals;
import id.sigi.methods.survey.SurveyDesign;
import id.sigi.methods.survey.SurveyEstimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One statistic of a survey, linearised.
 *
 * @param found the estimate; empty where nobody counts below the line
 */
record Linearised(Optional<SurveyEstimate> found) {
    /** Why a number has no interval. */
    static final String NO_FREEDOM =
            "A number without an interval rests on one primary sampling unit in each stratum that holds it: its standard error, where the"
                    + " units around it give one, has no degrees of freedom, so that there is neither interval nor p-value.";

    /** Below this share of the estimate a standard error is the rounding of zero: within one unit deviations from a ratio add up to zero. */
    private static final double ROUNDING = 1e-12;

    /** The statistic of this number in the plan, from the sums of all units. */
    static Linearised estimate(SurveyPlan plan, StatisticKind kind, UnitSums sums, int index) {
        List<PsuTotals> totals =
                sums.units().stream().map(unit -> totals(unit, index)).toList();
        SurveyDesign design =
                SurveyDesign.withDefaults().withLonely(plan.lonelyPsu().rule()).withPopulation(sums.population());
        double centre = sums.centres().get(index);
        boolean isTotal = kind == StatisticKind.TOTAL;
        boolean isEmpty = totals.stream().allMatch(unit -> unit.rows() == 0);
        return new Linearised(
                isTotal && !isEmpty ? Optional.of(design.total(totals, centre)) : design.findRatio(totals, centre));
    }

    /** @param asked the interval of a share that the plan asks for */
    Estimate toEstimate(Label label, Basis basis, Optional<ShareInterval> asked) {
        if (found.isEmpty()) {
            return Estimate.notEstimable(label, basis, "there are no " + basis.denominatorName());
        }
        SurveyEstimate estimate = found.get();
        Inference inference = hasFreedom() ? estimate.inference() : withoutInterval(estimate);
        return Estimate.of(
                label,
                asked.filter(interval -> hasFreedom())
                        .map(interval -> within(inference, limits(estimate, interval)))
                        .orElse(inference),
                basis);
    }

    private static Optional<Limits> limits(SurveyEstimate estimate, ShareInterval interval) {
        return switch (interval) {
            case LOGIT -> estimate.findLogitShareInterval();
            case BETA -> estimate.findExactShareInterval();
            case WILSON -> estimate.findWilsonShareInterval();
        };
    }

    /** The same numbers with another interval, none where the number is no share between 0 and 1. */
    private static Inference within(Inference numbers, Optional<Limits> limits) {
        return new Inference(
                numbers.estimate(),
                numbers.stdError(),
                numbers.df(),
                numbers.statistic(),
                numbers.pValue(),
                numbers.pAdjusted(),
                limits.map(found -> OptionalDouble.of(found.low())).orElse(OptionalDouble.empty()),
                limits.map(found -> OptionalDouble.of(found.high())).orElse(OptionalDouble.empty()));
    }

    /** Whether there is an estimate with degrees of freedom, or none at all. */
    boolean hasFreedom() {
        return found.map(estimate -> estimate.df() > 0).orElse(true);
    }

    private static Inference withoutInterval(SurveyEstimate estimate) {
        boolean isRounding = estimate.stdError() <= ROUNDING * Math.abs(estimate.estimate());
        Inference point = Inference.point(estimate.estimate());
        return isRounding ? point : point.withStdError(estimate.stdError());
    }

    private static PsuTotals totals(UnitSums.Unit unit, int index) {
        UnitSums.Sums sums = unit.sums().get(index);
        return new PsuTotals(unit.stratum(), unit.unit(), sums.holding(), sums.above(), sums.below());
    }
}
