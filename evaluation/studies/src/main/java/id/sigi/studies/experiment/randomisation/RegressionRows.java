package id.sigi.studies.experiment.randomisation;

import id.sigi.methods.columnar.ValueRange;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.DriverRows;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.data.TableProfile;
import id.sigi.studies.experiment.effect.EffectRequest;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.estimator.EffectEstimators;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a regression that is redrawn looks at among the rows of one machine: its rows, its exogenous columns, its name. */
final class RegressionRows {
    private final ExperimentPlan plan;
    private final DriverRows machine;
    private final TableProfile facts;

    RegressionRows(ExperimentFits material) {
        plan = material.plan();
        machine = material.oneMachine();
        facts = material.facts();
    }

    private List<AnalysisColumn> regressors(EstimatorChoice choice) {
        return facts.covariates().stream()
                .filter(covariate -> choice.includes(covariate.name()))
                .flatMap(covariate -> covariate.regressors().stream())
                .toList();
    }

    DesignMatrix design(EstimatorChoice choice, int[] rows) {
        DesignMatrix design = DesignMatrix.ofRows(rows.length);
        design = choice.hasCellEffects()
                ? design.withCells(Codes.of(machine.sample().cells(rows)))
                : design.withIntercept();
        if (choice.covariance().isClustered()) {
            design = design.withClusters(Codes.of(machine.sample().clusters(rows)));
        }
        for (AnalysisColumn regressor : regressors(choice)) {
            double[] values = machine.sample().column(regressor.key(), rows);
            design = design.with(regressor.name(), ValueRange.of(values).less(values));
        }
        return design;
    }

    /** The rows that have all that the choice needs. */
    int[] rows(EstimatorChoice choice, AnalysisColumn outcome, Subpopulation people) {
        List<String> needed = new ArrayList<>(List.of(outcome.key()));
        if (choice.usesTakeUp()) {
            needed.add(AnalysisTable.TAKE_UP);
        }
        regressors(choice).forEach(regressor -> needed.add(regressor.key()));
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

    Basis basis(int[] rows, AnalysisColumn outcome) {
        long treated = Arrays.stream(rows).filter(row -> arm(row) == 1).count();
        return Basis.arms(treated, rows.length - treated, "people with " + outcome.name());
    }

    private int arm(int row) {
        return (int) machine.sample().value(AnalysisTable.ARM, row);
    }

    Label label(EstimatorChoice choice, AnalysisColumn outcome, Subpopulation people) {
        return EffectEstimators.label(new EffectRequest(choice, outcome, people), plan);
    }
}
