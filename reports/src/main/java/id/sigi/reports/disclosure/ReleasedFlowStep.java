package id.sigi.reports.disclosure;

import java.util.OptionalLong;

/**
 * One step of a flow after disclosure control. Steps count records at a stage of the processing, not a characteristic of people; a count
 * that is not zero and below the minimum is withheld all the same.
 *
 * @param name what was asked at the step
 * @param entered records that came to it, empty when withheld
 * @param passed records that went on, empty when withheld
 */
public record ReleasedFlowStep(String name, OptionalLong entered, OptionalLong passed) {}
