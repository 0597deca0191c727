package id.sigi.studies.experiment.randomisation;

import id.sigi.methods.columnar.ValueRange;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.RandomisationHistogram;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.TestRule;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Randomisation;
import id.sigi.methods.plan.analysis.Randomisation.Statistic;
import id.sigi.methods.randomisation.RandomisationPValue;
import id.sigi.methods.randomisation.StatisticRandomisationInference;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.dense.LeastSquares;
import id.sigi.methods.regression.dense.LinAdjustment;
import id.sigi.methods.regression.dense.RegressionFit;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.ExperimentFits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Regressions of the plan fitted anew to each draw of the lottery: whatever comes of the arms, products with covariates too, is made again. On
 * the rows of one machine, and only where rows times draws can be worked through.
 */
public final class RerandomisedRegressions {
    private static final String OFFER = "the offer";

    /** Most rows times draws, some minutes of work. */
    private static final long MOST = 2_000_000_000L;

    private final ExperimentFits material;
    private final ExperimentPlan plan;
    private final Randomisation asked;
    private final RegressionRows choices;
    private final List<RandomisationHistogram> distributions = new ArrayList<>();

    private RerandomisedRegressions(ExperimentFits material, Randomisation asked) {
        this.material = material;
        this.plan = material.plan();
        this.asked = asked;
        this.choices = new RegressionRows(material);
    }

    /** Nothing when the plan does not ask for it. */
    public static RandomisationResults of(ExperimentFits material) {
        return material.plan()
                .findRandomisation()
                .filter(Randomisation::hasEstimators)
                .map(asked -> new RerandomisedRegressions(material, asked).all())
                .orElse(RandomisationResults.NOTHING);
    }

    private RandomisationResults all() {
        List<Estimate> estimates = new ArrayList<>();
        for (Subpopulation people : material.people()) {
            for (AnalysisColumn outcome : material.outcomes()) {
                for (EstimatorChoice choice : plan.estimators()) {
                    if (isRedrawn(choice)) {
                        estimates.addAll(rows(choice, outcome, people));
                    }
                }
            }
        }
        return new RandomisationResults(estimates, distributions);
    }

    static boolean isRedrawn(EstimatorChoice choice) {
        return choice.sharesEquation() && !choice.usesTakeUp();
    }

    private List<Estimate> rows(EstimatorChoice choice, AnalysisColumn outcome, Subpopulation people) {
        int[] rows = choices.rows(choice, outcome, people);
        Basis basis = choices.basis(rows, outcome);
        Label plain = choices.label(choice, outcome, people);
        Label label = plain.by(plain.estimator().with(how()));
        checkWork(rows.length);
        int[] arms = Arrays.stream(material.sample().column(AnalysisTable.ARM, rows))
                .mapToInt(arm -> (int) arm)
                .toArray();
        Optional<Coefficient> made = rows.length == 0 ? Optional.empty() : fit(choice, rows, outcome, arms);
        if (made.isEmpty()) {
            return List.of(Estimate.notEstimable(label, basis, "the draw that was made has no such coefficient"));
        }
        if (isConstant(outcomes(outcome, rows))) {
            return List.of(Estimate.notEstimable(label, basis, "nobody's outcome differs, so that no draw is far out"));
        }
        if (asked.statistic() == Statistic.STUDENTISED && !(made.get().stdError() > 0)) {
            return List.of(Estimate.notEstimable(
                    label, basis, "the coefficient of the draw that was made has no standard error to studentise by"));
        }
        StatisticRandomisationInference redraw = redraw(rows, arms);
        OptionalLong every = redraw.findDraws();
        boolean isExact = every.isPresent() && every.getAsLong() <= asked.draws();
        double[] y = outcomes(outcome, rows);
        StatisticRandomisationInference.Statistic statistic =
                (values, drawn) -> statistic(fit(choice, rows, outcome, drawn));
        RandomisationPValue p =
                isExact ? redraw.enumerate(y, statistic) : redraw.redraw(y, statistic, asked.draws(), plan.seed());
        Inference exactness = RandomisationInference.exactness(p, isExact);
        RandomisationResults.distribution(label, p, exactness.stdError().orElseThrow())
                .ifPresent(distributions::add);
        return List.of(
                Estimate.of(label, inference(made.get(), p), basis),
                Estimate.of(exactness(label, p, isExact), exactness, basis));
    }

    /** Less their origin, which the constant or the cells take off anyhow. */
    private double[] outcomes(AnalysisColumn outcome, int[] rows) {
        double[] values = material.sample().column(outcome.key(), rows);
        return ValueRange.of(values).less(values);
    }

    /** Coefficients of an outcome that does not vary are what rounding leaves. */
    private static boolean isConstant(double[] outcomes) {
        double least = Arrays.stream(outcomes).min().orElse(0);
        double most = Arrays.stream(outcomes).max().orElse(0);
        return most - least <= 1e-12 * Math.max(Math.abs(least), Math.abs(most));
    }

    /** The regression as it would have been with these arms. */
    private Optional<Coefficient> fit(EstimatorChoice choice, int[] rows, AnalysisColumn outcome, int[] arms) {
        double[] offer = Arrays.stream(arms).asDoubleStream().toArray();
        DesignMatrix design = choices.design(choice, rows);
        double[] y = outcomes(outcome, rows);
        CovarianceType covariance = choice.covarianceType();
        RegressionFit fit = choice.interactsCovariates()
                ? LinAdjustment.withDefaults().withCovariance(covariance).fit(design.with(OFFER, offer), OFFER, y)
                : LeastSquares.withDefaults().withCovariance(covariance).fit(design.with(OFFER, offer), y);
        return fit.find(OFFER);
    }

    /** A draw whose coefficient cannot be had counts as far out, which makes p larger and never smaller. */
    private double statistic(Optional<Coefficient> found) {
        return found.map(coefficient -> switch (asked.statistic()) {
                    case STUDENTISED -> studentised(coefficient);
                    case DIFFERENCE -> coefficient.estimate();
                })
                .orElse(Double.MAX_VALUE);
    }

    private static double studentised(Coefficient coefficient) {
        if (coefficient.stdError() > 0) {
            return coefficient.estimate() / coefficient.stdError();
        }
        return coefficient.estimate() == 0 ? 0 : Math.copySign(Double.MAX_VALUE, coefficient.estimate());
    }

    private StatisticRandomisationInference redraw(int[] rows, int[] arms) {
        int[] cells = Codes.of(material.sample().cells(rows));
        if (asked.lots() == Randomisation.Unit.PEOPLE) {
            return StatisticRandomisationInference.ofPeople(cells, arms);
        }
        try {
            return StatisticRandomisationInference.ofHouseholds(
                    cells, arms, Codes.of(material.sample().clusters(rows)));
        } catch (IllegalArgumentException split) {
            throw new RequestFault(
                    "the plan's randomisation.lots cannot be households",
                    "in some " + plan.design().cluster() + " of one cell some were drawn and others not",
                    "Say lots: people, or name the group that was drawn whole as design.cluster",
                    split);
        }
    }

    private void checkWork(int rows) {
        if ((double) rows * asked.draws() > MOST) {
            throw new RequestFault(
                    "the plan's randomisation.estimators cannot be worked through",
                    "a regression of " + rows + " rows would be fitted " + asked.draws() + " times",
                    "Ask for fewer draws or filter the rows; differences within cells are redrawn at any size");
        }
    }

    private TestRule how() {
        return asked.statistic() == Statistic.STUDENTISED ? TestRule.STUDENTISED_RANDOMISATION : TestRule.RANDOMISATION;
    }

    private static Inference inference(Coefficient made, RandomisationPValue p) {
        return new Inference(
                OptionalDouble.of(made.estimate()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                RandomisationInference.statistic(p),
                OptionalDouble.of(p.twoSided()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static Label exactness(Label of, RandomisationPValue p, boolean isExact) {
        return of.of(RandomisationInference.P_VALUE).by(RandomisationInference.redrawing(of.estimator(), p, isExact));
    }

    /** What a reader must know. */
    static String sentence() {
        return "Regressions by least squares (but for two-way clustered standard errors and survey weights) are redrawn too: each draw is fitted anew with its own arms, products with"
                + " covariates and standard error. An effect of take-up is not: its test by redraws is that of the offer.";
    }
}
