package id.sigi.methods.regression.multiway;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.SmallSampleCorrection;
import id.sigi.methods.regression.UncheckedCoefficient;
import id.sigi.methods.regression.partitioned.CellCentering;
import id.sigi.methods.regression.partitioned.CenteredModel;
import id.sigi.methods.regression.partitioned.CholeskySolution;
import id.sigi.methods.regression.partitioned.CoefficientResult;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.SolvedModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The offer's coefficient of a fitted equation with standard errors clustered in two ways, those of
 * {@code TwoWayClusters} on the same rows. A second cluster's sum is kept for each that occurs, because its rows
 * lie in many partitions. Two passes besides the means by cell (the caller's {@link CellArmMomentTables}), whatever the number of equations.
 */
public final class TwoWayClusterFit {
    private final TwoWaySpec asked;
    private final CenteredModel prepared;
    private final Optional<Found> found;

    private TwoWayClusterFit(TwoWaySpec asked, CenteredModel prepared, Optional<Found> found) {
        this.asked = asked;
        this.prepared = prepared;
        this.found = found;
    }

    /** What the passes found. */
    private record Found(CholeskySolution solved, TwoWayScoreSums totals) {}

    /**
     * Fits equations in two passes.
     *
     * @param tables those of each equation's {@link RegressionSpec#request()}
     */
    public static List<TwoWayClusterFit> of(
            PartitionedRows allRows, List<TwoWaySpec> asked, CellArmMomentTables tables) {
        List<CenteredModel> prepared = asked.stream()
                .map(some -> CenteredModel.of(
                        some.equation(), tables.table(some.equation().request())))
                .toList();
        SolvedModels models = SolvedModels.of(allRows, prepared);
        List<TwoWayScoreSums> totals = models.run(
                allRows, solved -> new TwoWayScoreAggregation(solved, models.ofSolved(asked), allRows.cells()));
        List<TwoWayClusterFit> fits = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            Optional<TwoWayScoreSums> own = models.find(at, totals);
            Optional<Found> found = models.find(at).map(solved -> new Found(solved, own.orElseThrow()));
            fits.add(new TwoWayClusterFit(asked.get(at), prepared.get(at), found));
        }
        return fits;
    }

    /** Rows in the treatment arm. */
    public long treated() {
        return prepared.centres().allTreated();
    }

    /** Rows in the control arm. */
    public long control() {
        return prepared.centres().allControl();
    }

    /** The arm's coefficient with CR1 standard errors in two ways; empty when it or its standard error cannot be given. */
    public Optional<Coefficient> findOffer(Variable left) {
        return found.filter(some -> some.solved().offer() >= 0)
                .flatMap(some -> find(some, asked.equation().outcomes().indexOf(left)));
    }

    private static Optional<Coefficient> find(Found some, int left) {
        TwoWayScoreSums totals = some.totals();
        long clusters = Math.min(totals.first(), totals.second());
        double variance = totals.ofFirst(left) * factor(some.solved(), totals.first())
                + totals.ofSecond(left) * factor(some.solved(), totals.second())
                - totals.ofBoth(left) * factor(some.solved(), totals.both());
        // Without degrees of freedom the factors are not finite, and a difference below zero is no variance.
        CellCentering centres = some.solved().prepared().centres();
        double estimate = some.solved().slopes(left)[some.solved().offer()] + totals.drift(left);
        double[] row = some.solved().inverse()[some.solved().offer()];
        UncheckedCoefficient computed = new UncheckedCoefficient(
                LeastSquaresFit.OFFER,
                estimate,
                variance,
                clusters - 1.0,
                Matrices.dot(row, row) * centres.rounding(left, (double) clusters),
                centres.level(left));
        boolean showsVariance = centres.showClusters(some.solved().clusters());
        return CoefficientResult.of(computed, showsVariance, centres.isVaried(left))
                .coefficient();
    }

    private static double factor(CholeskySolution solved, long clusters) {
        return new SmallSampleCorrection(solved.rows(), solved.rank(), clusters, 0).factorOfWay();
    }
}
