package id.sigi.methods.blocks;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.Covariance;
import id.sigi.methods.regression.WaldTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Several coefficients of a fitted equation, alone and together, from three passes over the rows whatever the number of equations: means by cell
 * (the caller's {@link ArmTables}), products, residuals. Errors and degrees of freedom are those of
 * {@link id.sigi.methods.regression.LeastSquares} on the same rows: HC2 with n - k, or CR2 with Satterthwaite's. The joint test is by scores, of
 * clusters after CR2 and of rows after HC2.
 */
public final class TestedFit {
    private final TestedEquation asked;
    private final Prepared prepared;
    private final Optional<Found> found;

    private TestedFit(TestedEquation asked, Prepared prepared, Optional<Found> found) {
        this.asked = asked;
        this.prepared = prepared;
        this.found = found;
    }

    /** What the passes found of a posed equation, and which of the tested could be estimated. */
    private record Found(Solved solved, TestedTotals totals, List<String> kept) {}

    /**
     * Fits equations in two passes.
     *
     * @param tables those of each equation's {@link Equation#inquiry()}
     */
    public static List<TestedFit> of(Panel panel, List<TestedEquation> asked, ArmTables tables) {
        List<Prepared> prepared = asked.stream()
                .map(some -> Prepared.of(
                        some.equation(), tables.table(some.equation().inquiry())))
                .toList();
        Posed posed = Posed.of(panel, prepared);
        List<Solved> solved = posed.solved();
        List<TestedPass.Asked> questions = IntStream.range(0, solved.size())
                .mapToObj(at -> question(asked.get(posed.at().get(at)), solved.get(at)))
                .toList();
        List<TestedTotals> totals =
                questions.isEmpty() ? List.of() : panel.blocks().run(new TestedPass(questions, panel.cells()));
        List<TestedFit> fits = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            int place = posed.place(at);
            TestedEquation some = asked.get(at);
            fits.add(new TestedFit(
                    some,
                    prepared.get(at),
                    place < 0
                            ? Optional.empty()
                            : Optional.of(
                                    new Found(solved.get(place), totals.get(place), kept(some, solved.get(place))))));
        }
        return fits;
    }

    private static List<String> kept(TestedEquation asked, Solved solved) {
        return asked.tested().stream().filter(name -> solved.place(name) >= 0).toList();
    }

    private static TestedPass.Asked question(TestedEquation asked, Solved solved) {
        int[] places = kept(asked, solved).stream().mapToInt(solved::place).toArray();
        int together = (int) asked.together().stream()
                .filter(name -> solved.place(name) >= 0)
                .count();
        return new TestedPass.Asked(solved, places, together, asked.kind());
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
    public Answer coefficient(String name, Source left) {
        int place = found.map(some -> some.kept().indexOf(name)).orElse(-1);
        if (place < 0) {
            return Answer.none(Answer.spanned(name));
        }
        int at = asked.equation().lefts().indexOf(left);
        double df = df(place);
        double variance = found.orElseThrow().totals().covariance(at, place, place);
        boolean isShown = !isClustered()
                || prepared.centres().showClusters(found.get().solved().clusters());
        return df > 0 && Double.isFinite(variance) && isShown
                ? Answer.of(
                        Coefficient.cleaned(
                                new Coefficient(name, estimate(place, at), Math.sqrt(variance), df),
                                unit(place) * rounding(at),
                                prepared.centres().level(at)),
                        prepared.centres().isVaried(at))
                : Answer.none(Answer.few(name));
    }

    private double rounding(int left) {
        Solved solved = found.orElseThrow().solved();
        return prepared.centres().rounding(left, (double) (isClustered() ? solved.clusters() : solved.rows()));
    }

    /** Squares of the rows' parts in a coefficient. */
    private double unit(int place) {
        Solved solved = found.orElseThrow().solved();
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
        return asked.kind() == Covariance.CR2;
    }

    /**
     * The joint test, by scores as {@link id.sigi.methods.regression.ScoreTest}, that those tested together are nought; empty when none could be
     * estimated or there are too few clusters.
     */
    public Optional<WaldTest> findJoint(Source left) {
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
