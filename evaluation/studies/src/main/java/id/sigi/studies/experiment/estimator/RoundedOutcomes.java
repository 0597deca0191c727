package id.sigi.studies.experiment.estimator;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Outcomes that were rounded before anybody computed with them: whole numbers beyond 2^53 that differ by some units in their last place. Whatever is
 * compared of them is the rounding's, so no contrast of theirs is estimable; their means are what they are.
 */
public final class RoundedOutcomes {
    public static final String LOST =
            "the values lie so far from zero beside what they differ by that the digits of a 64-bit"
                    + " number do not tell how much that is";

    private static final Set<Estimand> OF_TAKE_UP =
            Set.of(EstimateLabels.FIRST_STAGE, WeakInstrumentInference.EFFECTIVE_F);

    private RoundedOutcomes() {}

    /** The same rows, but contrasts of such outcomes are not estimable. */
    public static List<Estimate> told(ExperimentFits material, List<Estimate> rows) {
        Set<String> lost = material.outcomes().stream()
                .filter(material.complete()::isBeyondDigits)
                .map(AnalysisColumn::name)
                .collect(Collectors.toSet());
        return lost.isEmpty() ? rows : rows.stream().map(row -> told(row, lost)).toList();
    }

    private static Estimate told(Estimate row, Set<String> lost) {
        boolean isContrast = !row.label().contrast().isEmpty()
                && !OF_TAKE_UP.contains(row.label().estimand());
        return isContrast && lost.contains(row.label().outcome().words())
                ? Estimate.notEstimable(row.label(), row.basis(), LOST)
                : row;
    }
}
