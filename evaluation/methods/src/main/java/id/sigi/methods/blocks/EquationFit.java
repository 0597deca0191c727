package id.sigi.methods.blocks;

import id.sigi.methods.estimate.GoodnessOfFit;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.Covariance;
import id.sigi.methods.regression.ReducedForm;
import id.sigi.methods.regression.WaldTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A fitted equation. Three passes over the rows, whatever the number of equations: means by cell (the caller's {@link ArmTables}), products,
 * residuals. Errors and degrees of freedom are those of {@link id.sigi.methods.regression.LeastSquares} and
 * {@link id.sigi.methods.regression.TwoStageLeastSquares} on the same rows. The coefficient of two-stage least squares with one instrument
 * is the ratio of the offer's coefficients on outcome and take-up; the space of its fitted columns is that of the first stage, so leverage,
 * adjustments and degrees of freedom are the same and only the residuals differ.
 */
public final class EquationFit {
    /** Name of the arm's coefficient. */
    public static final String OFFER = "the offer";

    /** Name of the take-up's coefficient. */
    public static final String TAKE_UP = "the take-up";

    private final Prepared prepared;
    private final Optional<Solved> solved;
    private final Optional<Residuals> residuals;
    private final double satterthwaite;
    private final double[] origins;

    private EquationFit(Panel panel, Prepared prepared, Optional<Solved> solved, Optional<Residuals> residuals) {
        this.prepared = prepared;
        origins =
                prepared.equation().lefts().stream().mapToDouble(panel::origin).toArray();
        this.solved = solved;
        this.residuals = residuals;
        // Once for all outcomes: they share the rows and the regressors, on which alone it rests.
        satterthwaite = residuals.map(Residuals::df).filter(Double::isFinite).orElse(0.0);
    }

    /**
     * Fits equations in two passes.
     *
     * @param tables those of each equation's {@link Equation#inquiry()}
     */
    public static List<EquationFit> of(Panel panel, List<Equation> equations, ArmTables tables) {
        List<Prepared> prepared = equations.stream()
                .map(equation -> Prepared.of(equation, tables.table(equation.inquiry())))
                .toList();
        return fits(panel, prepared);
    }

    /**
     * Fits equations in which rows count by weights that are taken as known, in two passes; CR2 and CR3 have other adjustments then and are not
     * for them.
     *
     * @param tables those of each equation's {@link WeightedEquation#inquiry()}
     */
    public static List<EquationFit> weighted(Panel panel, List<WeightedEquation> equations, ArmTables tables) {
        return fits(
                panel,
                equations.stream()
                        .map(asked -> Prepared.weighted(asked, tables.table(asked.inquiry())))
                        .toList());
    }

    private static List<EquationFit> fits(Panel panel, List<Prepared> prepared) {
        List<Prepared> posed = prepared.stream().filter(Prepared::hasBothArms).toList();
        List<Solved> solved = Solved.of(panel, posed);
        List<Residuals> residuals =
                solved.isEmpty() ? List.of() : panel.blocks().run(new ResidualPass(solved, panel.cells()));
        List<EquationFit> fits = new ArrayList<>();
        int at = 0;
        for (Prepared one : prepared) {
            if (one.hasBothArms()) {
                fits.add(new EquationFit(panel, one, Optional.of(solved.get(at)), Optional.of(residuals.get(at))));
                at++;
            } else {
                fits.add(new EquationFit(panel, one, Optional.empty(), Optional.empty()));
            }
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
    public Answer offer(Source left, Covariance kind) {
        return offer(prepared.equation().lefts().indexOf(left), kind);
    }

    /** The arm's coefficient on the take-up. */
    public Answer firstStage(Covariance kind) {
        return offer(prepared.equation().lefts().size(), kind);
    }

    private Answer offer(int left, Covariance kind) {
        if (solved.isEmpty() || solved.get().offer() < 0) {
            return Answer.none(Answer.spanned(OFFER));
        }
        Solved fit = solved.get();
        return answer(
                new Raw(OFFER, slope(left), sum(Side.OFFER, kind, left), unit(fit) * rounding(left, kind), level(left)),
                kind,
                prepared.centres().isVaried(left));
    }

    private double rounding(int left, Covariance kind) {
        Solved fit = solved.orElseThrow();
        return prepared.centres().rounding(left, (double) (kind.isClustered() ? fit.clusters() : fit.rows()));
    }

    private double level(int left) {
        return prepared.centres().level(left);
    }

    /** The take-up's coefficient on an outcome, with the arm as its instrument. */
    public Answer takeUp(Source outcome, Covariance kind) {
        return structural(Side.EFFECT, outcome, kind);
    }

    /** Mean outcome with take-up of those whose take-up the offer moves: outcome times take-up on take-up, the arm its instrument. */
    public Answer treatedCompliers(Source outcome, Covariance kind) {
        return level(structural(Side.WITH, outcome, kind), outcome);
    }

    /** Mean outcome without take-up of the same people; the two means differ by the effect. */
    public Answer controlCompliers(Source outcome, Covariance kind) {
        return level(structural(Side.WITHOUT, outcome, kind), outcome);
    }

    /** With the origin that the outcome was less. */
    private Answer level(Answer answer, Source outcome) {
        double origin = origins[prepared.equation().lefts().indexOf(outcome)];
        return answer.coefficient()
                .map(found -> Answer.of(
                        new Coefficient(found.name(), found.estimate() + origin, found.stdError(), found.df())))
                .orElse(answer);
    }

    private Answer structural(Side side, Source outcome, Covariance kind) {
        if (solved.isEmpty() || !solved.get().isTakeUpMoved()) {
            return Answer.none(Answer.spanned(TAKE_UP));
        }
        int left = prepared.equation().lefts().indexOf(outcome);
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
        return answer(
                new Raw(
                        TAKE_UP,
                        estimate,
                        sum(side, kind, left) / square,
                        unit(solved.get()) * (rounding(left, kind) + effect * effect * rounding(takeUp, kind)) / square,
                        level(left) / square),
                kind,
                side == Side.EFFECT && prepared.centres().isVaried(left));
    }

    /** Both coefficients of the arm, on an outcome and on the take-up, with their covariance; empty when either has no error. */
    public Optional<ReducedForm> findReducedForm(Source outcome, Covariance kind) {
        Optional<Coefficient> y = offer(outcome, kind).coefficient();
        Optional<Coefficient> d = firstStage(kind).coefficient();
        if (y.isEmpty() || d.isEmpty() || y.get().stdError() == 0) {
            return Optional.empty();
        }
        int left = prepared.equation().lefts().indexOf(outcome);
        return Optional.of(new ReducedForm(y.get(), d.get(), sum(Side.BOTH, kind, left) * factor(kind)));
    }

    private double sum(Side side, Covariance kind, int left) {
        return residuals.orElseThrow().sum(side, Meat.of(kind), left);
    }

    /** With one step of refinement: the residuals' own part in the coefficient is what rounding of the products has left. */
    private double slope(int left) {
        Solved fit = solved.orElseThrow();
        return fit.slopes(left)[fit.offer()] + residuals.orElseThrow().drift(left);
    }

    /**
     * A coefficient before it is looked at.
     *
     * @param meat its variance but for the factor of the error's kind
     * @param scale what rounding of the variance is measured by
     * @param level what rounding of the estimate's square is measured by
     */
    private record Raw(String name, double estimate, double meat, double scale, double level) {}

    private Answer answer(Raw raw, Covariance kind, boolean isVaried) {
        double df = df(kind);
        double variance = raw.meat * factor(kind);
        boolean isShown = !kind.isClustered()
                || prepared.centres().showClusters(solved.orElseThrow().clusters());
        if (!(df > 0) || !Double.isFinite(variance) || variance < 0 || !isShown) {
            return Answer.none(Answer.few(raw.name));
        }
        return Answer.of(
                Coefficient.cleaned(
                        new Coefficient(raw.name, raw.estimate, Math.sqrt(variance), df), raw.scale, raw.level),
                isVaried);
    }

    private double df(Covariance kind) {
        return switch (kind) {
            case CLASSICAL, HC0, HC1, HC2, HC3 -> residualDf();
            case CR0, CR1, CR1_NESTED, CR3 -> solved.orElseThrow().clusters() - 1.0;
            case CR2 -> satterthwaite;
        };
    }

    private double residualDf() {
        Solved fit = solved.orElseThrow();
        return fit.rows() - (double) fit.rank();
    }

    private double factor(Covariance kind) {
        Solved fit = solved.orElseThrow();
        double n = fit.rows();
        double g = fit.clusters();
        return switch (kind) {
            case CLASSICAL -> unit(fit) / residualDf();
            case HC1 -> n / residualDf();
            case CR1 -> g / (g - 1) * (n - 1) / residualDf();
            case CR3 -> (g - 1) / g;
            case HC0, HC2, HC3, CR0, CR2 -> 1;
            case CR1_NESTED ->
                g / (g - 1) * (n - 1) / (residualDf() + prepared.centres().nested());
        };
    }

    /** The offer's entry of (X'X)^-1. */
    private static double unit(Solved fit) {
        double unit = 0;
        for (double entry : fit.inverse()[fit.offer()]) {
            unit += entry * entry;
        }
        return unit;
    }

    /** The joint test that no regressor of an equation whose outcome is the arm tells it; empty when none could be estimated. */
    public Optional<WaldTest> findJoint() {
        return solved.flatMap(fit -> JointTest.find(fit, residuals.orElseThrow()));
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
    public GoodnessOfFit goodness(Source outcome) {
        int left = prepared.equation().lefts().indexOf(outcome);
        return residuals.map(found -> goodness(left, found.squares(left))).orElse(GoodnessOfFit.NONE);
    }

    /** How much of an outcome the second stage explains, with the residuals on the take-up itself. */
    public GoodnessOfFit secondStageGoodness(Source outcome) {
        int left = prepared.equation().lefts().indexOf(outcome);
        return residuals
                .filter(found -> solved.orElseThrow().isTakeUpMoved())
                .map(found -> goodness(left, found.secondStageSquares(left)))
                .orElse(GoodnessOfFit.NONE);
    }

    private GoodnessOfFit goodness(int left, double rest) {
        Centres centres = prepared.centres();
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
