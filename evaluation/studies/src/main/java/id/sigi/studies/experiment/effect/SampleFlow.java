package id.sigi.studies.experiment.effect;

import id.sigi.methods.estimate.FlowStep;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.TableProfile;
import java.util.ArrayList;
import java.util.List;

/** Rows at every gate of an experiment. */
public final class SampleFlow {
    private SampleFlow() {}

    public static List<FlowStep> gates(ExperimentFits material, FlowStep kept) {
        TableProfile facts = material.facts();
        List<FlowStep> gates = new ArrayList<>();
        gates.add(kept);
        gates.add(new FlowStep(
                material.complete().withoutCluster() == 0
                        ? "with unit, offer, cell and cluster"
                        : "with unit, offer and cell",
                facts.rows(),
                facts.placed()));
        long people = facts.placed();
        if (material.plan().design().findResponse().isPresent()) {
            gates.add(new FlowStep("invited to the survey", facts.placed(), facts.invited()));
            gates.add(new FlowStep("answered the survey", facts.invited(), facts.responded()));
            people = facts.placed();
        }
        for (AnalysisColumn outcome : material.outcomes()) {
            gates.add(new FlowStep(
                    "with " + outcome.name(), people, facts.observed().get(outcome.key())));
        }
        if (material.complete().withoutCluster() > 0) {
            gates.add(new FlowStep(
                    "with a cluster",
                    facts.placed(),
                    facts.placed() - material.complete().withoutCluster()));
        }
        return gates;
    }
}
