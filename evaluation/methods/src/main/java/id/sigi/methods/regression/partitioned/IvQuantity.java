package id.sigi.methods.regression.partitioned;

/** Which residuals of a left-hand side are summed for a variance. */
enum IvQuantity {
    /** Those on the offer. */
    OFFER,
    /** Those on the offer times the take-up's: the covariance of the coefficients of both. */
    BOTH,
    /** Those of the outcome on the take-up. */
    EFFECT,
    /** Those of outcome times take-up on the take-up. */
    WITH,
    /** Those of outcome times no take-up on no take-up. */
    WITHOUT
}
