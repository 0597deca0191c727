package id.sigi.methods.difference;

import id.sigi.methods.moments.Moments;
import java.util.List;
import java.util.Objects;

/**
 * What a cell in which clusters were drawn brings to {@link ClusteredDifferenceInMeans}.
 *
 * @param treatment the clusters drawn
 * @param control the clusters not drawn
 */
public record ClusteredCell(Arm treatment, Arm control) {
    public ClusteredCell {
        Objects.requireNonNull(treatment, "treatment");
        Objects.requireNonNull(control, "control");
    }

    static ClusteredCell of(ClusteredArms arms) {
        return new ClusteredCell(Arm.of(arms.treatment()), Arm.of(arms.control()));
    }

    /**
     * One arm, whose sums over clusters are of shares s_g = n_g / N of its people; they mean nothing where one cluster is all of them.
     *
     * @param clusters how many
     * @param people N
     * @param mean of the people
     * @param rest what rounding took off the mean
     * @param variance CR2 variance of the mean
     * @param apart sum of a_g = s_g^2 / (1 - s_g)
     * @param squares sum of s_g^2 - a_g^2
     */
    public record Arm(
            long clusters, long people, double mean, double rest, double variance, double apart, double squares) {
        static Arm of(List<Moments> clusters) {
            double people = clusters.stream().mapToLong(Moments::n).sum();
            Moments all = clusters.stream().reduce(Moments.EMPTY, Moments::plus);
            double mean = clusters.stream().mapToDouble(Moments::sum).sum() / people;
            double rest = all.mean() - mean + all.rest();
            double variance = 0;
            double apart = 0;
            double squares = 0;
            for (Moments cluster : clusters) {
                double share = cluster.n() / people;
                double residual = share * (cluster.mean() - mean + (cluster.rest() - rest));
                variance += residual * residual / (1 - share);
                apart += share * share / (1 - share);
                squares += share * share - Math.pow(share * share / (1 - share), 2);
            }
            return new Arm(clusters.size(), (long) people, mean, rest, variance, apart, squares);
        }
    }

    long clusters() {
        return treatment.clusters + control.clusters;
    }

    long people() {
        return treatment.people + control.people;
    }

    double difference() {
        return treatment.mean - control.mean + (treatment.rest - control.rest);
    }

    /** Whether the cell has a difference: a cluster in each arm. */
    boolean hasDifference() {
        return treatment.clusters >= 1 && control.clusters >= 1;
    }

    /** Whether the cell is a pair of clusters, one of them drawn. */
    boolean isPair() {
        return treatment.clusters == 1 && control.clusters == 1;
    }

    /** Whether the cell has a difference and its variance: two clusters in each arm. */
    boolean hasVariance() {
        return treatment.clusters >= 2 && control.clusters >= 2;
    }
}
