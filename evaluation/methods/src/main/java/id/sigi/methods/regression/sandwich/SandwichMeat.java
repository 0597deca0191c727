package id.sigi.methods.regression.sandwich;

import id.sigi.methods.estimate.identity.CovarianceType;

/** What is summed over rows or clusters for the variance of one coefficient. */
public enum SandwichMeat {
    /** Squared residuals. */
    SQUARES,
    /** Squared residuals times the square of the row's part in the coefficient. */
    HC0,
    /** As HC0, over 1 - h. */
    HC2,
    /** As HC0, over (1 - h)^2. */
    HC3,
    /** Squares of the clusters' parts in the coefficient. */
    CR0,
    /** As CR0, residuals adjusted by the inverse root of the cluster's block of the residual maker. */
    CR2,
    /** As CR0, residuals adjusted by the inverse of that block. */
    CR3;

    public static SandwichMeat of(CovarianceType kind) {
        return switch (kind) {
            case CLASSICAL -> SQUARES;
            case HC0, HC1 -> HC0;
            case HC2 -> HC2;
            case HC3 -> HC3;
            case CR0, CR1, CR1_NESTED -> CR0;
            case CR2 -> CR2;
            case CR3 -> CR3;
            default -> throw kind.notOfRegression();
        };
    }

    public boolean isClustered() {
        return this == CR0 || this == CR2 || this == CR3;
    }
}
