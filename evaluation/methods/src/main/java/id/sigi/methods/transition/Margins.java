package id.sigi.methods.transition;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.proportion.Limits;
import id.sigi.methods.proportion.Wilson;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * Shares of the states before and after among all people of a table, and their change among the same people. The change has the paired variance of the table's
 * covariance, which for people who count alike is McNemar's (1947). Empty for a table of nobody.
 */
public final class Margins {
    private static final double LEVEL = 0.95;

    private final TransitionTable table;
    private final double[][] covariance;
    private final double total;
    private final long people;

    public Margins(TransitionTable table) {
        this.table = table;
        this.covariance = table.covariance();
        double sum = 0;
        long count = 0;
        for (int i = 0; i < table.size(); i++) {
            sum += table.rowTotal(i);
            count += table.people(i);
        }
        this.total = sum;
        this.people = count;
    }

    /** Respondents behind the table, not weighted. */
    public long people() {
        return people;
    }

    /** Share in a state before. */
    public Optional<Inference> findBefore(int state) {
        return share(table.rowTotal(state), cell -> cell / table.size() == state ? 1 : 0);
    }

    /** Share in a state after. */
    public Optional<Inference> findAfter(int state) {
        return share(table.columnTotal(state), cell -> cell % table.size() == state ? 1 : 0);
    }

    /** After minus before. */
    public Optional<Inference> findChange(int state) {
        if (total == 0) {
            return Optional.empty();
        }
        double change = (table.columnTotal(state) - table.rowTotal(state)) / total;
        double error = Math.sqrt(variance(
                change, cell -> (cell % table.size() == state ? 1 : 0) - (cell / table.size() == state ? 1 : 0)));
        return Optional.of(
                table.df() > 0
                        ? Inferences.of(change, error, table.df())
                        : Inference.point(change).withStdError(error));
    }

    private Optional<Inference> share(double above, IntToDoubleFunction isAbove) {
        if (total == 0) {
            return Optional.empty();
        }
        if (!table.isWeighted()) {
            Limits limits = Wilson.of(above, total, LEVEL);
            return Optional.of(Inference.interval(above / total, limits.low(), limits.high()));
        }
        double share = above / total;
        return Optional.of(EffectiveShare.of(share, variance(share, isAbove), people, table.df(), LEVEL));
    }

    /** Variance of a ratio to the total: slopes (a - value) / total. */
    private double variance(double value, IntToDoubleFunction above) {
        if (table.sets().isPresent()) {
            return table.sets().get().variance(value, cells -> ratio(cells, above));
        }
        double[] slopes = new double[covariance.length];
        for (int cell = 0; cell < slopes.length; cell++) {
            slopes[cell] = (above.applyAsDouble(cell) - value) / total;
        }
        return Math.max(0, Matrices.dot(slopes, Matrices.product(covariance, slopes)));
    }

    private static double ratio(double[] cells, IntToDoubleFunction above) {
        double sum = 0;
        double all = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            sum += above.applyAsDouble(cell) * cells[cell];
            all += cells[cell];
        }
        return sum / all;
    }
}
