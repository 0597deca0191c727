package id.sigi.methods.estimate.identity;

/** What is estimated. Names of constants are codes: they stand in files of estimates and do not change. */
public enum Quantity {
    SHARE("share", Nature.SHARE),
    /** Of those in one state before, the share in another state after. */
    ROW_SHARE("row share", Nature.SHARE),
    SHARE_BEFORE("share before", Nature.SHARE),
    SHARE_AFTER("share after", Nature.SHARE),
    ENTRY_RATE("entry rate", Nature.SHARE),
    EXIT_RATE("exit rate", Nature.SHARE),
    TREATMENT_SHARE("treatment share", Nature.SHARE),
    CONTROL_SHARE("control share", Nature.SHARE),
    MEAN("mean", Nature.MEAN),
    MEDIAN("median", Nature.MEAN),
    /** With the probability as argument. */
    QUANTILE("quantile at {0}", Nature.MEAN),
    /** Of a variable among people. */
    VARIANCE("variance", Nature.INDEX),
    RAW_MEAN("raw mean", Nature.MEAN),
    SHRUNKEN_MEAN("shrunken mean", Nature.MEAN),
    CONTROL_MEAN("control mean", Nature.MEAN),
    MEAN_SELECTED("mean, selected", Nature.MEAN),
    MEAN_NOT_SELECTED("mean, not selected", Nature.MEAN),
    /** Mean of compliers when they take part, see Abadie (2003). */
    COMPLIER_MEAN_WITH_TAKE_UP("mean of compliers with take-up", Nature.MEAN),
    COMPLIER_MEAN_WITHOUT_TAKE_UP("mean of compliers without take-up", Nature.MEAN),
    /** Of one of several arms, with the arm as argument. */
    ARM_MEAN("mean in the arm {0}", Nature.MEAN),
    ARM_SHARE("share in the arm {0}", Nature.SHARE),
    TOTAL("total", Nature.TOTAL),
    COUNT("count", Nature.COUNT),
    RATIO("ratio", Nature.RATIO),
    PARITY_INDEX("parity index", Nature.INDEX),
    ADJUSTED_PARITY_INDEX("adjusted parity index", Nature.INDEX),
    STANDARDISED_PARITY_INDEX("standardised parity index", Nature.INDEX),
    REPRESENTATION_RATIO("representation ratio", Nature.INDEX),
    STAGE_GAP("contribution of the stage to the gap, log ratio", Nature.CONTRAST),
    GAP_OVER_STAGES("gap over all stages, log ratio", Nature.CONTRAST),
    DIFFERENCE_BY_COMPOSITION("difference by composition", Nature.CONTRAST),
    DIFFERENCE_BY_RATES("difference by rates", Nature.CONTRAST),
    EXPLAINED_DIFFERENCE("difference explained by endowments", Nature.CONTRAST),
    UNEXPLAINED_DIFFERENCE("unexplained difference", Nature.CONTRAST),
    DIFFERENCE_BY_COEFFICIENTS("difference by coefficients", Nature.CONTRAST),
    DIFFERENCE_BY_INTERACTION("difference by interaction", Nature.CONTRAST),
    NORMALISED_DIFFERENCE("normalised difference", Nature.INDEX),
    /** Variance over that of a simple random sample of as many respondents. */
    DESIGN_EFFECT("design effect", Nature.INDEX),
    KRIPPENDORFF_ALPHA_ORDINAL("Krippendorff alpha, ordinal", Nature.INDEX),
    ICC_TWO_WAY("ICC(2,1)", Nature.INDEX),
    ICC_ONE_WAY("ICC(1,1)", Nature.INDEX),
    KRIPPENDORFF_ALPHA_NOMINAL("Krippendorff alpha, nominal", Nature.INDEX),
    KRIPPENDORFF_ALPHA_INTERVAL("Krippendorff alpha, interval", Nature.INDEX),
    KRIPPENDORFF_ALPHA_RATIO("Krippendorff alpha, ratio", Nature.INDEX),
    /** Unweighted. */
    GWET_AC1("Gwet AC1", Nature.INDEX),
    /** Weighted. */
    GWET_AC2("Gwet AC2", Nature.INDEX),
    FLEISS_KAPPA("Fleiss kappa", Nature.INDEX),
    COHEN_KAPPA("Cohen kappa", Nature.INDEX),
    ICC_CONSISTENCY("ICC(3,1)", Nature.INDEX),
    ICC_ONE_WAY_MEAN("ICC(1,k)", Nature.INDEX),
    ICC_TWO_WAY_MEAN("ICC(2,k)", Nature.INDEX),
    ICC_CONSISTENCY_MEAN("ICC(3,k)", Nature.INDEX),
    LIN_CONCORDANCE("Lin concordance", Nature.INDEX),
    LOWER_LIMIT_OF_AGREEMENT("lower limit of agreement", Nature.CONTRAST),
    UPPER_LIMIT_OF_AGREEMENT("upper limit of agreement", Nature.CONTRAST),
    /** With the factor as argument. */
    VARIANCE_COMPONENT("variance of {0}", Nature.INDEX),
    /** With the factor as argument. */
    VARIANCE_SHARE("share of variance, {0}", Nature.SHARE),
    /** Of an assessor, from the average one; above zero is milder. */
    SEVERITY("deviation from the average assessor", Nature.CONTRAST),
    DRIFT("drift per unit of time", Nature.CONTRAST),
    ANCHOR_DEVIATION("deviation on anchors", Nature.CONTRAST),
    ADJUSTED_MEAN("mean adjusted for assessors", Nature.MEAN),
    QUALITY_SCORE("quality score", Nature.MEAN),
    EXPECTED_RANK("expected rank", Nature.INDEX),
    BOTTOM_TENTH("probability of the bottom tenth", Nature.SHARE),
    FUNNEL_LIMITS_95("target with 95 % limits", Nature.MEAN),
    FUNNEL_LIMITS_998("target with 99.8 % limits", Nature.MEAN),
    FUNNEL_DEVIATION("deviation in standard errors", Nature.INDEX),
    OVER_DISPERSION("over-dispersion", Nature.INDEX),
    /** Over units, with the other variable as argument. */
    CORRELATION("correlation with {0}", Nature.INDEX),
    /** Of a unit, drawn towards the mean of all. */
    SHRUNKEN_SHARE("shrunken share", Nature.SHARE),
    /** Kappa as if all categories were used alike. */
    PREVALENCE_ADJUSTED_KAPPA("PABAK", Nature.INDEX),
    /** What two scores of one object seldom differ by more than. */
    REPEATABILITY("repeatability coefficient", Nature.CONTRAST),
    SLOPE_OF_DIFFERENCES("slope of differences on means", Nature.CONTRAST),
    DIFFERENCE("difference", Nature.CONTRAST),
    /** Of a regression that describes a population, with the covariate as argument. */
    COEFFICIENT("coefficient of {0}", Nature.CONTRAST),
    /** Of the same people, after less before: no effect. */
    CHANGE("change", Nature.CONTRAST),
    INTENTION_TO_TREAT("intention-to-treat", Nature.EFFECT),
    LOCAL_AVERAGE_TREATMENT_EFFECT("local average treatment effect", Nature.EFFECT),
    AVERAGE_CAUSAL_RESPONSE("average causal response, per unit of take-up", Nature.EFFECT),
    ANDERSON_RUBIN_SET("effect, Anderson-Rubin set", Nature.EFFECT),
    FIRST_STAGE("first stage", Nature.EFFECT),
    EFFECT_ON_DESTINATION("effect of the offer on the destination", Nature.EFFECT),
    EFFECT_OF_EVER_WINNING("effect of ever winning", Nature.EFFECT),
    EFFECT_OF_PARTICIPATION_ALONE("effect of taking part, later wins taken out", Nature.EFFECT),
    EFFECT_ON_TAKERS("effect on takers", Nature.EFFECT),
    /** With the share as argument. */
    QUANTILE_TREATMENT_EFFECT("quantile treatment effect at {0}", Nature.EFFECT),
    EFFECT_AT_COVARIATE_MEANS("effect at the mean of the covariates", Nature.EFFECT),
    /** With the covariate as argument. */
    EFFECT_GRADIENT("change of the effect with {0}", Nature.EFFECT),
    EFFECT_AGAINST_OTHERS("effect less the effect on everybody else", Nature.EFFECT),
    EFFECT_ON_ALWAYS_RESPONDERS("effect on those who always answer", Nature.EFFECT),
    EFFECT_WHATEVER_IS_MISSING("effect whatever the missing outcomes", Nature.EFFECT),
    EFFECTIVE_F("effective F of the first stage", Nature.TEST),
    OMNIBUS_F("omnibus F", Nature.TEST),
    DESTINATIONS_DIFFER_F("distribution of destinations differs by arm, F", Nature.TEST),
    RESPONDENTS_DIFFER_F("who answered differs by arm, F", Nature.TEST),
    EFFECTS_DIFFER_F("effect differs by covariates, F", Nature.TEST),
    ARMS_DIFFER_F("means differ between arms, F", Nature.TEST),
    DEPENDENCE_F("rows and columns depend, F", Nature.TEST),
    DEPENDENCE_CHI_SQUARED("rows and columns depend, chi-squared", Nature.TEST),
    RANDOMISATION_P_VALUE("p-value by redraws", Nature.TEST),
    STATISTIC("statistic", Nature.TEST),
    CONTRADICTIONS("contradictions", Nature.COUNT),
    EXCESS_WINNERS("winners beyond those due", Nature.COUNT),
    MARGINAL_HOMOGENEITY("margins differ", Nature.TEST),
    TIME_HOMOGENEITY("transition probabilities differ between steps", Nature.TEST),
    /** Of who is in a state, until it is left. */
    TIME_TO_EXIT("mean time to exit, in steps", Nature.MEAN),
    STATIONARY_SHARE("stationary share", Nature.SHARE),
    MOBILITY_PRAIS_SHORROCKS("Prais-Shorrocks mobility index", Nature.INDEX),
    MOBILITY_SECOND_EIGENVALUE("mobility index of the second eigenvalue", Nature.INDEX),
    MOBILITY_DETERMINANT("mobility index of the determinant", Nature.INDEX),
    MOBILITY_UNCONDITIONAL_EXIT("mobility index of unconditional exits", Nature.INDEX),
    /** One that an older file names in words of its own, which are the argument. */
    OTHER("{0}", Nature.OTHER);

    /** What kind of number a quantity is, whatever is counted. */
    public enum Nature {
        SHARE,
        MEAN,
        TOTAL,
        COUNT,
        RATIO,
        INDEX,
        /** A difference that is nobody's effect. */
        CONTRAST,
        EFFECT,
        TEST,
        OTHER
    }

    private final String term;
    private final Nature nature;

    Quantity(String term, Nature nature) {
        this.term = term;
        this.nature = nature;
    }

    /** The term of files and of the console, in English; {@code {0}} stands for the argument. */
    public String term() {
        return term;
    }

    public Nature nature() {
        return nature;
    }

    boolean hasArgument() {
        return term.contains("{0}");
    }
}
