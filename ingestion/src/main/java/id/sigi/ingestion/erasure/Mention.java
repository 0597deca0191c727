package id.sigi.ingestion.erasure;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What one event names of people, or several that name the same.
 *
 * @param keys its keys; what it says it is about is among them, as an applicant where it is none of the others
 * @param household the family card, if it names one
 * @param registered the applicant whom it registers, if it does
 * @param at when it happened, the earliest if there are several
 * @param eventId its identifier, of several the least of those that happened first
 */
record Mention(
        Set<PersonalKey> keys, Optional<String> household, Optional<String> registered, Instant at, String eventId)
        implements Comparable<Mention> {
    Mention {
        keys = Set.copyOf(keys);
    }

    /** The earlier counts, of one time the one with the lesser identifier: as for the tables. */
    @Override
    public int compareTo(Mention other) {
        int byTime = at.compareTo(other.at);
        return byTime != 0 ? byTime : eventId.compareTo(other.eventId);
    }
}
