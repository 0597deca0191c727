package id.sigi.studies.experiment;

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
record People(String name, Optional<String> key) {
    static final People EVERYBODY = new People(Label.ALL, Optional.empty());

    static List<People> list(ExperimentPlan plan) {
        List<People> people = new ArrayList<>(List.of(EVERYBODY));
        for (int index = 0; index < plan.subgroups().size(); index++) {
            people.add(new People(plan.subgroups().get(index).name(), Optional.of(NarrowTable.subgroupKey(index))));
        }
        return people;
    }

    Optional<Column> column() {
        return key.map(functions::col);
    }
}
