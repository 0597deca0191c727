package id.sigi.methods.estimate.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the variance of an estimate is estimated: the one list of covariances. Names of constants are codes: they stand in files of estimates and do
 * not change. HC kinds have n - k degrees of freedom, CR0 and CR1 one less than the clusters, CR2 Satterthwaite's; k counts absorbed cells.
 * Formulas: Neyman 1923; MacKinnon and White 1985; Liang and Zeger 1986; Bell and McCaffrey 2002; Pustejovsky and Tipton 2018; Binder 1983;
 * Aronow and Samii 2017; Wooldridge 2010 for scores.
 */
public enum CovarianceType {
    /** None, or that which the procedure names. */
    NONE("", ""),
    /** That of complete randomisation within cells: s^2/n of each arm. */
    NEYMAN("Neyman", "Neyman variance"),
    /** Between the differences of cells, where no cell shows a variance of its own. */
    BETWEEN_CELLS("between cells", "variance between cells"),
    /** Between the differences of matched pairs. */
    MATCHED_PAIRS("matched pairs"),
    /** The same of pairs of clusters. */
    MATCHED_CLUSTER_PAIRS("matched pairs"),
    /** Of a regression of the assignment: that of the lottery as it is known. */
    DESIGN("covariance of the draw"),
    /** Equal variances: s2 (X'X)^-1. */
    CLASSICAL("CLASSICAL"),
    /** Squared residuals as they are. */
    HC0("HC0"),
    /** HC0 times n / (n - k). */
    HC1("HC1"),
    /** Squared residuals over 1 - h, with h the leverage; the row's weight is part of h. */
    HC2("HC2"),
    /** HC2 with the degrees of freedom of Bell and McCaffrey, each person a cluster. */
    HC2_BELL_MCCAFFREY("HC2 with Bell-McCaffrey degrees of freedom"),
    /** Squared residuals over (1 - h)^2. */
    HC3("HC3"),
    /** Clustered, scores as they are. */
    CR0("CR0"),
    /** CR0 times G/(G-1). */
    CR0_SCALED("CR0 times G/(G-1)"),
    /** Clustered, times G/(G-1) (n-1)/(n-k), where k counts absorbed cells (Stata's areg, estimatr's "stata"). */
    CR1("CR1"),
    /**
     * As CR1, but when every cell lies within one cluster the cells count in k as one constant (Stata's xtreg and reghdfe, fixest's
     * "nested"); when one cell crosses clusters it is CR1.
     */
    CR1_NESTED("CR1_NESTED"),
    /** Clustered in two ways, with CR1's factor for each way and for both together (Cameron, Gelbach and Miller 2011). */
    CR1_TWO_WAY("CR1_TWO_WAY"),
    /** Clustered, bias-reduced linearisation with Satterthwaite degrees of freedom per coefficient. */
    CR2("CR2"),
    /** Clustered, jackknife over clusters, (G-1)/G times the squared deviations; degrees of freedom G - 1. */
    CR3("CR3"),
    /** Of a joint test, the outer product of scores under the hypothesis, summed by cluster. */
    SCORES("scores"),
    /** The same, person by person. */
    SCORES_OF_PEOPLE("scores of people"),
    /** Taylor linearisation between the primary sampling units of a survey, within its strata. */
    LINEARISED("linearised", "survey weights, linearised over sampling units"),
    /** Of sets of replicate weights. */
    REPLICATES("replicate weights", "replicate weights"),
    /** Of totals weighted by one over the assignment probability, products of both outcomes of one person bounded. */
    CONSERVATIVE("conservative variance"),
    /** The same, from what each unit or cluster adds to the estimate. */
    LINEARISED_TOTALS("linearised variance"),
    /** Delta method from the joint covariance of several regressions. */
    DELTA_METHOD("delta method", "delta method,");

    private final String label;
    private final String term;

    CovarianceType(String term) {
        this(term, term);
    }

    CovarianceType(String label, String term) {
        this.label = label;
        this.term = term;
    }

    /** The short name, as a column of models has it. */
    public String label() {
        return label;
    }

    /** The term of files and of the console, in English, as the words of an estimator have it. */
    public String term() {
        return term;
    }

    /** The name with that of the clusters, where it says which. */
    public String label(String cluster) {
        return isClustered() && (isOfRegression() || this == CR1_TWO_WAY) ? label + " clustered by " + cluster : label;
    }

    /** Those that a regression gives its coefficients, the classical one and sandwiches. */
    public static Set<CovarianceType> ofRegression() {
        return Arrays.stream(values())
                .filter(CovarianceType::isOfRegression)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CovarianceType.class)));
    }

    private boolean isOfRegression() {
        return switch (this) {
            case CLASSICAL, HC0, HC1, HC2, HC3, CR0, CR1, CR1_NESTED, CR2, CR3 -> true;
            default -> false;
        };
    }

    /** Whether what is squared is a sum over a cluster. */
    public boolean isClustered() {
        return switch (this) {
            case MATCHED_CLUSTER_PAIRS, CR0, CR0_SCALED, CR1, CR1_NESTED, CR1_TWO_WAY, CR2, CR3, SCORES -> true;
            default -> false;
        };
    }

    /** Refuses what a regression's sandwich is not made for. */
    public IllegalArgumentException notOfRegression() {
        return new IllegalArgumentException(this + " is not the covariance of a regression's coefficients");
    }
}
