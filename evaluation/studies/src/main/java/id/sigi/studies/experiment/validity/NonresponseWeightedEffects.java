package id.sigi.studies.experiment.validity;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.RowWeights;
import id.sigi.methods.estimate.identity.Weighting;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.propensity.LogisticRegression;
import id.sigi.methods.propensity.ResponseModelSpec;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.WeightedRegressionSpec;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.effect.Interactions;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Effects on respondents weighted by one over their estimated probability to answer: a pass over the blocks for each step of the logistic
 * regressions, all outcomes at once, and three for the weighted ones.
 */
final class NonresponseWeightedEffects {
    private final ExperimentFits material;
    private final Interactions covariates;

    NonresponseWeightedEffects(ExperimentFits material) {
        this.material = material;
        this.covariates = Interactions.of(material.facts(), covariate -> true);
    }

    List<Estimate> estimates() {
        PartitionedRows partitioned = material.complete().partitioned();
        List<ResponseModelSpec> questions =
                material.outcomes().stream().map(this::question).toList();
        CellArmMomentTables tables = CellArmMomentTables.of(
                partitioned, questions.stream().map(ResponseModelSpec::request).toList());
        List<Optional<Variable>> weights = LogisticRegression.inverseChances(partitioned, questions, tables);
        List<WeightedRegressionSpec> equations = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            RegressionSpec equation =
                    equation(material.outcomes().get(at), questions.get(at).rows());
            weights.get(at).ifPresent(weight -> equations.add(WeightedRegressionSpec.of(equation, weight)));
        }
        CellArmMomentTables weighted = CellArmMomentTables.of(
                partitioned,
                equations.stream().map(WeightedRegressionSpec::request).toList());
        Iterator<LeastSquaresFit> fits =
                LeastSquaresFit.weighted(partitioned, equations, weighted).iterator();
        List<Estimate> rows = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            rows.add(estimate(
                    material.outcomes().get(at),
                    weights.get(at).isPresent() ? Optional.of(fits.next()) : Optional.empty()));
        }
        return rows;
    }

    /** The offer, the covariates and their products, among those invited. */
    private ResponseModelSpec question(AnalysisColumn outcome) {
        List<Variable> needed = new ArrayList<>(List.of(new Variable.Column(AnalysisTable.ANSWERED)));
        needed.addAll(covariates.sources());
        List<Variable> columns = new ArrayList<>(List.of(Variable.ARM));
        for (Variable source : covariates.sources()) {
            columns.add(source);
            columns.add(new Variable.Product(Variable.ARM, source));
        }
        return new ResponseModelSpec(
                material.complete().rows(Subpopulation.EVERYBODY, needed), columns, new Variable.Column(outcome.key()));
    }

    private RegressionSpec equation(AnalysisColumn outcome, SampleFilter invited) {
        Variable left = new Variable.Column(outcome.key());
        List<Variable> complete = new ArrayList<>(invited.complete());
        complete.add(left);
        return new RegressionSpec(
                new SampleFilter(invited.truths(), complete),
                EstimateLabels.hasCells(material.plan()) ? FixedEffects.CELLS_OF_BOTH_ARMS : FixedEffects.CONSTANT,
                List.of(Interactions.offer()),
                List.of(left),
                new CovarianceRequest(Set.of(covariance()), Set.of(), List.of()));
    }

    private Estimate estimate(AnalysisColumn outcome, Optional<LeastSquaresFit> found) {
        if (found.isEmpty()) {
            return Estimate.notEstimable(
                    label(outcome),
                    Basis.arms(0, 0, who(outcome)),
                    "covariates separate those who answered from the others");
        }
        LeastSquaresFit fit = found.get();
        return fit.offer(new Variable.Column(outcome.key()), covariance())
                .toEstimate(label(outcome), Basis.arms(fit.treated(), fit.control(), who(outcome)));
    }

    private static String who(AnalysisColumn outcome) {
        return "people with " + outcome.name() + " and all covariates";
    }

    private CovarianceType covariance() {
        return material.plan().design().findCluster().isPresent() ? CovarianceType.CR1 : CovarianceType.HC2;
    }

    private Label label(AnalysisColumn outcome) {
        Estimator regression = Estimator.of(Procedure.REGRESSION)
                .adjusted(EstimateLabels.cellEffects(material.plan()))
                .weighted(RowWeights.RESPONSE_PROBABILITY);
        return new Label(
                outcome.name(),
                Estimand.of(Quantity.INTENTION_TO_TREAT).weighted(Weighting.RESPONSE),
                Contrast.ofWords(material.plan().contrast()),
                Label.ALL,
                material.plan()
                        .design()
                        .findCluster()
                        .map(cluster -> regression.with(CovarianceType.CR1).clusteredBy(cluster))
                        .orElseGet(() -> regression.with(CovarianceType.HC2)));
    }
}
