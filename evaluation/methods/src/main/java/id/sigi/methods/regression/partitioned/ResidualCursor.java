package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.linear.VectorSums;
import id.sigi.methods.regression.sandwich.SandwichMeat;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the rows of one partition for a solved equation, batch by batch: the kept regressors less their cells' means, the residuals of each
 * left-hand side, and the influence of each row on the coefficient of the arm where that is wanted. What is added up of them is left to whoever
 * walks, so that every covariance is made of the same residuals.
 */
public final class ResidualCursor {
    private final CholeskySolution solved;
    private final RowPartition partition;
    private final CenteredColumns columns;
    private final double[][] x;
    private final double[] shares;
    private final Optional<RowInfluence> influence;

    private ResidualCursor(CholeskySolution solved, RowPartition partition, Optional<RowInfluence> influence) {
        this.solved = solved;
        this.partition = partition;
        this.influence = influence;
        columns = new CenteredColumns(solved.prepared(), partition);
        int capacity = ClusterBatch.capacity(partition);
        x = new double[solved.kept().length][capacity];
        shares = new double[isWeighted() ? capacity : 0];
    }

    /** Of residuals alone. */
    public static ResidualCursor of(CholeskySolution solved, RowPartition partition) {
        return new ResidualCursor(solved, partition, Optional.empty());
    }

    /**
     * With the rows' influence.
     *
     * @param meats for which residuals get weights of their own
     */
    public static ResidualCursor withInfluence(
            CholeskySolution solved, RowPartition partition, Set<SandwichMeat> meats) {
        int capacity = ClusterBatch.capacity(partition);
        return new ResidualCursor(solved, partition, Optional.of(new RowInfluence(solved, meats, capacity)));
    }

    private boolean isWeighted() {
        return !solved.prepared().weight().isEmpty();
    }

    /**
     * Moves to one batch of the equation's rows after the other.
     *
     * @param cells of all rows, by whose codes the partition names them
     */
    public void walk(String[] cells, ClusterBatch.User user) {
        CenteredModel prepared = solved.prepared();
        ClusterBatch.walk(partition, prepared.equation().rows(), prepared.placesIn(partition, cells), batch -> {
            enter(batch);
            user.use(batch);
        });
    }

    /** Moves to a batch whose rows somebody else reads, with the equation's cells as places. */
    public void enter(ClusterBatch batch) {
        for (int at = 0; at < x.length; at++) {
            columns.regressor(solved.kept()[at], batch, x[at]);
        }
        influence.ifPresent(rows -> enter(rows, batch));
    }

    private void enter(RowInfluence rows, ClusterBatch batch) {
        if (isWeighted()) {
            columns.shares(batch, shares);
            rows.enter(batch, x, shares);
        } else {
            rows.enter(batch, x);
        }
    }

    /** The kept regressors of the batch less their cells' means. */
    public double[][] regressors() {
        return x;
    }

    /** The rows' influence, of a cursor that was asked for it. */
    public RowInfluence influence() {
        return influence.orElseThrow();
    }

    /** What the slopes leave of a left-hand side in a batch that was entered. */
    public void residuals(int left, ClusterBatch batch, double[] target) {
        columns.left(left, batch, target);
        double[] slopes = solved.slopes(left);
        for (int at = 0; at < x.length; at++) {
            VectorSums.add(-slopes[at], x[at], target, batch.size());
        }
    }
}
