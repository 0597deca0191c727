package id.sigi.methods.power;

/**
 * What is known of an outcome before it is measured.
 *
 * @param standardDeviation within cells, in the outcome's unit, above zero; of a share s it is sqrt(s (1 - s))
 * @param explained share of its variance (within clusters, if there are any) that covariates explain, from zero to below one
 */
public record PlannedOutcome(double standardDeviation, double explained) {
    public PlannedOutcome {
        if (!(standardDeviation > 0 && standardDeviation < Double.POSITIVE_INFINITY)
                || !(explained >= 0 && explained < 1)) {
            throw new IllegalArgumentException("not an outcome: " + standardDeviation + ", R2 " + explained);
        }
    }

    /** A yes-or-no outcome that holds for this share. */
    public static PlannedOutcome ofShare(double share, double explained) {
        return new PlannedOutcome(Math.sqrt(share * (1 - share)), explained);
    }
}
