package id.sigi.methods.regression.liml;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.linear.Rounding;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.regression.Inestimable;
import id.sigi.methods.regression.SmallSampleCorrection;
import id.sigi.methods.regression.UncheckedCoefficient;
import id.sigi.methods.regression.partitioned.CenteredModel;
import id.sigi.methods.regression.partitioned.CholeskySolution;
import id.sigi.methods.regression.partitioned.CoefficientResult;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.SolvedModels;
import id.sigi.methods.regression.sandwich.SandwichMeat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Limited-information effects of any number of rows, with cell effects and the offer in each cell as an instrument of its own: with all
 * instruments each arm of each cell has an effect of its own, so that no instrument is ever made. Four passes whatever the number of requests:
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
     * @param tables those of each question's {@link LimlSpec#requests()}
     */
    public static List<LimlFit> of(PartitionedRows allRows, List<LimlSpec> questions, CellArmMomentTables tables) {
        List<CenteredModel> prepared = questions.stream()
                .flatMap(question -> Stream.of(question.outer(), question.inner()))
                .map(equation -> prepare(equation, tables))
                .toList();
        SolvedModels models = SolvedModels.of(allRows, prepared);
        // Where the one has people in both arms of a cell, so has the other: the rows are the same.
        List<Integer> posed = IntStream.range(0, questions.size())
                .filter(at -> models.find(2 * at).isPresent())
                .boxed()
                .toList();
        List<LimlStages> stages = posed.stream()
                .map(at -> new LimlStages(
                        models.find(2 * at).orElseThrow(),
                        models.find(2 * at + 1).orElseThrow()))
                .toList();
        List<Found> found = found(allRows, posed.stream().map(questions::get).toList(), stages);
        List<LimlFit> fits = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            int place = posed.indexOf(at);
            fits.add(new LimlFit(prepared.get(2 * at), place < 0 ? Optional.empty() : Optional.of(found.get(place))));
        }
        return fits;
    }

    private static CenteredModel prepare(RegressionSpec equation, CellArmMomentTables tables) {
        return CenteredModel.of(equation, tables.table(equation.request()));
    }

    private static List<Found> found(PartitionedRows allRows, List<LimlSpec> posed, List<LimlStages> stages) {
        List<LimlResidualProducts> rests = LimlResidualProducts.of(allRows, stages);
        List<LimlScoreAggregation.Asked> asked = new ArrayList<>();
        for (int at = 0; at < posed.size(); at++) {
            LimlResidualProducts own = rests.get(at);
            if (own.isMoved()) {
                double effect = own.effect(own.kappa(instruments(stages.get(at))));
                asked.add(new LimlScoreAggregation.Asked(posed.get(at), stages.get(at), effect, own.fitted()));
            }
        }
        List<LimlScoreSums> totals = asked.isEmpty()
                ? List.of()
                : allRows.partitions().run(new LimlScoreAggregation(asked, allRows.cells()));
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

    /** The take-up's coefficient with one of the standard errors asked for. */
    public CoefficientResult effect(CovarianceType kind) {
        if (found.isEmpty() || found.get().totals().isEmpty()) {
            return CoefficientResult.none(LeastSquaresFit.TAKE_UP, Inestimable.COLLINEAR);
        }
        LimlResidualProducts rests = found.get().rests();
        LimlScoreSums totals = found.get().totals().get();
        double kappa = rests.kappa(instruments());
        double scale = rests.fitted() / rests.denominator(kappa);
        double effect = rests.effect(kappa);
        double rounding = rounding(OUTCOME, kind) + effect * effect * rounding(TAKE_UP, kind);
        SmallSampleCorrection correction = correction(1);
        UncheckedCoefficient computed = new UncheckedCoefficient(
                LeastSquaresFit.TAKE_UP,
                effect,
                totals.ofEffect(SandwichMeat.of(kind)) * scale * scale * correction.factor(kind),
                correction.degreesOfFreedom(kind, totals::df),
                scale * scale / rests.fitted() * rounding,
                prepared.centres().level(OUTCOME));
        return CoefficientResult.of(computed, isShown(kind), prepared.centres().isVaried(OUTCOME));
    }

    private boolean isShown(CovarianceType kind) {
        return !kind.isClustered() || prepared.centres().showClustersWithinArms();
    }

    private double rounding(int left, CovarianceType kind) {
        return prepared.centres().rounding(left, (double) (kind.isClustered() ? clusters() : rows()));
    }

    /** The effective F of all instruments, with one of the standard errors asked for; empty where nothing is left to divide by. */
    public OptionalDouble findEffectiveF(CovarianceType kind) {
        if (found.isEmpty() || found.get().totals().isEmpty()) {
            return OptionalDouble.empty();
        }
        double noise = found.get().totals().get().ofFirstStage(SandwichMeat.of(kind))
                * correction(instruments()).factor(kind);
        return noise > 0 && isShown(kind) && !Rounding.isAll(noise, rounding(TAKE_UP, kind))
                ? OptionalDouble.of(found.get().rests().fitted() / noise)
                : OptionalDouble.empty();
    }

    private long rows() {
        return treated() + control();
    }

    private long clusters() {
        return found.orElseThrow().stages().outer().clusters();
    }

    /** With so many coefficients beside the exogenous ones. */
    private SmallSampleCorrection correction(int more) {
        CholeskySolution outer = found.orElseThrow().stages().outer();
        return new SmallSampleCorrection(
                rows(),
                (long) outer.rank() + more,
                outer.clusters(),
                prepared.centres().nested());
    }
}
