package id.sigi.methods.plan.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.sigi.methods.plan.check.Requirement;
import java.util.List;
import java.util.Optional;

/**
 * Estimators that rest on the known chances of a lottery, and what is known of people who enter several.
 *
 * @param probability column of the chance with which the unit was drawn into treatment; empty where no estimator needs it
 * @param quota column of the places of the cell's draw, compared with its winners; empty where that is not asked
 * @param estimators the estimators; none where only the rest is declared
 * @param person column of the person, where a row is one person in one draw; empty where a row is a person
 * @param reEntry whether losing changes who enters later draws
 * @param waitingList the lists down which refused seats were offered on; nothing where there were none
 * @param laterWins outcomes and participation by time since the draw, for the recursion that takes later wins out
 * @param naive whether contrasts that re-entry biases are wanted all the same; every number they give says so
 */
public record Lottery(
        String probability,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String quota,
        List<WeightedMethod> estimators,
        String person,
        ReEntry reEntry,
        @JsonInclude(JsonInclude.Include.NON_NULL) OfferedList waitingList,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Horizons> laterWins,
        Naive naive) {
    public Lottery {
        probability = probability == null ? "" : probability;
        quota = quota == null ? "" : quota;
        estimators = Requirement.any(estimators, "design.lottery.estimators");
        person = person == null ? "" : person;
        reEntry = reEntry == null ? ReEntry.CHOSEN : reEntry;
        laterWins = Requirement.any(laterWins, "design.lottery.later_wins");
        naive = naive == null ? Naive.REFUSED : naive;
        Requirement.distinct(estimators, "design.lottery.estimators", WeightedMethod::name);
        Requirement.that(
                !probability.isEmpty() || estimators.stream().noneMatch(WeightedMethod::needsProbability),
                "horvitz_thompson and hajek need design.lottery.probability");
    }

    /** An estimator that a lottery's chances give. */
    public enum WeightedMethod {
        /** Sums weighted by one over the chance of what came (Horvitz and Thompson 1952). */
        @JsonProperty("horvitz_thompson")
        HORVITZ_THOMPSON,
        /** The same with each arm divided by its own sum of weights (Hajek 1971). */
        @JsonProperty("hajek")
        HAJEK,
        /** Differences within cells, averaged by the winners of each: the effect on winners. */
        @JsonProperty("winner_weighted_difference")
        WINNER_WEIGHTED_DIFFERENCE,
        /** Differences within cells, averaged by the people of each: the effect on entrants. */
        @JsonProperty("programme_weighted_difference")
        PROGRAMME_WEIGHTED_DIFFERENCE;

        public boolean needsProbability() {
            return this == HORVITZ_THOMPSON || this == HAJEK;
        }
    }

    /** Whether losing changes who enters later draws. */
    public enum ReEntry {
        /** Losers choose, so later draws tell of persistence: what the plan may use is the first draw, or each draw's own entrants. */
        @JsonProperty("chosen")
        CHOSEN,
        /** Everybody who loses enters the same later draws: the chance of ever winning is known. */
        @JsonProperty("exogenous")
        EXOGENOUS
    }

    /** Whether contrasts that re-entry biases are wanted. */
    public enum Naive {
        @JsonProperty("refused")
        REFUSED,
        @JsonProperty("accepted")
        ACCEPTED
    }

    public Optional<String> findProbability() {
        return Optional.of(probability).filter(column -> !column.isEmpty());
    }

    public Optional<String> findQuota() {
        return Optional.of(quota).filter(column -> !column.isEmpty());
    }

    /** The lists down which refused seats were offered on, if the plan tells of them. */
    public Optional<OfferedList> findWaitingList() {
        return Optional.ofNullable(waitingList);
    }

    /** Whether there is something to estimate beside the plan's own estimators. */
    boolean isAsked() {
        return !estimators.isEmpty() || waitingList != null || !laterWins.isEmpty();
    }

    public Optional<String> findPerson() {
        return Optional.of(person).filter(column -> !column.isEmpty());
    }
}
