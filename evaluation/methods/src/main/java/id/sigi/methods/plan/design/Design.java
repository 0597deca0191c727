package id.sigi.methods.plan.design;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import java.util.List;
import java.util.Optional;

/**
 * How chance decided. The columns of a design are truth values or the numbers 0 and 1.
 *
 * @param offer column that says whether the unit was drawn into treatment
 * @param takeUp column that says whether the treatment was received; empty where nobody asks
 * @param takeUpKind what the take-up is measured in; nothing for 0 and 1
 * @param strata columns that together name the cell of the draw; none where there was one draw
 * @param cluster column of the household or other group whose members share chance or fate; empty for none
 * @param drawn what the lottery drew, where the plan says so; nothing until the rows have shown it
 * @param secondCluster column of another group whose members share fate, for errors clustered in two ways; nothing for none
 * @param invited column that says whom the survey of outcomes was sent to; empty where it was sent to all
 * @param response column that says whether the outcomes were observed; empty where all were
 * @param lottery estimators that rest on the chances of the lottery; nothing where the plan asks for none
 * @param arms the arms, where there are several treatments; nothing where the offer is of one
 */
public record Design(
        String offer,
        String takeUp,
        @JsonInclude(JsonInclude.Include.NON_NULL) TakeUpKind takeUpKind,
        List<String> strata,
        String cluster,
        @JsonInclude(JsonInclude.Include.NON_NULL) AssignedUnit drawn,
        @JsonInclude(JsonInclude.Include.NON_NULL) String secondCluster,
        String invited,
        String response,
        @JsonInclude(JsonInclude.Include.NON_NULL) Lottery lottery,
        @JsonInclude(JsonInclude.Include.NON_NULL) Arms arms) {
    public Design {
        Requirement.text(offer, "offer");
        takeUp = takeUp == null ? "" : takeUp;
        strata = Requirement.any(strata, "strata");
        cluster = cluster == null ? "" : cluster;
        invited = invited == null ? "" : invited;
        response = response == null ? "" : response;
        Requirement.that(drawn == null || !cluster.isEmpty(), "design.drawn needs design.cluster");
        Requirement.that(invited.isEmpty() || !response.isEmpty(), "design.invited needs design.response");
        Requirement.distinct(strata, "strata", column -> column);
        Requirement.that(
                arms == null || lottery == null,
                "design.lottery and design.arms stand together, and the probabilities of a lottery are those of one offer",
                "Leave design.lottery out, or compare two arms in a plan of their own (rows.filter)");
        Requirement.that(takeUpKind == null || !takeUp.isEmpty(), "design.take_up_kind needs design.take_up");
    }

    /** The arms, where there are several treatments; a plan of one offer keeps the hash it had before there could be more. */
    public Optional<Arms> findArms() {
        return Optional.ofNullable(arms);
    }

    /** The same design with another column for the offer, of one treatment. */
    public Design comparing(String column) {
        return new Design(
                column, takeUp, takeUpKind, strata, cluster, drawn, secondCluster, invited, response, lottery, null);
    }

    /** The lottery, if the plan tells of it; a plan that does not keeps the hash it had before there was any. */
    public Optional<Lottery> findLottery() {
        return Optional.ofNullable(lottery);
    }

    /** The same design for other outcomes, of which the lottery's own questions know nothing. */
    public Design withoutLottery() {
        return new Design(
                offer, takeUp, takeUpKind, strata, cluster, drawn, secondCluster, invited, response, null, arms);
    }

    /** The same design with what the rows show to have been drawn. */
    public Design with(AssignedUnit shown) {
        return new Design(
                offer, takeUp, takeUpKind, strata, cluster, shown, secondCluster, invited, response, lottery, arms);
    }

    /** The same design with both ways of clustering in each other's place; which of them is the first says what errors go by that are unsaid. */
    public Design withClustersExchanged() {
        return new Design(
                offer, takeUp, takeUpKind, strata, secondCluster, drawn, cluster, invited, response, lottery, arms);
    }

    /** The same design with another cluster than its own. */
    public Design withCluster(String column) {
        return new Design(
                offer, takeUp, takeUpKind, strata, column, drawn, secondCluster, invited, response, lottery, arms);
    }

    /** What was drawn, where it was clusters altogether or for the most part. */
    public Optional<AssignedUnit> findDrawn() {
        return Optional.ofNullable(drawn);
    }

    /** Whether clusters were drawn whole. */
    public boolean areClustersDrawn() {
        return drawn == AssignedUnit.CLUSTERS;
    }

    /** Whether people of one cluster share the offer, always or most of the time, so that errors of people do not hold. */
    public boolean areGroupsDrawn() {
        return drawn != null;
    }

    /** Whether the lottery's chances give estimators of their own. */
    @JsonIgnore
    public boolean isWeighted() {
        return findLottery().map(Lottery::isAsked).orElse(false);
    }

    public Optional<String> findTakeUp() {
        return Optional.of(takeUp).filter(column -> !column.isEmpty());
    }

    /** Whether the take-up says how much was taken, and not only whether. */
    public boolean measuresIntensity() {
        return takeUpKind == TakeUpKind.INTENSITY;
    }

    public Optional<String> findCluster() {
        return Optional.of(cluster).filter(column -> !column.isEmpty());
    }

    /** The second way of clustering; a plan without one keeps the hash it had before there was any. */
    public Optional<String> findSecondCluster() {
        return Optional.ofNullable(secondCluster).filter(column -> !column.isEmpty());
    }

    public Optional<String> findInvited() {
        return Optional.of(invited).filter(column -> !column.isEmpty());
    }

    public Optional<String> findResponse() {
        return Optional.of(response).filter(column -> !column.isEmpty());
    }
}
