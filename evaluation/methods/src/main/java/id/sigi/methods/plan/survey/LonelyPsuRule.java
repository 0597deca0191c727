package id.sigi.methods.plan.survey;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a stratum with a single primary sampling unit adds to a variance: every rule of R's survey package. */
public enum LonelyPsuRule {
    /** The estimate is refused. */
    @JsonProperty("fail")
    FAIL,
    /** Nothing: the unit was certain to be in the sample. */
    @JsonProperty("certainty")
    CERTAINTY,
    /** Nothing, as {@link #CERTAINTY}, for those who know the rule by its other name. */
    @JsonProperty("remove")
    REMOVE,
    /** Its deviation from the mean over all units of all strata. */
    @JsonProperty("adjust")
    ADJUST,
    /** What the strata with several units add on average. */
    @JsonProperty("average")
    AVERAGE;

    /** The kernel's rule. */
    public id.sigi.methods.survey.LonelyPsu rule() {
        return switch (this) {
            case FAIL -> id.sigi.methods.survey.LonelyPsu.FAIL;
            case CERTAINTY, REMOVE -> id.sigi.methods.survey.LonelyPsu.REMOVE;
            case ADJUST -> id.sigi.methods.survey.LonelyPsu.ADJUST;
            case AVERAGE -> id.sigi.methods.survey.LonelyPsu.AVERAGE;
        };
    }

    /** What a reader must know of it. */
    public String sentence() {
        return switch (this) {
            case FAIL ->
                "No standard error would be given if a stratum had a single primary sampling unit (lonely_psu: fail).";
            case CERTAINTY, REMOVE -> "A stratum with a single unit adds nothing to the variance.";
            case ADJUST ->
                "A stratum with a single unit adds its squared influence, centred at the mean over all units, which is"
                        + " zero for ratios and means; totals are left uncentred, as in R's survey package.";
            case AVERAGE ->
                "A stratum with a single unit adds what the other strata add on average, as in R's survey package.";
        };
    }
}
