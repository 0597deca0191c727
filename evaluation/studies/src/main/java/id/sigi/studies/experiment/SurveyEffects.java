package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.EstimatorChoice;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.LonelyPsu;
import id.sigi.methods.plan.Method;
import id.sigi.methods.plan.SurveySample;
import id.sigi.methods.regression.Design;
import id.sigi.methods.regression.Influence;
import id.sigi.methods.regression.Instrumented;
import id.sigi.methods.survey.SurveyEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Effects with survey weights: weighted regression with the effects of the lottery's cells, and the linearised variance between the sampling
 * units within their strata. People of the sample without the outcome, and of other groups, stay in the sample with no influence.
 */
final class SurveyEffects {
    private static final String OFFER = "the offer";
    private static final String TAKE_UP = "the take-up";

    private final ExperimentPlan plan;
    private final SurveySample asked;
    private final OneMachine machine;
    private final ChoiceRows choices;
    private Optional<SurveyUnits> units = Optional.empty();

    SurveyEffects(Material material, SurveySample asked) {
        this.plan = material.plan();
        this.asked = asked;
        this.machine = material.oneMachine();
        this.choices = new ChoiceRows(material);
    }

    /** The effect, and for two-stage least squares its first stage. */
    List<Estimate> estimates(EstimatorChoice choice, Series outcome, People people) {
        SurveyUnits sampled = units();
        int[] rows = choices.rows(choice, outcome, people, List.of(SurveyColumns.WEIGHT));
        Basis basis = choices.basis(rows, outcome);
        Label effect = choices.label(choice, outcome, people);
        boolean isTwoStage = choice.estimator() == Method.TWO_STAGE_LEAST_SQUARES;
        double[] y = machine.sample().column(outcome.key(), rows);
        double[] offer = machine.sample().column(NarrowTable.ARM, rows);
        Design design =
                choices.design(choice, rows).withWeights(machine.sample().column(SurveyColumns.WEIGHT, rows));
        if (!isTwoStage) {
            return List.of(row(effect, basis, rows, sampled, Influence.find(design.with(OFFER, offer), OFFER, y)));
        }
        double[] takeUp = machine.sample().column(NarrowTable.TAKE_UP, rows);
        Instrumented instrumented =
                Instrumented.of(design).endogenous(TAKE_UP, takeUp).instrument(OFFER, offer);
        Label first = new Label(
                effect.outcome(), Words.FIRST_STAGE, effect.contrast(), effect.subgroup(), effect.estimator());
        return List.of(
                row(effect, basis, rows, sampled, Influence.find(instrumented, TAKE_UP, y)),
                row(first, basis, rows, sampled, Influence.find(design.with(OFFER, offer), OFFER, takeUp)));
    }

    private static Estimate row(Label label, Basis basis, int[] rows, SurveyUnits sampled, Optional<Influence> found) {
        if (found.isEmpty()) {
            return Estimate.notEstimable(label, basis, "no cell of the sample has people of both arms");
        }
        SurveyEstimate spread = sampled.spread(rows, found.get());
        return spread.df() > 0
                ? Estimate.of(label, Inferences.of(found.get().estimate(), spread.stdError(), spread.df()), basis)
                : Estimate.notEstimable(label, basis, "the sample has no more sampling units than strata");
    }

    /** @throws id.sigi.programme.fault.RequestFault if a weight is not positive, which must be told before anything is weighted */
    private SurveyUnits units() {
        if (units.isEmpty()) {
            units = Optional.of(SurveyUnits.of(machine.sample(), asked));
        }
        return units.get();
    }

    /** What a reader must know, in sentences. */
    List<String> sentences() {
        String strata = asked.strata().isEmpty() ? "" : " within strata (" + String.join(" x ", asked.strata()) + ")";
        List<String> sentences = new ArrayList<>(List.of("Estimates with survey weights (" + asked.weight()
                + "): each person counts by the weight, in the effect and in the cells' effects; the error is linearised (Taylor)"
                + " over sampling units (" + String.join(" x ", asked.psu()) + ")" + strata
                + ", degrees of freedom units less strata. All other estimates are unweighted: the two differ only where"
                + " effects do."));
        if (asked.lonelyPsu() != LonelyPsu.FAIL) {
            sentences.add(asked.lonelyPsu().sentence());
        }
        plan.design().findCluster().ifPresent(cluster -> sentences.add(units().sentence(cluster)));
        return sentences;
    }
}
