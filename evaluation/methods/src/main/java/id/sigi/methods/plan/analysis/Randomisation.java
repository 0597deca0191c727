package id.sigi.methods.plan.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.design.AssignedUnit;

/**
 * Asks for randomisation inference beside the estimators: the lottery is drawn again as it was made, within its cells and with as many
 * winners, and the difference within cells is compared with the redraws.
 *
 * @param draws random draws, when they are too many to go through all; 5,000 unless the plan says otherwise
 * @param statistic what is compared
 * @param intervals whether an interval is found by inverting the test, which takes several times as long
 * @param lots what was drawn; people also stands for a plan that does not say, so that rows which show whole clusters drawn overrule it
 * @param householdPlaces most places that one household can win in one cell; empty for no limit
 * @param estimators whether regressions of the plan are fitted anew to each draw as well; empty for no
 */
public record Randomisation(
        Integer draws,
        Statistic statistic,
        Inclusion intervals,
        Unit lots,
        Integer householdPlaces,
        @JsonInclude(JsonInclude.Include.NON_NULL) Inclusion estimators) {
    private static final int DEFAULT_DRAWS = 5000;
    private static final int FEWEST_DRAWS = 1000;

    /** What is compared with the redraws. */
    public enum Statistic {
        /** The difference over its error, valid also for the null of no average effect. */
        @JsonProperty("studentised")
        STUDENTISED,
        /** The difference, for the null that nobody's outcome changed. */
        @JsonProperty("difference")
        DIFFERENCE
    }

    /** The unit of randomisation. */
    public enum Unit {
        @JsonProperty("people")
        PEOPLE,
        /** Everybody of a household won, or nobody. */
        @JsonProperty("households")
        HOUSEHOLDS
    }

    public Randomisation {
        draws = draws == null ? DEFAULT_DRAWS : draws;
        statistic = statistic == null ? Statistic.STUDENTISED : statistic;
        intervals = intervals == null ? Inclusion.NONE : intervals;
        lots = lots == null ? Unit.PEOPLE : lots;
        householdPlaces = householdPlaces == null ? 0 : householdPlaces;
        Requirement.that(
                draws >= FEWEST_DRAWS, "randomisation.draws must be at least " + FEWEST_DRAWS + ", and is " + draws);
        Requirement.that(
                estimators != Inclusion.INCLUDED || householdPlaces == 0,
                "randomisation.estimators cannot be had with randomisation.household_places");
        Requirement.that(householdPlaces >= 0, "randomisation.household_places must not be negative");
        Requirement.that(
                householdPlaces == 0 || lots == Unit.PEOPLE,
                "randomisation.household_places belongs to lots: people, because whole households have one place each");
    }

    /** Whether regressions of the plan are redrawn too; a plan that does not ask keeps the hash it had before they could be. */
    public boolean hasEstimators() {
        return estimators == Inclusion.INCLUDED;
    }

    /** With whole clusters as lots where these were drawn: people of one cluster who always share the offer were not drawn one by one. */
    public Randomisation resolved(AssignedUnit drawn) {
        return drawn == AssignedUnit.CLUSTERS && lots == Unit.PEOPLE && householdPlaces == 0
                ? new Randomisation(draws, statistic, intervals, Unit.HOUSEHOLDS, householdPlaces, estimators)
                : this;
    }

    public boolean hasIntervals() {
        return intervals == Inclusion.INCLUDED;
    }

    /** Whether households must be known to draw again. */
    public boolean needsHouseholds() {
        return lots == Unit.HOUSEHOLDS || householdPlaces > 0;
    }
}
