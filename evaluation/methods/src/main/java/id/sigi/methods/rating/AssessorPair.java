package id.sigi.methods.rating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Two assessors and their scores of the objects that both scored. Immutable; arrays are copied.
 */
public final class AssessorPair {
    /** Fewest objects in common that agreement of two is told of. */
    public static final int FEWEST = 10;

    private final String first;
    private final String second;
    private final List<double[]> scores;

    private AssessorPair(String first, String second, List<double[]> scores) {
        this.first = first;
        this.second = second;
        this.scores = scores;
    }

    /**
     * Pairs of assessors with at least {@link #FEWEST} objects in common, those with the most first.
     *
     * @param most how many at most
     */
    public static List<AssessorPair> list(RatingSeries series, int most) {
        Map<List<String>, List<double[]>> found =
                new TreeMap<>(Comparator.<List<String>, String>comparing(names -> names.get(0))
                        .thenComparing(names -> names.get(1)));
        NavigableMap<String, List<Rating>> units = series.by(rating -> rating.object() + "\u0000" + rating.phase());
        for (List<Rating> unit : units.values()) {
            for (int i = 0; i < unit.size(); i++) {
                for (int j = i + 1; j < unit.size(); j++) {
                    found.computeIfAbsent(
                                    List.of(unit.get(i).assessor(), unit.get(j).assessor()), pair -> new ArrayList<>())
                            .add(new double[] {unit.get(i).score(), unit.get(j).score()});
                }
            }
        }
        return found.entrySet().stream()
                .filter(pair -> pair.getValue().size() >= FEWEST)
                .sorted(Comparator.comparingInt(pair -> -pair.getValue().size()))
                .limit(most)
                .map(pair ->
                        new AssessorPair(pair.getKey().get(0), pair.getKey().get(1), pair.getValue()))
                .toList();
    }

    public String first() {
        return first;
    }

    public String second() {
        return second;
    }

    /** Objects that both scored. */
    public int size() {
        return scores.size();
    }

    /** The scores of the first, in the order of the objects. */
    public double[] firstScores() {
        return scores.stream().mapToDouble(pair -> pair[0]).toArray();
    }

    /** The scores of the second, in the same order. */
    public double[] secondScores() {
        return scores.stream().mapToDouble(pair -> pair[1]).toArray();
    }
}
