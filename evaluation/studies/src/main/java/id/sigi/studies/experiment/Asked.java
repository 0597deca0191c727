package id.sigi.studies.experiment;

import id.sigi.methods.blocks.Source;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.EstimatorChoice;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.Method;
import id.sigi.methods.regression.Covariance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One estimator for one outcome among some people. */
record Asked(EstimatorChoice choice, Series outcome, People people) {
    /** Every one that a plan asks for: by people, by outcome, by estimator. */
    static List<Asked> every(Material.Scope scope, Predicate<EstimatorChoice> choices) {
        List<Asked> asked = new ArrayList<>();
        for (People people : scope.people()) {
            for (Series outcome : scope.outcomes()) {
                scope.plan().estimators().stream()
                        .filter(choices)
                        .forEach(choice -> asked.add(new Asked(choice, outcome, people)));
            }
        }
        return asked;
    }

    Source left() {
        return new Source.Column(outcome.key());
    }

    /** For estimators whose errors are those of a regression. */
    Covariance kind() {
        return Questions.covariance(choice.covariance());
    }

    boolean isTwoStage() {
        return choice.estimator() == Method.TWO_STAGE_LEAST_SQUARES;
    }

    /** Of the effect itself. */
    Label label(ExperimentPlan plan) {
        return new Label(
                outcome.name(),
                Words.estimand(choice, plan),
                plan.contrast(),
                people.name(),
                Words.estimator(choice, plan));
    }

    Basis basis(long treated, long control) {
        return Basis.arms(treated, control, "people with " + outcome.name());
    }

    /** Why there is no effect where one arm is empty. */
    String noArms() {
        return "no cell has people of both arms with " + outcome.name();
    }
}
