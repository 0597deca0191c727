package id.sigi.programme.vocabulary;

/** Why an application was kept out of the draw, or refused. */
public enum ExclusionReason {
    IDENTITY_NOT_VERIFIED,
    AGE_OUT_OF_BOUNDS,
    BARRED_OCCUPATION,
    IN_FORMAL_EDUCATION,
    SOCIAL_ASSISTANCE_OVERLAP,
    PRIOR_RECIPIENT,
    BLACKLISTED,
    HOUSEHOLD_CAP
}
