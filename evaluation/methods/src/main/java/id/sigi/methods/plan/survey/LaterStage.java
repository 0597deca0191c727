package id.sigi.methods.plan.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import java.util.List;
import java.util.Optional;

/**
 * A stage of sampling after the first, within the units of the stage before.
 *
 * @param unit columns that together name the sampling unit within the unit before
 * @param strata columns that together name its stratum within the unit before; none where there is one
 * @param fpc column with the number of units that the stratum has in the population
 */
public record LaterStage(
        List<String> unit,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> strata,
        @JsonInclude(JsonInclude.Include.NON_NULL) String fpc) {
    public LaterStage {
        unit = Requirement.some(unit, "stages.unit");
        strata = Requirement.any(strata, "stages.strata");
        fpc = fpc == null ? null : Requirement.text(fpc, "stages.fpc");
    }

    public Optional<String> findFpc() {
        return Optional.ofNullable(fpc);
    }
}
