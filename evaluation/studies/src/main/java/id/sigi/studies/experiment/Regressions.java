package id.sigi.studies.experiment;

import id.sigi.methods.blocks.Answer;
import id.sigi.methods.blocks.ArmTables;
import id.sigi.methods.blocks.Equation;
import id.sigi.methods.blocks.EquationFit;
import id.sigi.methods.blocks.Inquiry;
import id.sigi.methods.blocks.Panel;
import id.sigi.methods.blocks.Source;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.EstimatorChoice;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.Method;
import id.sigi.methods.regression.Covariance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The regressions of an experiment, on the rows that have every column a regression needs; fitted together. */
final class Regressions {
    private final ExperimentPlan plan;
    private final Questions questions;
    private final Map<Questions.Key, EquationFit> fits;

    private Regressions(ExperimentPlan plan, Questions questions, Map<Questions.Key, EquationFit> fits) {
        this.plan = plan;
        this.questions = questions;
        this.fits = fits;
    }

    /** What must be described before the regressions can be fitted. */
    static List<Inquiry> inquiries(Questions questions) {
        return questions.equations().values().stream().map(Equation::inquiry).toList();
    }

    /** Fits all equations. */
    static Regressions of(ExperimentPlan plan, Questions questions, Panel panel, ArmTables tables) {
        List<Questions.Key> keys = List.copyOf(questions.equations().keySet());
        List<EquationFit> found =
                EquationFit.of(panel, List.copyOf(questions.equations().values()), tables);
        Map<Questions.Key, EquationFit> fits = new HashMap<>();
        for (int at = 0; at < keys.size(); at++) {
            fits.put(keys.get(at), found.get(at));
        }
        return new Regressions(plan, questions, fits);
    }

    /** The estimates of one choice for one outcome and some people: the effect, and for two-stage least squares its first stage and strength. */
    List<Estimate> estimates(EstimatorChoice choice, Series outcome, People people) {
        EquationFit fit = fits.get(questions.key(choice, outcome, people));
        Basis basis = Basis.arms(fit.treated(), fit.control(), "people with " + outcome.name());
        Label effect = label(choice, outcome, people);
        boolean isTwoStage = choice.estimator() == Method.TWO_STAGE_LEAST_SQUARES;
        Label first = new Label(
                effect.outcome(), Words.FIRST_STAGE, effect.contrast(), effect.subgroup(), effect.estimator());
        if (fit.treated() == 0 || fit.control() == 0) {
            String reason = "no cell has people of both arms with " + outcome.name();
            Estimate none = Estimate.notEstimable(effect, basis, reason);
            return isTwoStage ? List.of(none, Estimate.notEstimable(first, basis, reason)) : List.of(none);
        }
        Source left = new Source.Column(outcome.key());
        Covariance kind = Questions.covariance(choice.covariance());
        Answer answer = isTwoStage ? fit.takeUp(left, kind) : fit.offer(left, kind);
        List<Estimate> estimates = new ArrayList<>(List.of(answer.toEstimate(effect, basis)));
        if (isTwoStage) {
            estimates.add(fit.firstStage(kind).toEstimate(first, basis));
            estimates.addAll(
                    InstrumentStrength.estimates(fit, new InstrumentStrength.Asked(effect, left, kind), basis));
        }
        return estimates;
    }

    /** The equation that answers an estimator; empty for one that is answered otherwise. */
    Optional<EquationFit> find(Asked asked) {
        return Questions.isAnswered(asked.choice())
                ? Optional.ofNullable(fits.get(questions.key(asked.choice(), asked.outcome(), asked.people())))
                : Optional.empty();
    }

    /** The regression of the offer on all covariates, if the plan has any. */
    EquationFit omnibus() {
        return fits.get(questions.omnibus());
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
