package id.sigi.methods.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.sigi.methods.plan.data.Rows;
import id.sigi.methods.plan.data.Wording;
import java.util.Optional;

/** What is to be estimated, declared before the data is read. The key {@code kind} of the file says which kind it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ExperimentPlan.class, name = "experiment"),
    @JsonSubTypes.Type(value = SurveyPlan.class, name = "survey"),
    @JsonSubTypes.Type(value = IndicatorPlan.class, name = "indicators"),
    @JsonSubTypes.Type(value = LabourPlan.class, name = "labour"),
    @JsonSubTypes.Type(value = RatingsPlan.class, name = "ratings")
})
public sealed interface EvaluationPlan permits ExperimentPlan, SurveyPlan, IndicatorPlan, LabourPlan, RatingsPlan {
    /** Short name of the plan; estimates carry it. */
    String id();

    /** What the plan is about, for people. */
    Wording title();

    /** The rows it looks at. */
    Rows rows();

    /** Seed of whatever is random. */
    Long seed();

    /** Fewest people a published cell may rest on. */
    Integer minimumCell();

    /** The table of the lake that the plan reads; empty where the user names a file. */
    default Optional<String> findTable() {
        return Optional.of(rows().data()).filter(table -> !table.isEmpty());
    }
}
