package id.sigi.studies.experiment;

import id.sigi.methods.blocks.Range;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.RedrawDistribution;
import id.sigi.methods.plan.EstimatorChoice;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.Method;
import id.sigi.methods.plan.Randomisation;
import id.sigi.methods.plan.Randomisation.Lots;
import id.sigi.methods.plan.Randomisation.Statistic;
import id.sigi.methods.plan.Variance;
import id.sigi.methods.randomisation.ArmRedraw;
import id.sigi.methods.randomisation.RedrawnP;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.Covariance;
import id.sigi.methods.regression.Design;
import id.sigi.methods.regression.Fit;
import id.sigi.methods.regression.LeastSquares;
import id.sigi.methods.regression.Lin;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Regressions of the plan fitted anew to each draw of the lottery: whatever comes of the arms, products with covariates too, is made again. On
 * the rows of one machine, and only where rows times draws can be worked through.
 */
final class RedrawnEstimators {
    private static final String OFFER = "the offer";

    /** Most rows times draws, some minutes of work. */
    private static final long MOST = 2_000_000_000L;

    private final Material material;
    private final ExperimentPlan plan;
    private final Randomisation asked;
    private final ChoiceRows choices;
    private final List<RedrawDistribution> distributions = new ArrayList<>();

    private RedrawnEstimators(Material material, Randomisation asked) {
        this.material = material;
        this.plan = material.plan();
        this.asked = asked;
        this.choices = new ChoiceRows(material);
    }

    /** Nothing when the plan does not ask for it. */
    static Redrawn of(Material material) {
        return material.plan()
                .findRandomisation()
                .filter(Randomisation::hasEstimators)
                .map(asked -> new RedrawnEstimators(material, asked).all())
                .orElse(Redrawn.NOTHING);
    }

    private Redrawn all() {
        List<Estimate> estimates = new ArrayList<>();
        for (People people : material.people()) {
            for (Series outcome : material.outcomes()) {
                for (EstimatorChoice choice : plan.estimators()) {
                    if (isRedrawn(choice)) {
                        estimates.addAll(rows(choice, outcome, people));
                    }
                }
            }
        }
        return new Redrawn(estimates, distributions);
    }

    static boolean isRedrawn(EstimatorChoice choice) {
        return (choice.estimator() == Method.REGRESSION || choice.estimator() == Method.LIN)
                && !choice.usesSurvey()
                && choice.covariance() != Variance.CR1_TWO_WAY;
    }

    private List<Estimate> rows(EstimatorChoice choice, Series outcome, People people) {
        int[] rows = choices.rows(choice, outcome, people);
        Basis basis = choices.basis(rows, outcome);
        Label plain = choices.label(choice, outcome, people);
        Label label = new Label(
                plain.outcome(), plain.estimand(), plain.contrast(), plain.subgroup(), plain.estimator() + how());
        checkWork(rows.length);
        int[] arms = Arrays.stream(material.sample().column(NarrowTable.ARM, rows))
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
                    label, basis, "the coefficient of the draw that was made has no error to studentise by"));
        }
        ArmRedraw redraw = redraw(rows, arms);
        OptionalLong every = redraw.findDraws();
        boolean isExact = every.isPresent() && every.getAsLong() <= asked.draws();
        double[] y = outcomes(outcome, rows);
        ArmRedraw.Statistic statistic = (values, drawn) -> statistic(fit(choice, rows, outcome, drawn));
        RedrawnP p = isExact ? redraw.enumerate(y, statistic) : redraw.redraw(y, statistic, asked.draws(), plan.seed());
        Inference exactness = Redraws.exactness(p, isExact);
        Redrawn.distribution(label, p, exactness.stdError().orElseThrow()).ifPresent(distributions::add);
        return List.of(
                Estimate.of(label, inference(made.get(), p), basis),
                Estimate.of(exactness(label, p, isExact), exactness, basis));
    }

    /** Less their origin, which the constant or the cells take off anyhow. */
    private double[] outcomes(Series outcome, int[] rows) {
        double[] values = material.sample().column(outcome.key(), rows);
        return Range.of(values).less(values);
    }

    /** Coefficients of an outcome that does not vary are what rounding leaves. */
    private static boolean isConstant(double[] outcomes) {
        double least = Arrays.stream(outcomes).min().orElse(0);
        double most = Arrays.stream(outcomes).max().orElse(0);
        return most - least <= 1e-12 * Math.max(Math.abs(least), Math.abs(most));
    }

    /** The regression as it would have been with these arms. */
    private Optional<Coefficient> fit(EstimatorChoice choice, int[] rows, Series outcome, int[] arms) {
        double[] offer = Arrays.stream(arms).asDoubleStream().toArray();
        Design design = choices.design(choice, rows);
        double[] y = outcomes(outcome, rows);
        Covariance covariance = Questions.covariance(choice.covariance());
        Fit fit = choice.estimator() == Method.LIN
                ? Lin.withDefaults().withCovariance(covariance).fit(design.with(OFFER, offer), OFFER, y)
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

    private ArmRedraw redraw(int[] rows, int[] arms) {
        int[] cells = Codes.of(material.sample().cells(rows));
        if (asked.lots() == Lots.PEOPLE) {
            return ArmRedraw.ofPeople(cells, arms);
        }
        try {
            return ArmRedraw.ofHouseholds(
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

    private String how() {
        return asked.statistic() == Statistic.STUDENTISED
                ? ", studentised, randomisation inference"
                : ", randomisation inference";
    }

    private static Inference inference(Coefficient made, RedrawnP p) {
        return new Inference(
                OptionalDouble.of(made.estimate()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Redraws.statistic(p),
                OptionalDouble.of(p.twoSided()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static Label exactness(Label of, RedrawnP p, boolean isExact) {
        String draws = String.format(
                Locale.ROOT,
                isExact
                        ? "all %,d draws of the lottery, "
                        : "%,d redraws of the lottery, the one that was made among them, ",
                p.draws());
        return new Label(of.outcome(), Redraws.P_VALUE, of.contrast(), of.subgroup(), draws + of.estimator());
    }

    /** What a reader must know. */
    static String sentence() {
        return "Regressions by least squares (but for errors in two ways and survey weights) are redrawn too: each draw is fitted anew with its own arms, products with"
                + " covariates and error. An effect of take-up is not: its test by redraws is that of the offer.";
    }
}
