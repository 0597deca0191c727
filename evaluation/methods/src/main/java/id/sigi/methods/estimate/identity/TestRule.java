package id.sigi.methods.estimate.identity;

/** How a test or an interval is made, where it is not the procedure's own. Names of constants are codes of files. */
public enum TestRule {
    NONE(""),
    JOINT_F(", joint F"),
    JOINT_F_BY_SCORES(", joint F by scores"),
    HOTELLING(", approximate Hotelling test of all states"),
    RANDOMISATION(", randomisation inference"),
    STUDENTISED_RANDOMISATION(", studentised, randomisation inference"),
    IMBENS_MANSKI(", Imbens-Manski interval"),
    /** Bounds of clusters have no interval. */
    NO_INTERVAL(", without an interval, because clusters were drawn"),
    LOGIT_INTERVAL(", logit interval"),
    KORN_GRAUBARD_INTERVAL(", Korn-Graubard interval"),
    WILSON_EFFECTIVE_INTERVAL(", Wilson interval with the effective sample size"),
    GOODMAN_INTERVAL(", Goodman intervals of the row");

    private final String term;

    TestRule(String term) {
        this.term = term;
    }

    /** The term of files and of the console, in English, with what leads it. */
    public String term() {
        return term;
    }
}
