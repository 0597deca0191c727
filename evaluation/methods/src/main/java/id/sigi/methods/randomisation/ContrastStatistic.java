package id.sigi.methods.randomisation;

/** What randomisation inference compares between the arms. */
public enum ContrastStatistic {
    /** Difference of means, for the sharp null. */
    DIFFERENCE,
    /** Difference over its Neyman standard error, valid also for the null of no average effect (Ding 2020). */
    STUDENTISED
}
