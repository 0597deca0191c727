package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.EstimatorChoice;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.Method;
import id.sigi.methods.plan.Variance;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.Covariance;
import id.sigi.methods.regression.Design;
import id.sigi.methods.regression.Fit;
import id.sigi.methods.regression.Instrumented;
import id.sigi.methods.regression.InstrumentedFit;
import id.sigi.methods.regression.LeastSquares;
import id.sigi.methods.regression.LimitedInformation;
import id.sigi.methods.regression.Lin;
import id.sigi.methods.regression.TwoStageLeastSquares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The regressions of an experiment, on the rows that have every column a regression needs. */
final class Regressions {
    private static final String OFFER = "the offer";
    private static final String TAKE_UP = "the take-up";

    private final ExperimentPlan plan;
    private final Sample sample;
    private final List<Series> regressors;

    Regressions(ExperimentPlan plan, Sample sample, RowFacts facts) {
        this.plan = plan;
        this.sample = sample;
        this.regressors = facts.covariates().stream()
                .flatMap(covariate -> covariate.regressors().stream())
                .toList();
    }

    /** The estimates of one choice for one outcome and some people: the effect, and for two-stage least squares its first stage. */
    List<Estimate> estimates(EstimatorChoice choice, Series outcome, People people) {
        int[] rows = rows(choice, outcome, people);
        Basis basis = basis(rows, outcome);
        Label effect = label(choice, outcome, people);
        boolean isTwoStage = choice.usesTakeUp();
        Label first = new Label(
                effect.outcome(), Words.FIRST_STAGE, effect.contrast(), effect.subgroup(), effect.estimator());
        if (basis.treated().orElseThrow() == 0 || basis.control().orElseThrow() == 0) {
            String reason = "no cell has people of both arms with " + outcome.name();
            Estimate none = Estimate.notEstimable(effect, basis, reason);
            return isTwoStage ? List.of(none, Estimate.notEstimable(first, basis, reason)) : List.of(none);
        }
        double[] y = sample.column(outcome.key(), rows);
        if (isTwoStage) {
            return instrumented(twoStage(choice, rows, y), List.of(effect, first), basis);
        }
        return List.of(oneStage(choice, rows, y).toEstimate(OFFER, effect, basis));
    }

    private static List<Estimate> instrumented(InstrumentedFit fit, List<Label> labels, Basis basis) {
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(fit.fit().toEstimate(TAKE_UP, labels.get(0), basis));
        if (fit.hasOneInstrument()) {
            estimates.add(fit.firstStage(TAKE_UP).toEstimate(OFFER, labels.get(1), basis));
        }
        estimates.addAll(InstrumentStrength.estimates(fit, labels.get(0), basis));
        return estimates;
    }

    private Fit oneStage(EstimatorChoice choice, int[] rows, double[] y) {
        Design design = design(choice, rows).with(OFFER, sample.column(NarrowTable.ARM, rows));
        Covariance covariance = covariance(choice.covariance());
        return choice.estimator() == Method.LIN
                ? Lin.withDefaults().withCovariance(covariance).fit(design, OFFER, y)
                : LeastSquares.withDefaults().withCovariance(covariance).fit(design, y);
    }

    private InstrumentedFit twoStage(EstimatorChoice choice, int[] rows, double[] y) {
        double[] offer = sample.column(NarrowTable.ARM, rows);
        Instrumented instrumented =
                Instrumented.of(design(choice, rows)).endogenous(TAKE_UP, sample.column(NarrowTable.TAKE_UP, rows));
        if (choice.estimator() == Method.LIMITED_INFORMATION) {
            return LimitedInformation.withDefaults()
                    .withCovariance(covariance(choice.covariance()))
                    .fit(CellOffers.of(sample.cells(rows), offer).instrument(instrumented), y);
        }
        instrumented = instrumented.instrument(OFFER, offer);
        return TwoStageLeastSquares.withDefaults()
                .withCovariance(covariance(choice.covariance()))
                .fit(instrumented, y);
    }

    private Design design(EstimatorChoice choice, int[] rows) {
        Design design = Design.ofRows(rows.length);
        design = choice.hasCellEffects() ? design.withCells(Codes.of(sample.cells(rows))) : design.withIntercept();
        if (choice.covariance().isClustered()) {
            design = design.withClusters(Codes.of(sample.clusters(rows)));
        }
        if (choice.hasCovariates()) {
            for (Series regressor : regressors) {
                design = design.with(regressor.name(), sample.column(regressor.key(), rows));
            }
        }
        return design;
    }

    private int[] rows(EstimatorChoice choice, Series outcome, People people) {
        List<String> needed = new ArrayList<>(List.of(outcome.key()));
        if (choice.usesTakeUp()) {
            needed.add(NarrowTable.TAKE_UP);
        }
        if (choice.hasCovariates()) {
            regressors.forEach(regressor -> needed.add(regressor.key()));
        }
        int[] rows = sample.rowsWith(people, needed);
        return choice.hasCellEffects() ? informative(rows) : rows;
    }

    /** The rows of cells in which both arms occur: elsewhere the cell's effect takes all there is. */
    private int[] informative(int[] rows) {
        Map<String, boolean[]> arms = new HashMap<>();
        for (int row : rows) {
            arms.computeIfAbsent(sample.cell(row), cell -> new boolean[2])[arm(row)] = true;
        }
        return Arrays.stream(rows)
                .filter(row -> arms.get(sample.cell(row))[0] && arms.get(sample.cell(row))[1])
                .toArray();
    }

    private Basis basis(int[] rows, Series outcome) {
        long treated = Arrays.stream(rows).filter(row -> arm(row) == 1).count();
        return Basis.arms(treated, rows.length - treated, "people with " + outcome.name());
    }

    private int arm(int row) {
        return (int) sample.value(NarrowTable.ARM, row);
    }

    private Label label(EstimatorChoice choice, Series outcome, People people) {
        return new Label(
                outcome.name(),
                Words.estimand(choice, plan),
                plan.contrast(),
                people.name(),
                Words.estimator(choice, plan));
    }

    private static Covariance covariance(Variance variance) {
        return switch (variance) {
            case DESIGN -> throw new IllegalArgumentException("a regression has no variance by design");
            case CLASSICAL -> Covariance.CLASSICAL;
            case HC0 -> Covariance.HC0;
            case HC1 -> Covariance.HC1;
            case HC2 -> Covariance.HC2;
            case HC3 -> Covariance.HC3;
            case CR0 -> Covariance.CR0;
            case CR1 -> Covariance.CR1;
            case CR2 -> Covariance.CR2;
        };
    }
}
