package id.sigi.methods.transition;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.proportion.Limits;
import id.sigi.methods.proportion.Wilson;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who was in which state before and is in which state after: a square table of flows with the covariance of its cells. Everything about transitions
 * that this package estimates is a function of the table, and its standard error follows from that covariance by the delta method, whether people
 * were sampled one by one (multinomial) or with strata, clusters and weights (linearised). Cells are numbered row by row. Immutable.
 *
 * <p>A row share P_ij = n_ij / n_i. has Wilson's interval with n_i. people or, weighted, with the effective number P(1-P)/v (t_(n-1)/t_df)^2 of Korn and
 * Graubard (1998).
 */
public final class TransitionTable {
    private static final double LEVEL = 0.95;

    private final double[][] flows;
    private final long[][] people;
    private final double[][] covariance;
    private final int[] df;
    private final Optional<ReplicatedFlows> sets;

    /** @param df degrees of freedom by row and, last, of the table; empty where people count alike */
    private TransitionTable(double[][] flows, long[][] people, double[][] covariance, int... df) {
        this.flows = flows;
        this.people = people;
        this.covariance = covariance;
        this.df = df;
        this.sets = Optional.empty();
    }

    private TransitionTable(TransitionTable table, ReplicatedFlows sets) {
        this.flows = table.flows;
        this.people = table.people;
        this.covariance = table.covariance;
        this.df = table.df;
        this.sets = Optional.of(sets);
    }

    /**
     * Of people who count alike, drawn one by one: covariance n (diag(p) - p p').
     *
     * @param counts square, none negative
     */
    public static TransitionTable ofCounts(long[][] counts) {
        double[][] flows = Arrays.stream(counts)
                .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new);
        checkSquare(flows);
        return new TransitionTable(flows, copy(counts), multinomial(flows));
    }

    /**
     * Of a weighted sample.
     *
     * @param flows sums of weights
     * @param people respondents behind each
     * @param covariance of the sums of weights, cells row by row
     * @param rowDf degrees of freedom of the design for the shares of each row; not positive where there are none
     * @param df degrees of freedom of the design for the whole table
     */
    public static TransitionTable ofSurvey(
            double[][] flows, long[][] people, double[][] covariance, int[] rowDf, int df) {
        checkSquare(flows);
        int cells = flows.length * flows.length;
        if (covariance.length != cells || rowDf.length != flows.length) {
            throw new IllegalArgumentException(
                    "a table of " + cells + " cells with a covariance of " + covariance.length);
        }
        int[] all = Arrays.copyOf(rowDf, rowDf.length + 1);
        all[rowDf.length] = df;
        return new TransitionTable(copy(flows), copy(people), copy(covariance), all);
    }

    /**
     * The same table of a weighted sample, with the flows that each set of replicate weights gives: shares have the variance of their estimates by set, and
     * what else is computed from the table keeps that of the delta method.
     */
    public TransitionTable replicated(ReplicatedFlows bySet) {
        return new TransitionTable(this, bySet);
    }

    /** The flows by set of replicate weights, where there are any. */
    Optional<ReplicatedFlows> sets() {
        return sets;
    }

    private static void checkSquare(double[][] flows) {
        for (double[] row : flows) {
            boolean isBad = Arrays.stream(row).anyMatch(flow -> !(flow >= 0) || Double.isInfinite(flow));
            if (row.length != flows.length || isBad) {
                throw new IllegalArgumentException("flows are a square table of numbers that are not negative");
            }
        }
    }

    private static double[][] multinomial(double[][] flows) {
        double[] cells = Arrays.stream(flows).flatMapToDouble(Arrays::stream).toArray();
        double n = Arrays.stream(cells).sum();
        double[][] covariance = new double[cells.length][cells.length];
        for (int a = 0; a < cells.length; a++) {
            for (int b = 0; b < cells.length; b++) {
                covariance[a][b] = (a == b ? cells[a] : 0) - (n == 0 ? 0 : cells[a] * cells[b] / n);
            }
        }
        return covariance;
    }

    private static double[][] copy(double[][] table) {
        return Arrays.stream(table).map(double[]::clone).toArray(double[][]::new);
    }

    private static long[][] copy(long[][] table) {
        return Arrays.stream(table).map(long[]::clone).toArray(long[][]::new);
    }

    /** Number of states. */
    public int size() {
        return flows.length;
    }

    public boolean isWeighted() {
        return df.length > 0;
    }

    /** Sum of weights of a cell, or people where they count alike. */
    public double flow(int from, int to) {
        return flows[from][to];
    }

    /** Respondents behind a cell, not weighted. */
    public long people(int from, int to) {
        return people[from][to];
    }

    /** Respondents behind a row, not weighted. */
    public long people(int from) {
        return Arrays.stream(people[from]).sum();
    }

    public double rowTotal(int from) {
        return Arrays.stream(flows[from]).sum();
    }

    public double columnTotal(int to) {
        return Arrays.stream(flows).mapToDouble(row -> row[to]).sum();
    }

    /** Degrees of freedom of the table's tests and indices; infinite where people count alike. */
    public double df() {
        return isWeighted() ? df[size()] : Double.POSITIVE_INFINITY;
    }

    /** Whether somebody is in every state before, so that every row has shares. */
    public boolean hasEveryRow() {
        return IntStream.range(0, size()).allMatch(from -> rowTotal(from) > 0);
    }

    /** Covariance of the cells, row by row. */
    public double[][] covariance() {
        return copy(covariance);
    }

    /** Shares of the rows; a row without people is all zeros. */
    public double[][] shares() {
        return Arrays.stream(flows).map(TransitionTable::shares).toArray(double[][]::new);
    }

    private static double[] shares(double[] row) {
        double total = Arrays.stream(row).sum();
        return Arrays.stream(row).map(flow -> total == 0 ? 0 : flow / total).toArray();
    }

    /** Covariance of the shares, row by row, by the delta method: d P_ij / d n_ib = (1(j = b) - P_ij) / n_i. */
    public double[][] shareCovariance() {
        int k = size();
        double[][] half = new double[k * k][];
        for (int a = 0; a < k * k; a++) {
            half[a] = shareDerivative(a, covariance);
        }
        double[][] turned = new double[k * k][k * k];
        for (int a = 0; a < k * k; a++) {
            for (int b = 0; b < k * k; b++) {
                turned[a][b] = half[b][a];
            }
        }
        double[][] result = new double[k * k][];
        for (int a = 0; a < k * k; a++) {
            result[a] = shareDerivative(a, turned);
        }
        return result;
    }

    /** The derivative of one share times some columns. */
    private double[] shareDerivative(int share, double[][] columns) {
        int k = size();
        int from = share / k;
        double total = rowTotal(from);
        double[] sum = new double[k * k];
        if (total == 0) {
            return sum;
        }
        double value = flows[from][share % k] / total;
        for (int to = 0; to < k; to++) {
            double slope = ((to == share % k ? 1 : 0) - value) / total;
            double[] column = columns[from * k + to];
            for (int c = 0; c < sum.length; c++) {
                sum[c] += slope * column[c];
            }
        }
        return sum;
    }

    /** The share of a row that goes to a state, with a 95 % interval of its own; empty without anybody in the row. */
    public Optional<Inference> findShare(int from, int to) {
        return findShare(from, to, LEVEL);
    }

    /**
     * The same with an interval that holds together with all others of its row with 95 %: Goodman's (1965), which is Wilson's at Bonferroni's level
     * 1 - .05 / k.
     */
    public Optional<Inference> findSimultaneousShare(int from, int to) {
        return findShare(from, to, 1 - (1 - LEVEL) / size());
    }

    private Optional<Inference> findShare(int from, int to, double confidence) {
        double total = rowTotal(from);
        if (total == 0) {
            return Optional.empty();
        }
        double share = flows[from][to] / total;
        if (!isWeighted()) {
            Limits limits = Wilson.of(flows[from][to], total, confidence);
            return Optional.of(Inference.interval(share, limits.low(), limits.high()));
        }
        return Optional.of(EffectiveShare.of(share, shareVariance(from, to), people(from), df[from], confidence));
    }

    /** Variance of one share, never below zero. */
    double shareVariance(int from, int to) {
        int share = from * size() + to;
        int k = size();
        double total = rowTotal(from);
        double value = flows[from][to] / total;
        if (sets.isPresent()) {
            return sets.get().variance(value, cells -> {
                double row = 0;
                for (int b = 0; b < k; b++) {
                    row += cells[from * k + b];
                }
                return cells[share] / row;
            });
        }
        double[] half = shareDerivative(share, covariance);
        double sum = 0;
        for (int b = 0; b < k; b++) {
            sum += ((b == to ? 1 : 0) - value) / total * half[from * k + b];
        }
        return Math.max(0, sum);
    }
}
