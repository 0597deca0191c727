package id.sigi.studies.experiment.effect;

import id.sigi.methods.estimate.FlowStep;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.TableProfile;
import java.util.ArrayList;
import java.util.List;

/** The sample flow of an experiment. */
public final class SampleFlow {
    private SampleFlow() {}

    public static List<FlowStep> steps(ExperimentFits material, FlowStep kept) {
        TableProfile facts = material.facts();
        List<FlowStep> steps = new ArrayList<>();
        steps.add(kept);
        steps.add(new FlowStep(
                material.complete().withoutCluster() == 0
                        ? "with unit, offer, cell and cluster"
                        : "with unit, offer and cell",
                facts.rows(),
                facts.placed()));
        long people = facts.placed();
        if (material.plan().design().findResponse().isPresent()) {
            steps.add(new FlowStep("invited to the survey", facts.placed(), facts.invited()));
            steps.add(new FlowStep("answered the survey", facts.invited(), facts.responded()));
            people = facts.placed();
        }
        for (AnalysisColumn outcome : material.outcomes()) {
            steps.add(new FlowStep(
                    "with " + outcome.name(), people, facts.observed().get(outcome.key())));
        }
        if (material.complete().withoutCluster() > 0) {
            steps.add(new FlowStep(
                    "with a cluster",
                    facts.placed(),
                    facts.placed() - material.complete().withoutCluster()));
        }
        return steps;
    }
}
