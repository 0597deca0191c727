package id.sigi.programme.vocabulary;

/** Highest completed level of formal education, in ascending order (Indonesian school types in the comments). */
public enum EducationLevel {
    /** Primary school or below (SD). */
    PRIMARY_OR_BELOW,
    /** Junior secondary (SMP). */
    JUNIOR_SECONDARY,
    /** Senior secondary, general (SMA). */
    SENIOR_SECONDARY,
    /** Senior secondary, vocational (SMK). */
    VOCATIONAL_SECONDARY,
    /** Diploma or higher. */
    TERTIARY
}
