package id.sigi.studies.experiment.effect;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.Subpopulation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One estimator for one outcome among some people. */
public record EffectRequest(EstimatorChoice choice, AnalysisColumn outcome, Subpopulation people) {
    /** Every one that a plan asks for: by people, by outcome, by estimator. */
    public static List<EffectRequest> every(ExperimentFits.Scope scope, Predicate<EstimatorChoice> choices) {
        List<EffectRequest> asked = new ArrayList<>();
        for (Subpopulation people : scope.people()) {
            for (AnalysisColumn outcome : scope.outcomes()) {
                scope.plan().estimators().stream()
                        .filter(choices)
                        .forEach(choice -> asked.add(new EffectRequest(choice, outcome, people)));
            }
        }
        return asked;
    }

    public Variable left() {
        return new Variable.Column(outcome.key());
    }

    /** For estimators whose covariance is that of a regression. */
    public CovarianceType kind() {
        return choice.covarianceType();
    }

    public Basis basis(long treated, long control) {
        return Basis.arms(treated, control, "people with " + outcome.name());
    }

    /** Why there is no effect where one arm is empty. */
    public String noArms() {
        return "no cell has people of both arms with " + outcome.name();
    }
}
