package id.sigi.studies.experiment.label;

/** The names of the sets of estimates that an experiment gives: the folder and file of each is called so. */
public final class SetNames {
    /** Name of the set of effects. */
    public static final String IMPACT = "impact";

    /** Name of the set of balance. */
    public static final String BALANCE = "balance";

    /** Name of the set of response by arm. */
    public static final String RESPONSE = "response";

    /** Name of the set of effects on where people stand. */
    public static final String TRANSITIONS = "transition_effects";

    /** Name of the set of differences between effects. */
    public static final String HETEROGENEITY = "heterogeneity";

    /** Name of the set of effects on whole distributions. */
    public static final String DISTRIBUTION = "distribution_effects";

    private SetNames() {}
}
