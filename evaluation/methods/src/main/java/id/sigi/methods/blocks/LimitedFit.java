package id.sigi.methods.blocks;

import id.sigi.methods.linear.Rounding;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.Covariance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Limited-information effects of any number of rows, with cell effects and the offer in each cell as an instrument of its own: with all
 * instruments each arm of each cell has an effect of its own, so that no instrument is ever made. Four passes whatever the number of questions:
 * means by cell and by arm of cell (the caller's {@link ArmTables}), products, rests, scores. The numbers are those of
 * {@link id.sigi.methods.regression.LimitedInformation} on the same rows.
 */
public final class LimitedFit {
    private static final int OUTCOME = 0;
    private static final int TAKE_UP = 1;

    private final Prepared prepared;
    private final Optional<Found> found;

    private LimitedFit(Prepared prepared, Optional<Found> found) {
        this.prepared = prepared;
        this.found = found;
    }

    /** What the passes found; the scores only where instruments move the take-up. */
    private record Found(LimitedStages stages, LimitedRests rests, Optional<LimitedTotals> totals) {}

    /**
     * Fits questions in three passes.
     *
     * @param tables those of each question's {@link LimitedQuestion#inquiries()}
     */
    public static List<LimitedFit> of(Panel panel, List<LimitedQuestion> questions, ArmTables tables) {
        List<Prepared> prepared = new ArrayList<>();
        List<LimitedQuestion> posed = new ArrayList<>();
        List<Prepared> both = new ArrayList<>();
        for (LimitedQuestion question : questions) {
            Prepared outer = prepare(question.outer(), tables);
            prepared.add(outer);
            if (outer.hasBothArms()) {
                posed.add(question);
                both.add(outer);
                both.add(prepare(question.inner(), tables));
            }
        }
        List<Found> found = found(panel, posed, Solved.of(panel, both));
        List<LimitedFit> fits = new ArrayList<>();
        int at = 0;
        for (Prepared outer : prepared) {
            fits.add(new LimitedFit(outer, outer.hasBothArms() ? Optional.of(found.get(at++)) : Optional.empty()));
        }
        return fits;
    }

    private static Prepared prepare(Equation equation, ArmTables tables) {
        return Prepared.of(equation, tables.table(equation.inquiry()));
    }

    private static List<Found> found(Panel panel, List<LimitedQuestion> posed, List<Solved> solved) {
        List<LimitedStages> stages = new ArrayList<>();
        for (int at = 0; at < posed.size(); at++) {
            stages.add(new LimitedStages(solved.get(2 * at), solved.get(2 * at + 1)));
        }
        List<LimitedRests> rests = LimitedRests.of(panel, stages);
        List<LimitedPass.Asked> asked = new ArrayList<>();
        for (int at = 0; at < posed.size(); at++) {
            LimitedRests own = rests.get(at);
            if (own.isMoved()) {
                double effect = own.effect(own.kappa(instruments(stages.get(at))));
                asked.add(new LimitedPass.Asked(posed.get(at), stages.get(at), effect, own.fitted()));
            }
        }
        List<LimitedTotals> totals =
                asked.isEmpty() ? List.of() : panel.blocks().run(new LimitedPass(asked, panel.cells()));
        List<Found> found = new ArrayList<>();
        int place = 0;
        for (int at = 0; at < posed.size(); at++) {
            boolean isMoved = rests.get(at).isMoved();
            found.add(new Found(
                    stages.get(at), rests.get(at), isMoved ? Optional.of(totals.get(place++)) : Optional.empty()));
        }
        return found;
    }

    private static int instruments(LimitedStages stages) {
        return stages.outer().prepared().centres().size();
    }

    /** Rows in the treatment arm. */
    public long treated() {
        return prepared.centres().allTreated();
    }

    /** Rows in the control arm. */
    public long control() {
        return prepared.centres().allControl();
    }

    /** Cells of both arms, each with an instrument. */
    public int instruments() {
        return prepared.centres().size();
    }

    /** The take-up's coefficient with one of the errors asked for. */
    public Answer effect(Covariance kind) {
        if (found.isEmpty() || found.get().totals().isEmpty()) {
            return Answer.none(Answer.spanned(EquationFit.TAKE_UP));
        }
        LimitedRests rests = found.get().rests();
        LimitedTotals totals = found.get().totals().get();
        double kappa = rests.kappa(instruments());
        double scale = rests.fitted() / rests.denominator(kappa);
        double variance = totals.ofEffect(Meat.of(kind)) * scale * scale * factor(kind, 1);
        double df = df(kind, totals);
        double effect = rests.effect(kappa);
        double rounding = rounding(OUTCOME, kind) + effect * effect * rounding(TAKE_UP, kind);
        return df > 0 && Double.isFinite(variance) && isShown(kind)
                ? Answer.of(
                        Coefficient.cleaned(
                                new Coefficient(EquationFit.TAKE_UP, effect, Math.sqrt(variance), df),
                                scale * scale / rests.fitted() * rounding,
                                prepared.centres().level(OUTCOME)),
                        prepared.centres().isVaried(OUTCOME))
                : Answer.none(Answer.few(EquationFit.TAKE_UP));
    }

    private boolean isShown(Covariance kind) {
        return !kind.isClustered() || prepared.centres().showClustersWithinArms();
    }

    private double rounding(int left, Covariance kind) {
        return prepared.centres().rounding(left, kind.isClustered() ? clusters() : rows());
    }

    /** The effective F of all instruments, with one of the errors asked for; empty where nothing is left to divide by. */
    public OptionalDouble findEffectiveF(Covariance kind) {
        if (found.isEmpty() || found.get().totals().isEmpty()) {
            return OptionalDouble.empty();
        }
        double noise = found.get().totals().get().ofFirstStage(Meat.of(kind)) * factor(kind, instruments());
        return noise > 0 && isShown(kind) && !Rounding.isAll(noise, rounding(TAKE_UP, kind))
                ? OptionalDouble.of(found.get().rests().fitted() / noise)
                : OptionalDouble.empty();
    }

    private double df(Covariance kind, LimitedTotals totals) {
        return switch (kind) {
            case CLASSICAL, HC0, HC1, HC2, HC3 -> rows() - rank(1);
            case CR0, CR1, CR1_NESTED, CR3 -> clusters() - 1;
            case CR2 -> Double.isFinite(totals.df()) ? totals.df() : 0;
        };
    }

    private double rows() {
        return (double) treated() + control();
    }

    private double clusters() {
        return found.orElseThrow().stages().outer().clusters();
    }

    /** Coefficients with so many beside the exogenous ones. */
    private double rank(int more) {
        return (double) found.orElseThrow().stages().outer().rank() + more;
    }

    private double factor(Covariance kind, int more) {
        double n = rows();
        double g = clusters();
        double left = n - rank(more);
        return switch (kind) {
            case CLASSICAL -> throw new IllegalArgumentException("limited information has no classical error");
            case HC1 -> n / left;
            case CR1 -> g / (g - 1) * (n - 1) / left;
            case CR3 -> (g - 1) / g;
            case CR1_NESTED ->
                g / (g - 1) * (n - 1) / (left + prepared.centres().nested());
            case HC0, HC2, HC3, CR0, CR2 -> 1;
        };
    }
}
