package id.sigi.methods.plan.survey;

import id.sigi.methods.plan.check.Requirement;
import java.util.List;
import java.util.Optional;

/**
 * The sample survey that the outcomes come from, where people were not asked with equal chance. Estimators with the covariance "survey" use
 * it; all others are unweighted and say so.
 *
 * @param weight column of the design weight, empty for people who were not in the sample
 * @param strata columns that together name the stratum of the sample; none where there was one
 * @param psu columns that together name the primary sampling unit within its stratum
 * @param lonelyPsu what a stratum with one unit adds to a variance; it is refused unless the plan says otherwise
 */
public record SurveySample(String weight, List<String> strata, List<String> psu, LonelyPsuRule lonelyPsu) {
    public SurveySample {
        Requirement.text(weight, "survey.weight");
        strata = Requirement.any(strata, "survey.strata");
        psu = Requirement.some(psu, "survey.psu");
        lonelyPsu = lonelyPsu == null ? LonelyPsuRule.FAIL : lonelyPsu;
        Requirement.distinct(strata, "survey.strata", column -> column);
        Requirement.distinct(psu, "survey.psu", column -> column);
    }

    /** The column of the primary sampling unit, where it is one. */
    public Optional<String> findUnit() {
        return psu.size() == 1 ? Optional.of(psu.get(0)) : Optional.empty();
    }
}
