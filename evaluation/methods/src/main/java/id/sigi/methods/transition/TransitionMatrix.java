package id.sigi.methods.transition;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.proportion.Wilson;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Counts of people by state at the first and at the second date. A row nobody was in at the first date has no shares. Immutable.
 */
public final class TransitionMatrix {
    private final List<String> states;
    private final long[][] counts;

    private TransitionMatrix(List<String> states, long[][] counts) {
        this.states = states;
        this.counts = counts;
    }

    /**
     * @param states names, in the order of rows and columns
     * @param counts rows are states at the first date, columns at the second
     */
    public static TransitionMatrix of(List<String> states, long[][] counts) {
        boolean square =
                counts.length == states.size() && Arrays.stream(counts).allMatch(row -> row.length == states.size());
        if (!square || Arrays.stream(counts).flatMapToLong(Arrays::stream).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(
                    "counts must be a square of " + states.size() + " states, none negative");
        }
        return new TransitionMatrix(
                List.copyOf(states), Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new));
    }

    /** Of both sets of people. */
    public TransitionMatrix plus(TransitionMatrix other) {
        if (!states.equals(other.states)) {
            throw new IllegalArgumentException("different states: " + states + " and " + other.states);
        }
        long[][] sum = new long[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                sum[i][j] = counts[i][j] + other.counts[i][j];
            }
        }
        return new TransitionMatrix(states, sum);
    }

    public List<String> states() {
        return states;
    }

    public long count(String from, String to) {
        return counts[index(from)][index(to)];
    }

    /** People in the state at the first date. */
    public long rowTotal(String from) {
        return Arrays.stream(counts[index(from)]).sum();
    }

    /** People in the state at the second date. */
    public long columnTotal(String to) {
        int column = index(to);
        return Arrays.stream(counts).mapToLong(row -> row[column]).sum();
    }

    public long total() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    /** Share of those in {@code from} who are in {@code to} later; empty when nobody was in {@code from}. */
    public OptionalDouble findShare(String from, String to) {
        long n = rowTotal(from);
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count(from, to) / n);
    }

    /** The share with Wilson's interval as a tidy row, or the reason why there is none. */
    public Estimate toEstimate(String from, String to, Label label, String who) {
        long n = rowTotal(from);
        Basis basis = Basis.share(count(from, to), n, who);
        return n == 0
                ? Estimate.notEstimable(label, basis, "nobody was " + from + " at the first date")
                : Estimate.of(label, Wilson.inference(count(from, to), n), basis);
    }

    /**
     * Shorrocks' (1978) mobility index (k - trace P) / (k - 1) over the states that somebody was in at the first date: 0 when nobody moves.
     * Empty with fewer than two such states.
     */
    public OptionalDouble findShorrocks() {
        List<String> occupied =
                states.stream().filter(state -> rowTotal(state) > 0).toList();
        double trace = occupied.stream()
                .mapToDouble(state -> findShare(state, state).orElseThrow())
                .sum();
        int k = occupied.size();
        return k < 2 ? OptionalDouble.empty() : OptionalDouble.of((k - trace) / (k - 1));
    }

    /**
     * Stuart (1955) and Maxwell (1970): whether the shares of states are the same at both dates. chi2 = d'S^-1 d with d the differences of
     * margins and S_ii = n_i. + n_.i - 2 n_ii, S_ij = -(n_ij + n_ji), over all but one of the states that occur; with two states it is
     * McNemar's test without correction. Empty when S is singular, as it is when nobody moves.
     */
    public Optional<ChiSquare> findMarginalChange() {
        int[] used = IntStream.range(0, size())
                .filter(i -> rowTotal(states.get(i)) + columnTotal(states.get(i)) > 0)
                .toArray();
        int k = used.length - 1;
        if (k < 1) {
            return Optional.empty();
        }
        double[] d = new double[k];
        double[][] s = new double[k][k];
        for (int i = 0; i < k; i++) {
            d[i] = rowTotal(states.get(used[i])) - (double) columnTotal(states.get(used[i]));
            for (int j = 0; j < k; j++) {
                s[i][j] = entry(used[i], used[j]);
            }
        }
        LUDecomposition lu = new LUDecomposition(new Array2DRowRealMatrix(s, false), 1e-9);
        if (!lu.getSolver().isNonSingular()) {
            return Optional.empty();
        }
        ArrayRealVector vector = new ArrayRealVector(d, false);
        return Optional.of(ChiSquare.of(lu.getSolver().solve(vector).dotProduct(vector), k));
    }

    private double entry(int i, int j) {
        return i == j
                ? rowTotal(states.get(i)) + columnTotal(states.get(i)) - 2.0 * counts[i][i]
                : -(double) (counts[i][j] + counts[j][i]);
    }

    /**
     * Likelihood-ratio test that two groups (for example arms) move alike from each state: 2 sum O ln(O/E), with one degree of freedom per
     * free share of each first state that both groups were in. Empty when there is nothing to compare.
     */
    public Optional<ChiSquare> findDifference(TransitionMatrix other) {
        TransitionMatrix both = plus(other);
        double statistic = 0;
        int df = 0;
        for (String from : states) {
            if (rowTotal(from) > 0 && other.rowTotal(from) > 0) {
                statistic += deviance(both, from) + other.deviance(both, from);
                df += (int) states.stream()
                                .filter(to -> both.count(from, to) > 0)
                                .count()
                        - 1;
            }
        }
        return df == 0 ? Optional.empty() : Optional.of(ChiSquare.of(statistic, df));
    }

    private double deviance(TransitionMatrix both, String from) {
        return states.stream()
                .filter(to -> count(from, to) > 0)
                .mapToDouble(to -> 2
                        * count(from, to)
                        * Math.log(findShare(from, to).orElseThrow()
                                / both.findShare(from, to).orElseThrow()))
                .sum();
    }

    private int size() {
        return states.size();
    }

    private int index(String state) {
        int index = states.indexOf(state);
        if (index < 0) {
            throw new IllegalArgumentException("no state " + state + " among " + states);
        }
        return index;
    }
}
