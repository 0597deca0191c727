package id.sigi.methods.estimate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the variance of an estimate is estimated: the one list of covariances, each with a stable code for files and the name that labels carry. HC kinds
 * have n - k degrees of freedom, CR0 and CR1 one less than the clusters, CR2 Satterthwaite's; k counts absorbed cells. Formulas: Neyman 1923; MacKinnon
 * and White 1985; Liang and Zeger 1986; Bell and McCaffrey 2002; Pustejovsky and Tipton 2018; Binder 1983.
 */
public enum CovarianceType {
    /** That of complete randomisation within cells: s^2/n of each arm. */
    NEYMAN("neyman", "Neyman"),
    /** Between the differences of cells, where no cell shows a variance of its own. */
    BETWEEN_CELLS("between_cells", "between cells"),
    /** Between the differences of matched pairs. */
    MATCHED_PAIRS("matched_pairs", "matched pairs"),
    /** The same of pairs of clusters. */
    MATCHED_CLUSTER_PAIRS("matched_cluster_pairs", "matched pairs"),
    /** Of totals or ratios weighted by one over the assignment probability, units drawn one by one. */
    HORVITZ_THOMPSON("horvitz_thompson", "Horvitz-Thompson"),
    /** The same from the totals of clusters. */
    HORVITZ_THOMPSON_CLUSTERED("horvitz_thompson_clustered", "Horvitz-Thompson"),
    /** Equal variances: s2 (X'X)^-1. */
    CLASSICAL("classical", "CLASSICAL"),
    /** Squared residuals as they are. */
    HC0("HC0", "HC0"),
    /** HC0 times n / (n - k). */
    HC1("HC1", "HC1"),
    /** Squared residuals over 1 - h, with h the leverage; the row's weight is part of h. */
    HC2("HC2", "HC2"),
    /** Squared residuals over (1 - h)^2. */
    HC3("HC3", "HC3"),
    /** Clustered, scores as they are. */
    CR0("CR0", "CR0"),
    /** Clustered, times G/(G-1) (n-1)/(n-k), where k counts absorbed cells (Stata's areg, estimatr's "stata"). */
    CR1("CR1", "CR1"),
    /**
     * As CR1, but when every cell lies within one cluster the cells count in k as one constant (Stata's xtreg and reghdfe, fixest's
     * "nested"); when one cell crosses clusters it is CR1.
     */
    CR1_NESTED("CR1_nested", "CR1_NESTED"),
    /** Clustered in two ways, with CR1's factor for each way and for both together (Cameron, Gelbach and Miller 2011). */
    CR1_TWO_WAY("CR1_two_way", "CR1_TWO_WAY"),
    /** Clustered, bias-reduced linearisation with Satterthwaite degrees of freedom per coefficient. */
    CR2("CR2", "CR2"),
    /** Clustered, jackknife over clusters, (G-1)/G times the squared deviations; degrees of freedom G - 1. */
    CR3("CR3", "CR3"),
    /** Taylor linearisation between the primary sampling units of a survey, within its strata. */
    LINEARISED("linearised", "linearised");

    private final String code;
    private final String label;

    CovarianceType(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** For files; it never changes. */
    public String code() {
        return code;
    }

    /** As labels of estimates call it. */
    public String label() {
        return label;
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
            case NEYMAN,
                    BETWEEN_CELLS,
                    MATCHED_PAIRS,
                    MATCHED_CLUSTER_PAIRS,
                    HORVITZ_THOMPSON,
                    HORVITZ_THOMPSON_CLUSTERED,
                    CR1_TWO_WAY,
                    LINEARISED -> false;
        };
    }

    /** Whether what is squared is a sum over a cluster. */
    public boolean isClustered() {
        return switch (this) {
            case NEYMAN, BETWEEN_CELLS, MATCHED_PAIRS, HORVITZ_THOMPSON, CLASSICAL, HC0, HC1, HC2, HC3, LINEARISED ->
                false;
            case MATCHED_CLUSTER_PAIRS, HORVITZ_THOMPSON_CLUSTERED, CR0, CR1, CR1_NESTED, CR1_TWO_WAY, CR2, CR3 -> true;
        };
    }

    /** Refuses what a regression's sandwich is not made for. */
    public IllegalArgumentException notOfRegression() {
        return new IllegalArgumentException(code + " is not the covariance of a regression's coefficients");
    }
}
