package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.GoodnessOfFit;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.Inestimable;
import id.sigi.methods.regression.ReducedForm;
import id.sigi.methods.regression.SmallSampleCorrection;
import id.sigi.methods.regression.UncheckedCoefficient;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.sandwich.SandwichMeat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A fitted equation. Three passes over the rows, whatever the number of equations: means by cell (the caller's {@link CellArmMomentTables}), products,
 * residuals. Errors and degrees of freedom are those of {@link id.sigi.methods.regression.dense.LeastSquares} and
 * {@link id.sigi.methods.regression.dense.TwoStageLeastSquares} on the same rows. The coefficient of two-stage least squares with one instrument
 * is the ratio of the offer's coefficients on outcome and take-up; the space of its fitted columns is that of the first stage, so leverage,
 * adjustments and degrees of freedom are the same and only the residuals differ.
 */
public final class LeastSquaresFit {
    /** Name of the arm's coefficient. */
    public static final String OFFER = "the offer";

    /** Name of the take-up's coefficient. */
    public static final String TAKE_UP = "the take-up";

    private final CenteredModel prepared;
    private final Optional<CholeskySolution> solved;
    private final Optional<CovarianceSums> residuals;
    private final double satterthwaite;
    private final double[] origins;

    private LeastSquaresFit(
            PartitionedRows allRows,
            CenteredModel prepared,
            Optional<CholeskySolution> solved,
            Optional<CovarianceSums> residuals) {
        this.prepared = prepared;
        origins = prepared.equation().outcomes().stream()
                .mapToDouble(allRows::origin)
                .toArray();
        this.solved = solved;
        this.residuals = residuals;
        // Once for all outcomes: they share the rows and the regressors, on which alone it rests.
        satterthwaite =
                residuals.map(CovarianceSums::df).filter(Double::isFinite).orElse(0.0);
    }

    /**
     * Fits equations in two passes.
     *
     * @param tables those of each equation's {@link RegressionSpec#request()}
     */
    public static List<LeastSquaresFit> of(
            PartitionedRows allRows, List<RegressionSpec> equations, CellArmMomentTables tables) {
        List<CenteredModel> prepared = equations.stream()
                .map(equation -> CenteredModel.of(equation, tables.table(equation.request())))
                .toList();
        return fits(allRows, prepared);
    }

    /**
     * Fits equations in which rows count by weights that are taken as known, in two passes; CR2 and CR3 have other adjustments then and are not
     * for them.
     *
     * @param tables those of each equation's {@link WeightedRegressionSpec#request()}
     */
    public static List<LeastSquaresFit> weighted(
            PartitionedRows allRows, List<WeightedRegressionSpec> equations, CellArmMomentTables tables) {
        return fits(
                allRows,
                equations.stream()
                        .map(asked -> CenteredModel.weighted(asked, tables.table(asked.request())))
                        .toList());
    }

    private static List<LeastSquaresFit> fits(PartitionedRows allRows, List<CenteredModel> prepared) {
        SolvedModels models = SolvedModels.of(allRows, prepared);
        List<CovarianceSums> sums = models.run(allRows, solved -> new CovarianceAggregation(solved, allRows.cells()));
        List<LeastSquaresFit> fits = new ArrayList<>();
        for (int at = 0; at < prepared.size(); at++) {
            fits.add(new LeastSquaresFit(allRows, prepared.get(at), models.find(at), models.find(at, sums)));
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

    /** The arm's coefficient on an outcome. */
    public CoefficientResult offer(Variable left, CovarianceType kind) {
        return offer(prepared.equation().outcomes().indexOf(left), kind);
    }

    /** The arm's coefficient on the take-up. */
    public CoefficientResult firstStage(CovarianceType kind) {
        return offer(prepared.equation().outcomes().size(), kind);
    }

    private CoefficientResult offer(int left, CovarianceType kind) {
        if (solved.isEmpty() || solved.get().offer() < 0) {
            return CoefficientResult.none(OFFER, Inestimable.COLLINEAR);
        }
        CholeskySolution fit = solved.get();
        UncheckedCoefficient computed = new UncheckedCoefficient(
                OFFER,
                slope(left),
                sum(IvQuantity.OFFER, kind, left) * factor(kind),
                df(kind),
                unit(fit) * rounding(left, kind),
                level(left));
        return checked(computed, kind, prepared.centres().isVaried(left));
    }

    private double rounding(int left, CovarianceType kind) {
        CholeskySolution fit = solved.orElseThrow();
        return prepared.centres().rounding(left, (double) (kind.isClustered() ? fit.clusters() : fit.rows()));
    }

    private double level(int left) {
        return prepared.centres().level(left);
    }

    /** The take-up's coefficient on an outcome, with the arm as its instrument. */
    public CoefficientResult takeUp(Variable outcome, CovarianceType kind) {
        return structural(IvQuantity.EFFECT, outcome, kind);
    }

    /** Mean outcome with take-up of those whose take-up the offer moves: outcome times take-up on take-up, the arm its instrument. */
    public CoefficientResult treatedCompliers(Variable outcome, CovarianceType kind) {
        return level(structural(IvQuantity.WITH, outcome, kind), outcome);
    }

    /** Mean outcome without take-up of the same people; the two means differ by the effect. */
    public CoefficientResult controlCompliers(Variable outcome, CovarianceType kind) {
        return level(structural(IvQuantity.WITHOUT, outcome, kind), outcome);
    }

    /** With the origin that the outcome was less. */
    private CoefficientResult level(CoefficientResult answer, Variable outcome) {
        double origin = origins[prepared.equation().outcomes().indexOf(outcome)];
        return answer.coefficient()
                .map(found -> CoefficientResult.of(
                        new Coefficient(found.name(), found.estimate() + origin, found.stdError(), found.df())))
                .orElse(answer);
    }

    private CoefficientResult structural(IvQuantity side, Variable outcome, CovarianceType kind) {
        if (solved.isEmpty() || !solved.get().isTakeUpMoved()) {
            return CoefficientResult.none(TAKE_UP, Inestimable.COLLINEAR);
        }
        int left = prepared.equation().outcomes().indexOf(outcome);
        double first = slope(solved.get().takeUp());
        double effect = slope(left) / first;
        double with = slope(prepared.equation().product(left)) / first;
        double estimate = switch (side) {
            case WITH -> with;
            case WITHOUT -> with - effect;
            case OFFER, BOTH, EFFECT -> effect;
        };
        int takeUp = solved.get().takeUp();
        double square = first * first;
        UncheckedCoefficient computed = new UncheckedCoefficient(
                TAKE_UP,
                estimate,
                sum(side, kind, left) / square * factor(kind),
                df(kind),
                unit(solved.get()) * (rounding(left, kind) + effect * effect * rounding(takeUp, kind)) / square,
                level(left) / square);
        return checked(
                computed, kind, side == IvQuantity.EFFECT && prepared.centres().isVaried(left));
    }

    /** Both coefficients of the arm, on an outcome and on the take-up, with their covariance; empty when either has no standard error. */
    public Optional<ReducedForm> findReducedForm(Variable outcome, CovarianceType kind) {
        Optional<Coefficient> y = offer(outcome, kind).coefficient();
        Optional<Coefficient> d = firstStage(kind).coefficient();
        if (y.isEmpty() || d.isEmpty() || y.get().stdError() == 0) {
            return Optional.empty();
        }
        int left = prepared.equation().outcomes().indexOf(outcome);
        return Optional.of(new ReducedForm(y.get(), d.get(), sum(IvQuantity.BOTH, kind, left) * factor(kind)));
    }

    private double sum(IvQuantity side, CovarianceType kind, int left) {
        return residuals.orElseThrow().sum(side, SandwichMeat.of(kind), left);
    }

    /** With one step of refinement: the residuals' own part in the coefficient is what rounding of the products has left. */
    private double slope(int left) {
        CholeskySolution fit = solved.orElseThrow();
        return fit.slopes(left)[fit.offer()] + residuals.orElseThrow().drift(left);
    }

    private CoefficientResult checked(UncheckedCoefficient computed, CovarianceType kind, boolean isVaried) {
        boolean showsVariance =
                prepared.centres().showsVariance(kind, solved.orElseThrow().clusters());
        return CoefficientResult.of(computed, showsVariance, isVaried);
    }

    private SmallSampleCorrection correction() {
        CholeskySolution fit = solved.orElseThrow();
        return new SmallSampleCorrection(
                fit.rows(), fit.rank(), fit.clusters(), prepared.centres().nested());
    }

    private double df(CovarianceType kind) {
        return correction().degreesOfFreedom(kind, () -> satterthwaite);
    }

    private double residualDf() {
        return correction().residualDf();
    }

    private double factor(CovarianceType kind) {
        return kind == CovarianceType.CLASSICAL
                ? unit(solved.orElseThrow()) / residualDf()
                : correction().factor(kind);
    }

    /** The offer's entry of (X'X)^-1. */
    private static double unit(CholeskySolution fit) {
        double unit = 0;
        for (double entry : fit.inverse()[fit.offer()]) {
            unit += entry * entry;
        }
        return unit;
    }

    /** The joint test that no regressor of an equation whose outcome is the arm tells it; empty when none could be estimated. */
    public Optional<WaldTest> findJoint() {
        return solved.flatMap(fit -> OmnibusBalance.find(fit, residuals.orElseThrow()));
    }

    /** Coefficients, cells included. */
    public int coefficients() {
        return solved.orElseThrow().rank();
    }

    /** Clusters among the rows. */
    public long clusters() {
        return solved.orElseThrow().clusters();
    }

    /** Cells among the rows; one for a constant. */
    public int cells() {
        return prepared.centres().size();
    }

    /** How much of an outcome the regression on the offer explains. */
    public GoodnessOfFit goodness(Variable outcome) {
        int left = prepared.equation().outcomes().indexOf(outcome);
        return residuals.map(found -> goodness(left, found.squares(left))).orElse(GoodnessOfFit.NONE);
    }

    /** How much of an outcome the second stage explains, with the residuals on the take-up itself. */
    public GoodnessOfFit secondStageGoodness(Variable outcome) {
        int left = prepared.equation().outcomes().indexOf(outcome);
        return residuals
                .filter(found -> solved.orElseThrow().isTakeUpMoved())
                .map(found -> goodness(left, found.secondStageSquares(left)))
                .orElse(GoodnessOfFit.NONE);
    }

    private GoodnessOfFit goodness(int left, double rest) {
        CellCentering centres = prepared.centres();
        double all = centres.leftSquares(left);
        double within = centres.leftSquaresWithin(left);
        if (!(all > 0) || !(residualDf() > 0)) {
            return GoodnessOfFit.NONE;
        }
        double share = rest / all;
        double adjusted = 1 - share * (solved.orElseThrow().rows() - 1) / residualDf();
        return new GoodnessOfFit(
                OptionalDouble.of(1 - share),
                OptionalDouble.of(adjusted),
                centres.hasCells() && within > 0 ? OptionalDouble.of(1 - rest / within) : OptionalDouble.empty());
    }
}
