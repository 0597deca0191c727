package id.sigi.methods.regression;

/**
 * How the error of coefficients is estimated. HC kinds have n - k degrees of freedom, CR0 and CR1 one less than the clusters, CR2
 * Satterthwaite's; k counts absorbed cells. Formulas: MacKinnon and White 1985; Liang and Zeger 1986; Bell and McCaffrey 2002; Pustejovsky
 * and Tipton 2018.
 */
public enum CovarianceType {
    /** Equal variances: s2 (X'X)^-1. */
    CLASSICAL("classical error"),
    /** Squared residuals as they are. */
    HC0("HC0"),
    /** HC0 times n / (n - k). */
    HC1("HC1"),
    /** Squared residuals over 1 - h, with h the leverage; the row's weight is part of h. */
    HC2("HC2"),
    /** Squared residuals over (1 - h)^2. */
    HC3("HC3"),
    /** Clustered, scores as they are. */
    CR0("CR0, clustered"),
    /** Clustered, times G/(G-1) (n-1)/(n-k), where k counts absorbed cells (Stata's areg, estimatr's "stata"). */
    CR1("CR1, clustered"),
    /**
     * As CR1, but when every cell lies within one cluster the cells count in k as one constant (Stata's xtreg and reghdfe, fixest's
     * "nested"); when one cell crosses clusters it is CR1.
     */
    CR1_NESTED("CR1, clustered, nested cells not counted"),
    /** Clustered, bias-reduced linearisation with Satterthwaite degrees of freedom per coefficient. */
    CR2("CR2, clustered, Satterthwaite df"),
    /** Clustered, jackknife over clusters, (G-1)/G times the squared deviations; degrees of freedom G - 1. */
    CR3("CR3, clustered jackknife");

    private final String words;

    CovarianceType(String words) {
        this.words = words;
    }

    /** In words, for the estimator's label. */
    public String words() {
        return words;
    }

    public boolean isClustered() {
        return switch (this) {
            case CLASSICAL, HC0, HC1, HC2, HC3 -> false;
            case CR0, CR1, CR1_NESTED, CR2, CR3 -> true;
        };
    }
}
