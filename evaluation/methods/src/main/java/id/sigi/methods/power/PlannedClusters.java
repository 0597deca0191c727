package id.sigi.methods.power;

/**
 * People who share chance or fate, such as households.
 *
 * @param size mean people of a cluster among those who answer, at least one
 * @param unevenness coefficient of variation of the size, zero for equal sizes
 * @param likeness intracluster correlation of the outcome, 0..1
 * @param explainedBetween share of the variance between clusters that covariates explain, from zero to below one
 */
public record PlannedClusters(double size, double unevenness, double likeness, double explainedBetween) {
    /** Everybody for himself. */
    public static final PlannedClusters NONE = new PlannedClusters(1, 0, 0, 0);

    public PlannedClusters {
        boolean isShare = likeness >= 0 && likeness <= 1 && explainedBetween >= 0 && explainedBetween < 1;
        if (!(size >= 1) || !(unevenness >= 0) || !isShare) {
            throw new IllegalArgumentException("not clusters: size " + size + " (" + unevenness + "), rho " + likeness
                    + ", R2 " + explainedBetween);
        }
    }

    /** How often the variance of independent people the clusters give, when covariates explain nothing (Kish 1965). */
    public double designEffect() {
        return 1 + (size * (1 + unevenness * unevenness) - 1) * likeness;
    }

    /** Variance per person: rho n (1 - R2c) + (1 - rho) (1 - R2i), n being the size with its unevenness. */
    double variance(double explainedWithin) {
        double between = likeness * size * (1 + unevenness * unevenness) * (1 - explainedBetween);
        return between + (1 - likeness) * (1 - explainedWithin);
    }
}
