package id.sigi.methods.rating;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.moments.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How an assessor differs from the others on anchor objects: the mean, over these, of the score less the mean of all other assessors of the same
 * object in the same phase, with Student's t over objects.
 *
 * @param objects anchors that the assessor and another scored
 * @param deviation the mean difference; empty with fewer than two anchors
 */
public record AnchorDeviation(long objects, Optional<Inference> deviation) {
    /** Of every assessor who scored an anchor that another scored too, by name. */
    public static NavigableMap<String, AnchorDeviation> of(RatingSeries series) {
        NavigableMap<String, List<Double>> differences = new TreeMap<>();
        for (List<Rating> unit :
                series.by(rating -> rating.object() + "\u0000" + rating.phase()).values()) {
            if (unit.size() > 1 && unit.get(0).circumstances().isAnchor()) {
                double sum = unit.stream().mapToDouble(Rating::score).sum();
                unit.forEach(rating -> differences
                        .computeIfAbsent(rating.assessor(), unseen -> new ArrayList<>())
                        .add(rating.score() - (sum - rating.score()) / (unit.size() - 1)));
            }
        }
        NavigableMap<String, AnchorDeviation> found = new TreeMap<>();
        differences.forEach((assessor, values) -> found.put(assessor, of(values)));
        return found;
    }

    private static AnchorDeviation of(List<Double> values) {
        Moments moments = Moments.EMPTY;
        for (double value : values) {
            moments = moments.plus(new Moments(1, value, 0));
        }
        long n = moments.n();
        return new AnchorDeviation(
                n,
                n < 2
                        ? Optional.empty()
                        : Optional.of(Inferences.of(moments.mean(), Math.sqrt(moments.m2() / (n - 1.0) / n), n - 1.0)));
    }
}
