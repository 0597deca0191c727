package id.sigi.methods.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the transition probabilities of several steps in time are the same, so that matrices may be pooled or multiplied: 2 sum n_ij(t) ln(P_ij(t) /
 * P_ij), likelihood ratio of Anderson and Goodman (1957). Each state i adds (a_i - 1)(b_i - 1) degrees of freedom, a_i steps that begin with somebody in
 * it and b_i states that somebody reaches from it (Billingsley 1961). In weighted tables each row counts as its effective number of people, the
 * first-order correction of Rao and Scott (1984) row by row.
 */
public final class TimeHomogeneity {
    private TimeHomogeneity() {}

    /** Of tables of the same states, one for each step; empty where no state can be compared. */
    public static Optional<HomogeneityTest> find(List<TransitionTable> steps) {
        double statistic = 0;
        double df = 0;
        for (int from = 0; from < steps.get(0).size(); from++) {
            List<double[]> rows = rows(steps, from);
            double[] pooled = new double[steps.get(0).size()];
            rows.forEach(row -> add(row, pooled));
            double total = sum(pooled);
            int reached = 0;
            for (int to = 0; to < pooled.length; to++) {
                reached += pooled[to] > 0 ? 1 : 0;
                for (double[] row : rows) {
                    statistic += row[to] == 0 ? 0 : 2 * row[to] * Math.log(row[to] / sum(row) / (pooled[to] / total));
                }
            }
            df += Math.max(0, rows.size() - 1.0) * Math.max(0, reached - 1.0);
        }
        return df == 0 ? Optional.empty() : Optional.of(HomogeneityTest.chiSquared(Math.max(0, statistic), df));
    }

    private static List<double[]> rows(List<TransitionTable> steps, int from) {
        List<double[]> rows = new ArrayList<>();
        for (TransitionTable step : steps) {
            double total = step.rowTotal(from);
            if (total > 0) {
                double scale = step.isWeighted() ? effective(step, from) / total : 1;
                double[] row = new double[step.size()];
                for (int to = 0; to < row.length; to++) {
                    row[to] = scale * step.flow(from, to);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** People of a row over the mean design effect of its shares, which weighs each by 1 - P (Rao and Scott 1984). */
    private static double effective(TransitionTable step, int from) {
        double total = step.rowTotal(from);
        double n = step.people(from);
        double sum = 0;
        int states = 0;
        for (int to = 0; to < step.size(); to++) {
            double share = step.flow(from, to) / total;
            if (share > 0) {
                states++;
                sum += n * step.shareVariance(from, to) / share;
            }
        }
        return states < 2 || !(sum > 0) ? n : n * (states - 1) / sum;
    }

    private static void add(double[] row, double[] sum) {
        for (int i = 0; i < row.length; i++) {
            sum[i] += row[i];
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
