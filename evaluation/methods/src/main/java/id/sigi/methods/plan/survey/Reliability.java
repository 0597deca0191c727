package id.sigi.methods.plan.survey;

import id.sigi.methods.plan.check.Requirement;

/**
 * From which relative standard error on a number is flagged, as statistics offices do; Statistics Indonesia takes 25 and 50 %.
 *
 * @param caution relative standard error above which a number is to be used with caution, for example 0.25
 * @param unreliable relative standard error above which it is unreliable, for example 0.5
 */
public record Reliability(Double caution, Double unreliable) {
    public Reliability {
        caution = caution == null ? 0.25 : caution;
        unreliable = unreliable == null ? 0.5 : unreliable;
        Requirement.that(
                caution > 0 && caution < unreliable,
                "reliability.caution must be above zero and below reliability.unreliable",
                "Say reliability: {caution: 0.25, unreliable: 0.5}, for example");
    }
}
