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
    GOODMAN_INTERVAL(", Goodman intervals of the row"),
    WOODRUFF_INTERVAL(", Woodruff interval"),
    WOODRUFF_BETA_INTERVAL(", Woodruff interval by Korn and Graubard's limits"),
    WOODRUFF_LOGIT_INTERVAL(", Woodruff interval by logit limits"),
    WOODRUFF_ARCSINE_INTERVAL(", Woodruff interval by arc-sine limits"),
    SCORE_INTERVAL(", interval by score tests"),
    REPLICATE_INTERVAL(", interval by quantiles of replicate weights"),
    RAO_SCOTT_SECOND_ORDER(", second-order corrected (Rao and Scott)"),
    RAO_SCOTT_FIRST_ORDER(", first-order corrected (Rao and Scott)"),
    RAO_SCOTT_SADDLEPOINT(", p-value by the saddlepoint (Rao and Scott)");

    private final String term;

    TestRule(String term) {
        this.term = term;
    }

    /** The term of files and of the console, in English, with what leads it. */
    public String term() {
        return term;
    }
}
