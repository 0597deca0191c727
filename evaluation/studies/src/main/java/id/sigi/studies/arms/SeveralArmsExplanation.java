package id.sigi.studies.arms;

import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.design.ArmContrast;
import id.sigi.methods.plan.design.Arms;
import id.sigi.studies.experiment.ExperimentExplanation;
import id.sigi.studies.explanation.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells what the study of several arms would do: its arms and contrasts, then what is done for the first of them. */
public final class SeveralArmsExplanation {
    private SeveralArmsExplanation() {}

    /** @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data's columns */
    public static Explanation of(ExperimentPlan plan, Dataset<Row> data) {
        ArmPlans plans = new ArmPlans(plan);
        Arms arms = plan.design().findArms().orElseThrow();
        List<ArmContrast> contrasts = plans.contrasts();
        List<String> lines = new ArrayList<>(List.of(
                "Arms by " + plan.design().offer() + ": control " + arms.control() + ", treatments "
                        + String.join(", ", arms.treatments()),
                "Contrasts: " + contrasts.stream().map(ArmContrast::words).collect(Collectors.joining("; ")),
                "Each contrast is an experiment on the rows of its two arms; regressions of the outcome are fitted to all arms,"
                        + " with an indicator for each arm but the one compared with",
                "The joint test that no arm differs from the control arm, for each outcome",
                "p-values are adjusted within a family of outcomes over all contrasts"));
        List<Explanation.Part> parts = new ArrayList<>();
        parts.add(new Explanation.Part("Arms", lines));
        parts.addAll(
                ExperimentExplanation.of(plans.ofTwo(contrasts.get(0)), data).parts());
        if (plans.hasRegressions()) {
            parts.addAll(ExperimentExplanation.estimatesOf(plans.ofAll(contrasts.get(0))));
        }
        return new Explanation(parts);
    }
}
