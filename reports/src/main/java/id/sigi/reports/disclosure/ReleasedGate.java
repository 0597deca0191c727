package id.sigi.reports.disclosure;

import java.util.OptionalLong;

/**
 * One gate of a flow after disclosure control. Gates count records at a stage of the processing, not a characteristic of people; a count
 * that is not zero and below the minimum is withheld all the same.
 *
 * @param name what was asked at the gate
 * @param entered records that came to it, empty when withheld
 * @param passed records that went on, empty when withheld
 */
public record ReleasedGate(String name, OptionalLong entered, OptionalLong passed) {}
