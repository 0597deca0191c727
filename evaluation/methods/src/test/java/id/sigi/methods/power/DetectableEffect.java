package id.sigi.methods.power;

import id.sigi.methods.estimate.Inferences;

/**
 * The minimum detectable effect (Bloom 1995): (t_0.975,df + t_power,df) times the standard error that the design gives, in the outcome's
 * unit; divide by take-up for the effect of participation.
 *
 * @param power chance to find the effect, for example 0.8
 * @param treatedShare share in the treatment arm, between 0 and 1
 * @param standardDeviation of the outcome
 */
public record DetectableEffect(double power, double treatedShare, double standardDeviation) {
    public DetectableEffect {
        if (!(power > 0.5 && power < 1) || !(treatedShare > 0 && treatedShare < 1) || !(standardDeviation > 0)) {
            throw new IllegalArgumentException(
                    "power above one half, a share between 0 and 1 and a positive deviation, not " + power + ", "
                            + treatedShare + ", " + standardDeviation);
        }
    }

    /**
     * Of people drawn one by one; df = people - 2.
     *
     * @param people in both arms together, at least three; with design weights the effective number
     * @param explained share of the variance that covariates explain
     */
    public double ofPeople(double people, double explained) {
        return multiplier(people - 2) * spread((1 - explained) / people);
    }

    /**
     * Of clusters drawn whole: rho (1 - R2c) / J + (1 - rho) (1 - R2i) / (J n); df = J - 2.
     *
     * @param clusters their number, size and likeness
     * @param explainedBetween share of the variance between clusters that covariates explain
     * @param explainedWithin share of the variance within clusters that covariates explain
     */
    public double ofClusters(Clusters clusters, double explainedBetween, double explainedWithin) {
        double between = clusters.likeness() * (1 - explainedBetween) / clusters.number();
        double within = (1 - clusters.likeness()) * (1 - explainedWithin) / (clusters.number() * clusters.size());
        return multiplier(clusters.number() - 2) * spread(between + within);
    }

    /**
     * Clusters of one size.
     *
     * @param number in both arms together, J
     * @param size people in each
     * @param likeness intracluster correlation, rho
     */
    public record Clusters(double number, double size, double likeness) {
        public Clusters {
            if (!(number > 2) || !(size >= 1) || !(likeness >= 0 && likeness <= 1)) {
                throw new IllegalArgumentException("not clusters: " + number + " of " + size + ", rho " + likeness);
            }
        }
    }

    private double multiplier(double df) {
        return Inferences.tQuantile(0.975, df) + Inferences.tQuantile(power, df);
    }

    private double spread(double variance) {
        return standardDeviation * Math.sqrt(variance / (treatedShare * (1 - treatedShare)));
    }
}
