package id.sigi.methods.blocks;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.Coefficient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The offer's coefficient of a fitted equation with errors clustered in two ways, those of
 * {@link id.sigi.methods.regression.TwoWayClusters} on the same rows. A second cluster's sum is kept for each that occurs, because its rows
 * lie in many blocks. Two passes besides the means by cell (the caller's {@link ArmTables}), whatever the number of equations.
 */
public final class TwoWayFit {
    private final TwoWayEquation asked;
    private final Prepared prepared;
    private final Optional<Found> found;

    private TwoWayFit(TwoWayEquation asked, Prepared prepared, Optional<Found> found) {
        this.asked = asked;
        this.prepared = prepared;
        this.found = found;
    }

    /** What the passes found. */
    private record Found(Solved solved, TwoWayTotals totals) {}

    /**
     * Fits equations in two passes.
     *
     * @param tables those of each equation's {@link Equation#inquiry()}
     */
    public static List<TwoWayFit> of(Panel panel, List<TwoWayEquation> asked, ArmTables tables) {
        List<Prepared> prepared = asked.stream()
                .map(some -> Prepared.of(
                        some.equation(), tables.table(some.equation().inquiry())))
                .toList();
        Posed posed = Posed.of(panel, prepared);
        List<Solved> solved = posed.solved();
        List<TwoWayEquation> questions = posed.at().stream().map(asked::get).toList();
        List<TwoWayTotals> totals =
                solved.isEmpty() ? List.of() : panel.blocks().run(new TwoWayPass(solved, questions, panel.cells()));
        List<TwoWayFit> fits = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            int place = posed.place(at);
            Optional<Found> found =
                    place < 0 ? Optional.empty() : Optional.of(new Found(solved.get(place), totals.get(place)));
            fits.add(new TwoWayFit(asked.get(at), prepared.get(at), found));
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

    /** The arm's coefficient with CR1 errors in two ways; empty when it or its error cannot be given. */
    public Optional<Coefficient> findOffer(Source left) {
        return found.filter(some -> some.solved().offer() >= 0)
                .flatMap(some -> find(some, asked.equation().lefts().indexOf(left)));
    }

    private static Optional<Coefficient> find(Found some, int left) {
        TwoWayTotals totals = some.totals();
        long clusters = Math.min(totals.first(), totals.second());
        double variance = totals.ofFirst(left) * factor(some.solved(), totals.first())
                + totals.ofSecond(left) * factor(some.solved(), totals.second())
                - totals.ofBoth(left) * factor(some.solved(), totals.both());
        // Without degrees of freedom the factors are not finite, and a difference below nought is no variance.
        Centres centres = some.solved().prepared().centres();
        if (clusters < 2
                || !(variance >= 0)
                || !centres.showClusters(some.solved().clusters())) {
            return Optional.empty();
        }
        double estimate = some.solved().slopes(left)[some.solved().offer()] + totals.drift(left);
        double[] row = some.solved().inverse()[some.solved().offer()];
        return Answer.of(
                        Coefficient.cleaned(
                                new Coefficient(EquationFit.OFFER, estimate, Math.sqrt(variance), clusters - 1.0),
                                Matrices.dot(row, row) * centres.rounding(left, (double) clusters),
                                centres.level(left)),
                        centres.isVaried(left))
                .coefficient();
    }

    private static double factor(Solved solved, long clusters) {
        double n = solved.rows();
        return clusters / (clusters - 1.0) * ((n - 1) / (n - solved.rank()));
    }
}
