package id.sigi.methods.difference;

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
}
