package id.sigi.methods.estimate.identity;

/** How a number is computed from the rows. Names of constants are codes: they stand in files of estimates and do not change. */
public enum Procedure {
    COUNT("count"),
    COUNT_OVER_COUNT("count over count"),
    SUM("sum"),
    MEAN("mean"),
    MEDIAN("median"),
    PROPORTION("proportion, Wilson interval"),
    RATIO_OF_SHARES("ratio of shares, delta-method interval on the logarithm"),
    /** With the columns that tell the strata as argument. */
    RATIO_OF_STANDARDISED_SHARES("ratio of shares standardised over {0}, delta-method interval on the logarithm"),
    SHARE_OVER_POPULATION("share over share of the population, Wilson interval"),
    RATIO_OF_PASSING_RATES("ratio of passing rates, delta method on the logarithm"),
    KITAGAWA("decomposition by {0} (Kitagawa), delta method"),
    OAXACA_BLINDER("decomposition by linear regressions on {0} (Oaxaca-Blinder), HC1"),
    WEIGHTED_OAXACA_BLINDER("decomposition by weighted linear regressions on {0} (Oaxaca-Blinder)"),
    PAIRED_DIFFERENCE("paired difference, McNemar variance"),
    EMPIRICAL_BAYES("empirical Bayes, REML"),
    COINCIDENCES("coincidences, bootstrap interval over courses"),
    TWO_WAY_RANDOM_EFFECTS("two-way random effects, absolute agreement"),
    ONE_WAY_RANDOM_EFFECTS("one-way random effects, absolute agreement"),
    TWO_WAY_MIXED_EFFECTS("two-way mixed effects, consistency"),
    /** With the weights as argument. */
    CHANCE_CORRECTED("{0} weights, linearised over units"),
    /** With the weights as argument. */
    TWO_RATERS_KAPPA("{0} weights, errors of Fleiss, Cohen and Everitt"),
    LIMITS_OF_AGREEMENT("Bland and Altman"),
    CONCORDANCE("interval on Fisher's scale"),
    CROSSED_RANDOM_EFFECTS("crossed random effects, REML"),
    /** With their number as argument. */
    POSTERIOR_DRAWS("crossed random effects, {0} joint draws"),
    OTHER_ASSESSORS("differences from the other assessors"),
    FUNNEL_PLOT("funnel plot, over-dispersion winsorised"),
    PEARSON("Pearson, interval on Fisher's scale"),
    SPEARMAN("Spearman, interval on Fisher's scale"),
    BETA_BINOMIAL("beta-binomial, maximum likelihood"),
    MEAN_OVER_COURSES("mean over courses, Student's t"),
    WEIGHTED_SURVEY("weighted, Taylor linearisation"),
    /** With the method as argument. */
    REPLICATED_SURVEY("weighted, {0}"),
    SURVEY_REGRESSION("weighted linear regression"),
    SURVEY_LOGISTIC_REGRESSION("weighted logistic regression, logit scale"),
    HYPERGEOMETRIC("all draws together, hypergeometric"),
    /** Of the audit of a draw, in the words of the check. */
    DRAW_CHECK("{0}"),
    /** As a draw check, of all draws together. */
    POOLED_DRAW_CHECK("all draws together, {0}"),
    MEAN_WITHIN_CELLS("mean within cells"),
    DIFFERENCE_WITHIN_CELLS("difference within cells"),
    DIFFERENCE_OF_MEANS("difference of means"),
    MATCHED_PAIRS("difference within matched pairs"),
    /** With the cluster's column as argument. */
    MATCHED_CLUSTER_PAIRS("difference within matched pairs of clusters ({0})"),
    STANDARDISED_DIFFERENCE("difference over the root of the mean of both arms' variances"),
    QUANTILE_DIFFERENCE("difference of the arms' quantiles, Woodruff intervals"),
    REGRESSION("regression"),
    LIN_REGRESSION("regression with interacted covariates (Lin)"),
    TWO_STAGE_LEAST_SQUARES("two-stage least squares"),
    LIMITED_INFORMATION("limited information, the offer in each cell an instrument,"),
    BALANCE_REGRESSION("regression of the offer on all covariates"),
    RESPONSE_REGRESSION("regression of answering on the offer"),
    RESPONSE_INTERACTIONS("regression of answering on offer, covariates and their products, joint F of the products"),
    /** With the covariates as argument. */
    BEST_LINEAR_PROJECTION("best linear projection of effects on {0}"),
    LEE_BOUNDS("Lee bounds"),
    WORST_CASE_BOUNDS("worst-case bounds"),
    HORVITZ_THOMPSON("Horvitz-Thompson"),
    HAJEK("Hajek"),
    LATER_WINS_RECURSION("recursion for later wins"),
    WAITING_LIST("offered against others within lists, takers reweighted for re-offered seats"),
    /** Under a model of non-response, whose letter is the argument. */
    GROSS_FLOWS("gross flows, non-response model {0}"),
    /** With the greatest probability of a wrong report as argument. */
    MISCLASSIFICATION("without wrong reports, up to {0}"),
    STUART_MAXWELL("Stuart-Maxwell, chi-squared"),
    WALD_OF_MARGINS("Wald, F of the design"),
    LIKELIHOOD_RATIO("likelihood ratio, chi-squared"),
    TRANSITION_TABLE("of the transition table, delta method"),
    /** The draws alone, where a p-value by redraws is not that of a named estimator. */
    REDRAWS(""),
    /** One that an older file names in words of its own, which are the argument. */
    OTHER("{0}");

    private final String term;

    Procedure(String term) {
        this.term = term;
    }

    /** The term of files and of the console, in English; {@code {0}} stands for the argument. */
    public String term() {
        return term;
    }

    /** Whether an assignment is an instrument for take-up. */
    public boolean isInstrumented() {
        return this == TWO_STAGE_LEAST_SQUARES || this == LIMITED_INFORMATION;
    }
}
