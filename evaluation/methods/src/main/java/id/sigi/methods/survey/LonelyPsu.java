package id.sigi.methods.survey;

/** What a stratum with a single PSU adds to the variance; conventions of R's survey package. */
public enum LonelyPsu {
    /** The request is refused. */
    FAIL,
    /** Nothing, as if the PSU were certain to be in the sample. */
    REMOVE,
    /** The square of its influence, centred at the grand mean, which is zero for ratios; totals are left uncentred as R leaves them. */
    ADJUST,
    /** The average of the strata that have a variance. */
    AVERAGE
}
