package id.sigi.methods.regression.joint;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.regression.Inestimable;
import id.sigi.methods.regression.SmallSampleCorrection;
import id.sigi.methods.regression.UncheckedCoefficient;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.partitioned.CenteredModel;
import id.sigi.methods.regression.partitioned.CholeskySolution;
import id.sigi.methods.regression.partitioned.CoefficientResult;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.SolvedModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Several coefficients of a fitted equation, alone and together, from three passes over the rows whatever the number of equations: means by cell
 * (the caller's {@link CellArmMomentTables}), products, residuals. Errors and degrees of freedom are those of
 * {@link id.sigi.methods.regression.dense.LeastSquares} on the same rows: HC2 with n - k, or CR2 with Satterthwaite's. The joint test is by scores, of
 * clusters after CR2 and of rows after HC2.
 */
public final class JointTestFit {
    private final JointTestSpec asked;
    private final CenteredModel prepared;
    private final Optional<Found> found;

    private JointTestFit(JointTestSpec asked, CenteredModel prepared, Optional<Found> found) {
        this.asked = asked;
        this.prepared = prepared;
        this.found = found;
    }

    /** What the passes found of a posed equation, and which of the tested could be estimated. */
    private record Found(CholeskySolution solved, JointTestSums totals, List<String> kept) {}

    /**
     * Fits equations in two passes.
     *
     * @param tables those of each equation's {@link RegressionSpec#request()}
     */
    public static List<JointTestFit> of(
            PartitionedRows allRows, List<JointTestSpec> asked, CellArmMomentTables tables) {
        List<CenteredModel> prepared = asked.stream()
                .map(some -> CenteredModel.of(
                        some.equation(), tables.table(some.equation().request())))
                .toList();
        SolvedModels models = SolvedModels.of(allRows, prepared);
        List<JointTestSums> totals = models.run(
                allRows,
                solved -> new JointTestAggregation(questions(models.ofSolved(asked), solved), allRows.cells()));
        List<JointTestFit> fits = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            JointTestSpec some = asked.get(at);
            Optional<JointTestSums> own = models.find(at, totals);
            Optional<Found> found =
                    models.find(at).map(solved -> new Found(solved, own.orElseThrow(), kept(some, solved)));
            fits.add(new JointTestFit(some, prepared.get(at), found));
        }
        return fits;
    }

    private static List<JointTestAggregation.Asked> questions(
            List<JointTestSpec> asked, List<CholeskySolution> solved) {
        return IntStream.range(0, solved.size())
                .mapToObj(at -> question(asked.get(at), solved.get(at)))
                .toList();
    }

    private static List<String> kept(JointTestSpec asked, CholeskySolution solved) {
        return asked.tested().stream().filter(name -> solved.place(name) >= 0).toList();
    }

    private static JointTestAggregation.Asked question(JointTestSpec asked, CholeskySolution solved) {
        int[] places = kept(asked, solved).stream().mapToInt(solved::place).toArray();
        int together = (int) asked.together().stream()
                .filter(name -> solved.place(name) >= 0)
                .count();
        return new JointTestAggregation.Asked(solved, places, together, asked.kind());
    }

    /** Rows in the treatment arm. */
    public long treated() {
        return prepared.centres().allTreated();
    }

    /** Rows in the control arm. */
    public long control() {
        return prepared.centres().allControl();
    }

    /** A tested coefficient on an outcome. */
    public CoefficientResult coefficient(String name, Variable left) {
        int place = found.map(some -> some.kept().indexOf(name)).orElse(-1);
        if (place < 0) {
            return CoefficientResult.none(name, Inestimable.COLLINEAR);
        }
        int at = asked.equation().outcomes().indexOf(left);
        Found some = found.orElseThrow();
        UncheckedCoefficient computed = new UncheckedCoefficient(
                name,
                estimate(place, at),
                some.totals().covariance(at, place, place),
                df(place),
                unit(place) * rounding(at),
                prepared.centres().level(at));
        boolean showsVariance =
                prepared.centres().showsVariance(asked.kind(), some.solved().clusters());
        return CoefficientResult.of(computed, showsVariance, prepared.centres().isVaried(at));
    }

    private double rounding(int left) {
        CholeskySolution solved = found.orElseThrow().solved();
        return prepared.centres().rounding(left, (double) (isClustered() ? solved.clusters() : solved.rows()));
    }

    /** Squares of the rows' parts in a coefficient. */
    private double unit(int place) {
        CholeskySolution solved = found.orElseThrow().solved();
        double[] row = solved.inverse()[solved.place(found.get().kept().get(place))];
        return Matrices.dot(row, row);
    }

    private double estimate(int place, int left) {
        Found some = found.orElseThrow();
        int column = some.solved().place(some.kept().get(place));
        return some.solved().slopes(left)[column] + some.totals().drift(left, place);
    }

    private double df(int place) {
        Found some = found.orElseThrow();
        return SmallSampleCorrection.ofRows(some.solved().rows(), some.solved().rank())
                .degreesOfFreedom(asked.kind(), () -> some.totals().spread().df(place));
    }

    private boolean isClustered() {
        return asked.kind() == CovarianceType.CR2;
    }

    /**
     * The Wald test of the tested coefficients after HC2, F(q, n - k); empty when none could be estimated or their covariance is singular.
     *
     * @throws IllegalStateException if standard errors are clustered, for which scores hold their size better
     */
    public Optional<WaldTest> findWald(Variable left) {
        if (isClustered()) {
            throw new IllegalStateException("the Wald test is taken after HC2, and clusters are tested by scores");
        }
        int at = asked.equation().outcomes().indexOf(left);
        return found.filter(some -> !some.kept().isEmpty()).flatMap(some -> {
            int size = some.kept().size();
            double[] coefficients = new double[size];
            double[][] covariance = new double[size][size];
            for (int i = 0; i < size; i++) {
                coefficients[i] = estimate(i, at);
                for (int j = 0; j < size; j++) {
                    covariance[i][j] = some.totals().covariance(at, i, j);
                }
            }
            return WaldTest.find(coefficients, covariance, df(0));
        });
    }

    /**
     * The joint test, by scores as {@code ScoreTest}, that those tested together are zero; empty when none could be
     * estimated or there are too few clusters.
     */
    public Optional<WaldTest> findJoint(Variable left) {
        int at = asked.equation().outcomes().indexOf(left);
        return found.filter(some -> !some.totals().areScoresRounding(at, rounding(at)))
                .flatMap(some -> some.totals()
                        .findJoint(
                                at,
                                isClustered()
                                        ? some.solved().clusters()
                                        : some.solved().rows()));
    }
}
