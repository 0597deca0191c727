package id.sigi.methods.plan;

import java.util.List;
import java.util.Optional;

/**
 * How chance decided. The columns of a design are truth values or the numbers 0 and 1.
 *
 * @param offer column that says whether the unit was drawn into treatment
 * @param takeUp column that says whether the treatment was received; empty where nobody asks
 * @param strata columns that together name the cell of the draw; none where there was one draw
 * @param cluster column of the household or other group whose members share chance or fate; empty for none
 * @param invited column that says whom the survey of outcomes was sent to; empty where it was sent to all
 * @param response column that says whether the outcomes were observed; empty where all were
 */
public record Design(
        String offer, String takeUp, List<String> strata, String cluster, String invited, String response) {
    public Design {
        Demand.text(offer, "offer");
        takeUp = takeUp == null ? "" : takeUp;
        strata = Demand.any(strata, "strata");
        cluster = cluster == null ? "" : cluster;
        invited = invited == null ? "" : invited;
        response = response == null ? "" : response;
        Demand.that(invited.isEmpty() || !response.isEmpty(), "design.invited needs design.response");
        Demand.distinct(strata, "strata", column -> column);
    }

    public Optional<String> findTakeUp() {
        return Optional.of(takeUp).filter(column -> !column.isEmpty());
    }

    public Optional<String> findCluster() {
        return Optional.of(cluster).filter(column -> !column.isEmpty());
    }

    public Optional<String> findInvited() {
        return Optional.of(invited).filter(column -> !column.isEmpty());
    }

    public Optional<String> findResponse() {
        return Optional.of(response).filter(column -> !column.isEmpty());
    }
}
