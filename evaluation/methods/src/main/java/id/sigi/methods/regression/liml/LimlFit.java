package id.sigi.methods.regression.liml;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.linear.Rounding;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.CovarianceType;
import id.sigi.methods.regression.partitioned.CenteredModel;
import id.sigi.methods.regression.partitioned.CholeskySolution;
import id.sigi.methods.regression.partitioned.CoefficientResult;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.sandwich.SandwichMeat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Limited-information effects of any number of rows, with cell effects and the offer in each cell as an instrument of its own: with all
 * instruments each arm of each cell has an effect of its own, so that no instrument is ever made. Four passes whatever the number of questions:
 * means by cell and by arm of cell (the caller's {@link CellArmMomentTables}), products, rests, scores. The numbers are those of
 * {@link id.sigi.methods.regression.dense.LimitedInformation} on the same rows.
 */
public final class LimlFit {
    private static final int OUTCOME = 0;
    private static final int TAKE_UP = 1;

    private final CenteredModel prepared;
    private final Optional<Found> found;

    private LimlFit(CenteredModel prepared, Optional<Found> found) {
        this.prepared = prepared;
        this.found = found;
    }

    /** What the passes found; the scores only where instruments move the take-up. */
    private record Found(LimlStages stages, LimlResidualProducts rests, Optional<LimlScoreSums> totals) {}

    /**
     * Fits questions in three passes.
     *
     * @param tables those of each question's {@link LimlSpec#inquiries()}
     */
    public static List<LimlFit> of(PartitionedRows panel, List<LimlSpec> questions, CellArmMomentTables tables) {
        List<CenteredModel> prepared = new ArrayList<>();
        List<LimlSpec> posed = new ArrayList<>();
        List<CenteredModel> both = new ArrayList<>();
        for (LimlSpec question : questions) {
            CenteredModel outer = prepare(question.outer(), tables);
            prepared.add(outer);
            if (outer.hasBothArms()) {
                posed.add(question);
                both.add(outer);
                both.add(prepare(question.inner(), tables));
            }
        }
        List<Found> found = found(panel, posed, CholeskySolution.of(panel, both));
        List<LimlFit> fits = new ArrayList<>();
        int at = 0;
        for (CenteredModel outer : prepared) {
            fits.add(new LimlFit(outer, outer.hasBothArms() ? Optional.of(found.get(at++)) : Optional.empty()));
        }
        return fits;
    }

    private static CenteredModel prepare(RegressionSpec equation, CellArmMomentTables tables) {
        return CenteredModel.of(equation, tables.table(equation.inquiry()));
    }

    private static List<Found> found(PartitionedRows panel, List<LimlSpec> posed, List<CholeskySolution> solved) {
        List<LimlStages> stages = new ArrayList<>();
        for (int at = 0; at < posed.size(); at++) {
            stages.add(new LimlStages(solved.get(2 * at), solved.get(2 * at + 1)));
        }
        List<LimlResidualProducts> rests = LimlResidualProducts.of(panel, stages);
        List<LimlScoreAggregation.Asked> asked = new ArrayList<>();
        for (int at = 0; at < posed.size(); at++) {
            LimlResidualProducts own = rests.get(at);
            if (own.isMoved()) {
                double effect = own.effect(own.kappa(instruments(stages.get(at))));
                asked.add(new LimlScoreAggregation.Asked(posed.get(at), stages.get(at), effect, own.fitted()));
            }
        }
        List<LimlScoreSums> totals =
                asked.isEmpty() ? List.of() : panel.blocks().run(new LimlScoreAggregation(asked, panel.cells()));
        List<Found> found = new ArrayList<>();
        int place = 0;
        for (int at = 0; at < posed.size(); at++) {
            boolean isMoved = rests.get(at).isMoved();
            found.add(new Found(
                    stages.get(at), rests.get(at), isMoved ? Optional.of(totals.get(place++)) : Optional.empty()));
        }
        return found;
    }

    private static int instruments(LimlStages stages) {
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
    public CoefficientResult effect(CovarianceType kind) {
        if (found.isEmpty() || found.get().totals().isEmpty()) {
            return CoefficientResult.none(CoefficientResult.spanned(LeastSquaresFit.TAKE_UP));
        }
        LimlResidualProducts rests = found.get().rests();
        LimlScoreSums totals = found.get().totals().get();
        double kappa = rests.kappa(instruments());
        double scale = rests.fitted() / rests.denominator(kappa);
        double variance = totals.ofEffect(SandwichMeat.of(kind)) * scale * scale * factor(kind, 1);
        double df = df(kind, totals);
        double effect = rests.effect(kappa);
        double rounding = rounding(OUTCOME, kind) + effect * effect * rounding(TAKE_UP, kind);
        return df > 0 && Double.isFinite(variance) && isShown(kind)
                ? CoefficientResult.of(
                        Coefficient.cleaned(
                                new Coefficient(LeastSquaresFit.TAKE_UP, effect, Math.sqrt(variance), df),
                                scale * scale / rests.fitted() * rounding,
                                prepared.centres().level(OUTCOME)),
                        prepared.centres().isVaried(OUTCOME))
                : CoefficientResult.none(CoefficientResult.few(LeastSquaresFit.TAKE_UP));
    }

    private boolean isShown(CovarianceType kind) {
        return !kind.isClustered() || prepared.centres().showClustersWithinArms();
    }

    private double rounding(int left, CovarianceType kind) {
        return prepared.centres().rounding(left, kind.isClustered() ? clusters() : rows());
    }

    /** The effective F of all instruments, with one of the errors asked for; empty where nothing is left to divide by. */
    public OptionalDouble findEffectiveF(CovarianceType kind) {
        if (found.isEmpty() || found.get().totals().isEmpty()) {
            return OptionalDouble.empty();
        }
        double noise = found.get().totals().get().ofFirstStage(SandwichMeat.of(kind)) * factor(kind, instruments());
        return noise > 0 && isShown(kind) && !Rounding.isAll(noise, rounding(TAKE_UP, kind))
                ? OptionalDouble.of(found.get().rests().fitted() / noise)
                : OptionalDouble.empty();
    }

    private double df(CovarianceType kind, LimlScoreSums totals) {
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

    private double factor(CovarianceType kind, int more) {
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
