package id.sigi.methods.experiment;

import id.sigi.methods.moments.Moments;
import java.util.List;
import java.util.stream.Stream;

/**
 * One variable in the two arms of a draw of clusters: of each cluster, whose members share their arm, the moments of its people.
 *
 * @param treatment the clusters drawn, each with somebody
 * @param control the clusters not drawn, each with somebody
 */
public record ClusteredArms(List<Moments> treatment, List<Moments> control) {
    /** No cluster in either arm. */
    public static final ClusteredArms EMPTY = new ClusteredArms(List.of(), List.of());

    public ClusteredArms {
        treatment = List.copyOf(treatment);
        control = List.copyOf(control);
        if (Stream.concat(treatment.stream(), control.stream()).anyMatch(cluster -> cluster.n() == 0)) {
            throw new IllegalArgumentException("a cluster without people has no total");
        }
    }

    int clusters() {
        return treatment.size() + control.size();
    }

    long people() {
        return people(treatment) + people(control);
    }

    static long people(List<Moments> clusters) {
        return clusters.stream().mapToLong(Moments::n).sum();
    }

    static double mean(List<Moments> clusters) {
        return clusters.stream().mapToDouble(Moments::sum).sum() / people(clusters);
    }

    double difference() {
        return mean(treatment) - mean(control);
    }

    /** Whether the cell has a difference and its variance: two clusters in each arm. */
    boolean hasVariance() {
        return treatment.size() >= 2 && control.size() >= 2;
    }
}
