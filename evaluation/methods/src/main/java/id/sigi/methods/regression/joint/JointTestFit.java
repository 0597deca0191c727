package id.sigi.methods.regression.joint;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.CovarianceType;
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
     * @param tables those of each equation's {@link RegressionSpec#inquiry()}
     */
    public static List<JointTestFit> of(PartitionedRows panel, List<JointTestSpec> asked, CellArmMomentTables tables) {
        List<CenteredModel> prepared = asked.stream()
                .map(some -> CenteredModel.of(
                        some.equation(), tables.table(some.equation().inquiry())))
                .toList();
        SolvedModels posed = SolvedModels.of(panel, prepared);
        List<CholeskySolution> solved = posed.solved();
        List<JointTestAggregation.Asked> questions = IntStream.range(0, solved.size())
                .mapToObj(at -> question(asked.get(posed.at().get(at)), solved.get(at)))
                .toList();
        List<JointTestSums> totals = questions.isEmpty()
                ? List.of()
                : panel.blocks().run(new JointTestAggregation(questions, panel.cells()));
        List<JointTestFit> fits = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            int place = posed.place(at);
            JointTestSpec some = asked.get(at);
            fits.add(new JointTestFit(
                    some,
                    prepared.get(at),
                    place < 0
                            ? Optional.empty()
                            : Optional.of(
                                    new Found(solved.get(place), totals.get(place), kept(some, solved.get(place))))));
        }
        return fits;
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
            return CoefficientResult.none(CoefficientResult.spanned(name));
        }
        int at = asked.equation().lefts().indexOf(left);
        double df = df(place);
        double variance = found.orElseThrow().totals().covariance(at, place, place);
        boolean isShown = !isClustered()
                || prepared.centres().showClusters(found.get().solved().clusters());
        return df > 0 && Double.isFinite(variance) && isShown
                ? CoefficientResult.of(
                        Coefficient.cleaned(
                                new Coefficient(name, estimate(place, at), Math.sqrt(variance), df),
                                unit(place) * rounding(at),
                                prepared.centres().level(at)),
                        prepared.centres().isVaried(at))
                : CoefficientResult.none(CoefficientResult.few(name));
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
        double residual = some.solved().rows() - (double) some.solved().rank();
        double df = isClustered() ? some.totals().spread().df(place) : residual;
        return Double.isFinite(df) ? df : 0;
    }

    private boolean isClustered() {
        return asked.kind() == CovarianceType.CR2;
    }

    /**
     * The joint test, by scores as {@code ScoreTest}, that those tested together are nought; empty when none could be
     * estimated or there are too few clusters.
     */
    public Optional<WaldTest> findJoint(Variable left) {
        int at = asked.equation().lefts().indexOf(left);
        return found.filter(some -> !some.totals().areScoresRounding(at, rounding(at)))
                .flatMap(some -> some.totals()
                        .findJoint(
                                at,
                                isClustered()
                                        ? some.solved().clusters()
                                        : some.solved().rows()));
    }
}
