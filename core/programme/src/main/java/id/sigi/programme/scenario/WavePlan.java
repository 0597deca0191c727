package id.sigi.programme.scenario;

import java.time.LocalDate;

/**
 * One wave.
 *
 * @param wave its number
 * @param openedOn first day
 * @param closedOn last day; the draw is on the day after
 * @param entrants share of the applicants whose first wave it is
 */
public record WavePlan(int wave, LocalDate openedOn, LocalDate closedOn, double entrants) {
    public WavePlan {
        ShareChecks.check("entrants", entrants);
        ShareChecks.require(!closedOn.isBefore(openedOn), "wave " + wave + " closes before it opens");
    }
}
