package id.sigi.studies.multiplicity;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.methods.multiplicity.Adjustment;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.Multiplicity;
import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Adjusts p-values of effects within a family of outcomes, for one estimator and one group of people at a time. */
public final class FamilyAdjustment {
    private final Optional<Adjustment> adjustment;
    private final Map<String, String> families;

    private FamilyAdjustment(Optional<Adjustment> adjustment, Map<String, String> families) {
        this.adjustment = adjustment;
        this.families = families;
    }

    /** Estimates that are tested together. */
    private record Family(String family, Estimand estimand, Subgroup subgroup, Estimator estimator) {}

    /** As the plan says. */
    public static FamilyAdjustment of(ExperimentPlan plan) {
        return new FamilyAdjustment(
                find(plan.multiplicity()),
                plan.outcomes().stream().collect(Collectors.toMap(Outcome::name, Outcome::family)));
    }

    /** By the plan's adjustment, with families by the names of outcomes that are not the plan's own. */
    public static FamilyAdjustment of(ExperimentPlan plan, Map<String, String> families) {
        return new FamilyAdjustment(find(plan.multiplicity()), families);
    }

    /** The same estimates in the same order, with adjusted p-values where a family is tested. */
    public List<Estimate> adjusted(List<Estimate> estimates) {
        if (adjustment.isEmpty()) {
            return estimates;
        }
        Map<Family, List<Integer>> tested = new LinkedHashMap<>();
        for (int index = 0; index < estimates.size(); index++) {
            if (isTested(estimates.get(index))) {
                tested.computeIfAbsent(family(estimates.get(index)), family -> new ArrayList<>())
                        .add(index);
            }
        }
        List<Estimate> result = new ArrayList<>(estimates);
        tested.values().forEach(members -> adjust(result, members));
        return result;
    }

    private void adjust(List<Estimate> estimates, List<Integer> members) {
        List<Double> raw = members.stream()
                .map(index -> estimates.get(index).inference().pValue().orElseThrow())
                .toList();
        List<Double> adjusted = adjustment.orElseThrow().adjust(raw);
        for (int member = 0; member < raw.size(); member++) {
            Estimate old = estimates.get(members.get(member));
            estimates.set(
                    members.get(member),
                    new Estimate(
                            old.label(),
                            old.inference().withAdjusted(adjusted.get(member)),
                            old.basis(),
                            old.status(),
                            old.exposure()));
        }
    }

    /** The adjustment of p-values that need no redraws of their own; empty where none is wanted. */
    public static Optional<Adjustment> find(Multiplicity multiplicity) {
        return switch (multiplicity) {
            case HOLM, ROMANO_WOLF, WESTFALL_YOUNG -> Optional.of(Adjustment.HOLM);
            case HOCHBERG -> Optional.of(Adjustment.HOCHBERG);
            case BENJAMINI_HOCHBERG -> Optional.of(Adjustment.BENJAMINI_HOCHBERG);
            case BENJAMINI_YEKUTIELI -> Optional.of(Adjustment.BENJAMINI_YEKUTIELI);
            case SHARPENED_Q -> Optional.of(Adjustment.SHARPENED_Q);
            case NONE -> Optional.empty();
        };
    }

    private boolean isTested(Estimate estimate) {
        Estimand estimand = estimate.label().estimand();
        return !estimand.equals(EstimateLabels.CONTROL_MEAN)
                && !estimand.equals(EstimateLabels.FIRST_STAGE)
                && estimate.inference().pValue().isPresent()
                && estimate.inference().pAdjusted().isEmpty();
    }

    private Family family(Estimate estimate) {
        return new Family(
                families.get(estimate.label().outcome().words()),
                estimate.label().estimand(),
                estimate.label().subgroup(),
                estimate.label().estimator());
    }
}
