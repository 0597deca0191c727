package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.EstimatorChoice;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.Design;
import id.sigi.methods.regression.Instrumented;
import id.sigi.methods.regression.InstrumentedFit;
import id.sigi.methods.regression.LimitedInformation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Limited information with its many instruments, which takes rows that fit one machine. */
final class InstrumentedRows {
    private static final String TAKE_UP = "the take-up";

    private final ExperimentPlan plan;
    private final OneMachine machine;
    private final List<Series> regressors;

    InstrumentedRows(Material material) {
        plan = material.plan();
        machine = material.oneMachine();
        regressors = material.facts().covariates().stream()
                .flatMap(covariate -> covariate.regressors().stream())
                .toList();
    }

    /** The effect by limited information with the offer in each cell as an instrument of its own, and the strength of the instruments. */
    List<Estimate> limitedInformation(EstimatorChoice choice, Series outcome, People people) {
        int[] rows = rows(choice, outcome, people);
        Basis basis = basis(rows, outcome);
        Label effect = label(choice, outcome, people);
        if (basis.treated().orElseThrow() == 0 || basis.control().orElseThrow() == 0) {
            return List.of(
                    Estimate.notEstimable(effect, basis, "no cell has people of both arms with " + outcome.name()));
        }
        InstrumentedFit fit = fit(choice, rows, machine.sample().column(outcome.key(), rows));
        List<Estimate> estimates = new ArrayList<>(List.of(fit.fit().toEstimate(TAKE_UP, effect, basis)));
        estimates.addAll(InstrumentStrength.estimates(fit, effect, basis));
        return estimates;
    }

    private InstrumentedFit fit(EstimatorChoice choice, int[] rows, double[] y) {
        double[] offer = machine.sample().column(NarrowTable.ARM, rows);
        Instrumented instrumented = Instrumented.of(design(choice, rows))
                .endogenous(TAKE_UP, machine.sample().column(NarrowTable.TAKE_UP, rows));
        return LimitedInformation.withDefaults()
                .withCovariance(Questions.covariance(choice.covariance()))
                .fit(CellOffers.of(machine.sample().cells(rows), offer).instrument(instrumented), y);
    }

    private Design design(EstimatorChoice choice, int[] rows) {
        Design design = Design.ofRows(rows.length);
        design = choice.hasCellEffects()
                ? design.withCells(Codes.of(machine.sample().cells(rows)))
                : design.withIntercept();
        if (choice.covariance().isClustered()) {
            design = design.withClusters(Codes.of(machine.sample().clusters(rows)));
        }
        if (choice.hasCovariates()) {
            for (Series regressor : regressors) {
                design = design.with(regressor.name(), machine.sample().column(regressor.key(), rows));
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
        int[] rows = machine.sample().rowsWith(people, needed);
        return choice.hasCellEffects() ? informative(rows) : rows;
    }

    /** The rows of cells in which both arms occur: elsewhere the cell's effect takes all there is. */
    private int[] informative(int[] rows) {
        Map<String, boolean[]> arms = new HashMap<>();
        for (int row : rows) {
            arms.computeIfAbsent(machine.sample().cell(row), cell -> new boolean[2])[arm(row)] = true;
        }
        return Arrays.stream(rows)
                .filter(row -> arms.get(machine.sample().cell(row))[0]
                        && arms.get(machine.sample().cell(row))[1])
                .toArray();
    }

    private Basis basis(int[] rows, Series outcome) {
        long treated = Arrays.stream(rows).filter(row -> arm(row) == 1).count();
        return Basis.arms(treated, rows.length - treated, "people with " + outcome.name());
    }

    private int arm(int row) {
        return (int) machine.sample().value(NarrowTable.ARM, row);
    }

    private Label label(EstimatorChoice choice, Series outcome, People people) {
        return new Label(
                outcome.name(),
                Words.estimand(choice, plan),
                plan.contrast(),
                people.name(),
                Words.estimator(choice, plan));
    }
}
