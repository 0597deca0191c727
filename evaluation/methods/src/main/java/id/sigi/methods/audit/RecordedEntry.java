package id.sigi.methods.audit;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is on record of one application in one draw.
 *
 * @param application its identifier
 * @param person pseudonym of the person
 * @param household pseudonym of the family card
 * @param places places that the household could still win; empty where the cap is not on record
 * @param earlierWins draws that the applicant had won before
 * @param standing what is on record beside the draw
 * @param appliedAt when it was submitted, in any unit that grows with time; zero where it is not on record
 * @param result what was drawn; empty where no result is on record
 * @param traits what was known of the person before the draw
 */
public record RecordedEntry(
        String application,
        String person,
        String household,
        OptionalInt places,
        int earlierWins,
        Standing standing,
        long appliedAt,
        Optional<DrawnRank> result,
        BaselineCharacteristics traits) {

    /** What is on record of an application beside its result. */
    public enum Standing {
        /** It was submitted to the stratum. */
        APPLIED,
        /** It was submitted and kept out. */
        EXCLUDED,
        /** No application to the stratum is on record. */
        NOT_APPLIED
    }

    /**
     * A result.
     *
     * @param rank in the random order, from one
     * @param isSelected whether a place was won
     */
    public record DrawnRank(long rank, boolean isSelected) {}

    boolean isDrawn() {
        return result.isPresent();
    }

    boolean isWinner() {
        return result.map(DrawnRank::isSelected).orElse(false);
    }

    long rank() {
        return result.orElseThrow().rank();
    }
}
