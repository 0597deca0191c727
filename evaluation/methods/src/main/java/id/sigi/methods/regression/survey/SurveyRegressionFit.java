package id.sigi.methods.regression.survey;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.partitioned.CenteredModel;
import id.sigi.methods.regression.partitioned.CholeskySolution;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.SolvedModels;
import id.sigi.methods.regression.partitioned.WeightedRegressionSpec;
import id.sigi.methods.survey.SurveyDesign;
import id.sigi.methods.survey.SurveyEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A fitted weighted equation with the linearised variance between the primary sampling units within their strata (Binder 1983): estimates and influences
 * are those of {@code Influence} on the same rows. Units of the sample of which the equation has no row add zero.
 * Four passes whatever the number of equations: means by cell (the caller's {@link CellArmMomentTables}), units by stratum, products, scores.
 */
public final class SurveyRegressionFit {
    private final WeightedRegressionSpec asked;
    private final CenteredModel prepared;
    private final Optional<Found> found;

    private SurveyRegressionFit(WeightedRegressionSpec asked, CenteredModel prepared, Optional<Found> found) {
        this.asked = asked;
        this.prepared = prepared;
        this.found = found;
    }

    /** What the passes found, by outcome. */
    private record Found(CholeskySolution solved, List<StratumScoreSums> scores, Map<String, Long> units) {}

    /**
     * Fits equations in three passes.
     *
     * @param allRows rows whose clusters are the primary sampling units
     * @param sample the rows that are in the sample
     * @param tables those of each equation's {@link WeightedRegressionSpec#request()}
     */
    public static List<SurveyRegressionFit> of(
            PartitionedRows allRows,
            SampleFilter sample,
            List<WeightedRegressionSpec> asked,
            CellArmMomentTables tables) {
        return asked.isEmpty()
                ? List.of()
                : of(
                        allRows,
                        PsuCounts.of(allRows, sample, asked.get(0).stratum()).byStratum(),
                        asked,
                        tables);
    }

    /**
     * Fits equations in two passes where the units of the sample are known, also those that no row of these rows are in.
     *
     * @param units primary sampling units by stratum
     */
    public static List<SurveyRegressionFit> of(
            PartitionedRows allRows,
            SortedMap<String, Long> units,
            List<WeightedRegressionSpec> asked,
            CellArmMomentTables tables) {
        List<CenteredModel> prepared = asked.stream()
                .map(some -> CenteredModel.weighted(some, tables.table(some.request())))
                .toList();
        SolvedModels models = SolvedModels.of(allRows, prepared);
        List<WeightedRegressionSpec> posed = models.ofSolved(asked);
        List<String> strata =
                posed.stream().map(WeightedRegressionSpec::stratum).toList();
        List<StratumScoreSums> scores =
                models.run(allRows, solved -> new SurveyScoreAggregation(solved, strata, allRows.cells()));
        List<List<StratumScoreSums>> byModel = byModel(posed, scores);
        List<SurveyRegressionFit> fits = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            Optional<List<StratumScoreSums>> own = models.find(at, byModel);
            Optional<Found> found = models.find(at).map(solved -> new Found(solved, own.orElseThrow(), units));
            fits.add(new SurveyRegressionFit(asked.get(at), prepared.get(at), found));
        }
        return fits;
    }

    /** The scores of all outcomes one after the other, by the model that they are of. */
    private static List<List<StratumScoreSums>> byModel(
            List<WeightedRegressionSpec> models, List<StratumScoreSums> scores) {
        List<List<StratumScoreSums>> byModel = new ArrayList<>();
        int from = 0;
        for (WeightedRegressionSpec model : models) {
            int to = from + model.equation().outcomes().size();
            byModel.add(scores.subList(from, to));
            from = to;
        }
        return byModel;
    }

    /** Rows in the treatment arm. */
    public long treated() {
        return prepared.centres().allTreated();
    }

    /** Rows in the control arm. */
    public long control() {
        return prepared.centres().allControl();
    }

    /** Whether an outcome is not the same for everybody, so that neither an effect nor a standard error of it is no certainty. */
    public boolean isVaried(Variable left) {
        return prepared.centres().isVaried(asked.equation().outcomes().indexOf(left));
    }

    /** The arm's coefficient on an outcome; empty when the arm does not vary within cells. */
    public Optional<SurveyEstimate> findOffer(Variable left, SurveyDesign design) {
        int at = asked.equation().outcomes().indexOf(left);
        return findOffer()
                .map(some -> spread(design, slope(at), some.scores().get(at), new double[] {0, 1}))
                .map(estimate ->
                        cleaned(estimate, rounding(at), prepared.centres().level(at)));
    }

    /** The arm's coefficient on the take-up. */
    public Optional<SurveyEstimate> findFirstStage(SurveyDesign design) {
        return findOffer()
                .map(some -> design.estimate(
                        slope(asked.equation().takeUp()), some.scores().get(0).second(some.units()), rows()))
                .map(estimate -> cleaned(
                        estimate,
                        rounding(asked.equation().takeUp()),
                        prepared.centres().level(asked.equation().takeUp())));
    }

    /** The take-up's coefficient on an outcome, with the arm as its instrument; empty when the arm moves no take-up. */
    public Optional<SurveyEstimate> findTakeUp(Variable left, SurveyDesign design) {
        int at = asked.equation().outcomes().indexOf(left);
        return findOffer().filter(some -> some.solved().isTakeUpMoved()).map(some -> {
            double first = slope(asked.equation().takeUp());
            double effect = slope(at) / first;
            return cleaned(
                    spread(design, effect, some.scores().get(at), new double[] {effect, first}),
                    (rounding(at) + effect * effect * rounding(asked.equation().takeUp())) / (first * first),
                    prepared.centres().level(at) / (first * first));
        });
    }

    /** What rounding is measured by; all rows might be one sampling unit. */
    private double rounding(int left) {
        CholeskySolution solved = found.orElseThrow().solved();
        double[] row = solved.inverse()[solved.offer()];
        return Matrices.dot(row, row) * prepared.centres().rounding(left, 1);
    }

    private static SurveyEstimate cleaned(SurveyEstimate found, double scale, double level) {
        if (!(found.stdError() >= 0) || !Double.isFinite(found.estimate())) {
            return found;
        }
        Coefficient coefficient = Coefficient.cleaned(
                new Coefficient(LeastSquaresFit.OFFER, found.estimate(), found.stdError(), 1), scale, level);
        return new SurveyEstimate(coefficient.estimate(), coefficient.stdError(), found.df(), found.rows());
    }

    private Optional<Found> findOffer() {
        return found.filter(some -> some.solved().offer() >= 0);
    }

    /** With one step of refinement, as in {@link LeastSquaresFit}. */
    private double slope(int left) {
        Found some = found.orElseThrow();
        boolean isTakeUp = left == asked.equation().takeUp();
        return some.solved().slopes(left)[some.solved().offer()]
                + some.scores().get(isTakeUp ? 0 : left).sum(isTakeUp ? 1 : 0);
    }

    private long rows() {
        return treated() + control();
    }

    /** @param turn how much of the second score is taken off the first, and by what the rest is divided */
    private SurveyEstimate spread(SurveyDesign design, double estimate, StratumScoreSums scores, double[] turn) {
        return design.estimate(
                estimate, scores.less(turn[0], turn[1], found.orElseThrow().units()), rows());
    }
}
