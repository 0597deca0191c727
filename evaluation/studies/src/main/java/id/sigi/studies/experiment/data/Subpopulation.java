package id.sigi.studies.experiment.data;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.ExperimentPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * Everybody, or a subgroup of the plan.
 *
 * @param name as printed
 * @param key its truth in the narrow table; empty for everybody
 */
public record Subpopulation(String name, Optional<String> key) {
    public static final Subpopulation EVERYBODY = new Subpopulation(Label.ALL, Optional.empty());

    public static List<Subpopulation> list(ExperimentPlan plan) {
        List<Subpopulation> people = new ArrayList<>(List.of(EVERYBODY));
        for (int index = 0; index < plan.subgroups().size(); index++) {
            people.add(new Subpopulation(
                    plan.subgroups().get(index).name(), Optional.of(AnalysisTable.subgroupKey(index))));
        }
        return people;
    }

    Optional<Column> column() {
        return key.map(functions::col);
    }
}
