package id.sigi.studies.experiment.validity;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.OutcomeVariable;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.BlockedDifference;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.estimator.RoundedOutcomes;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.ArrayList;
import java.util.List;

/** Who answered the survey, by arm: a difference here is a reason to doubt the effects. */
public final class ResponseRates {
    private ResponseRates() {}

    public static List<Estimate> estimates(ExperimentFits material) {
        String name = material.plan().design().response();
        AnalysisColumn answered = new AnalysisColumn(name, AnalysisTable.RESPONSE);
        BlockedDifference within = material.compared(answered, Subpopulation.EVERYBODY);
        Estimator levels = EstimateLabels.levels(material.plan());
        List<Estimate> rows = new ArrayList<>(List.of(
                within.treatedMean(share(name, Subgroup.TREATMENT_ARM, levels)),
                within.controlMean(share(name, Subgroup.CONTROL_ARM, levels)),
                material.difference(
                        answered,
                        Subpopulation.EVERYBODY,
                        new Label(
                                name,
                                Estimand.of(Quantity.DIFFERENCE),
                                Contrast.ofWords(material.plan().contrast()),
                                Label.ALL,
                                EstimateLabels.difference(material.plan())))));
        rows.addAll(new AttritionTests(material).estimates());
        rows.addAll(RoundedOutcomes.told(material, AttritionBounds.estimates(material)));
        return rows;
    }

    private static Label share(String response, Subgroup arm, Estimator levels) {
        return new Label(OutcomeVariable.ofWords(response), Estimand.of(Quantity.SHARE), Contrast.NONE, arm, levels);
    }
}
