package id.sigi.methods.waitlist;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A waiting list as it is on record: whether offers went from the top, nobody took a seat without one, and they stopped at the taker of the last
 * seat. What stopped otherwise tells nothing of takers.
 */
public final class RecordedWaitlist {
    private final List<Place> places;

    private RecordedWaitlist(List<Place> places) {
        this.places = places;
    }

    /**
     * Somebody of a list; a number that is not on record is not-a-number.
     *
     * @param row whoever it is, for the caller
     * @param rank place in the list
     * @param seats of the list
     * @param takeUp one for a taker
     * @param isOffered whether there was an offer
     */
    public record Place(int row, double rank, double seats, double takeUp, boolean isOffered) {
        public boolean isTaker() {
            return takeUp == 1;
        }

        private boolean isOnRecord() {
            return !Double.isNaN(rank) && !Double.isNaN(seats) && !Double.isNaN(takeUp);
        }
    }

    /** Of at least one place. */
    public static RecordedWaitlist of(List<Place> places) {
        return new RecordedWaitlist(
                places.stream().sorted(Comparator.comparingDouble(Place::rank)).toList());
    }

    /** From the top. */
    public List<Place> places() {
        return places;
    }

    /** Seats of the list. */
    public int seats() {
        return (int) places.get(0).seats();
    }

    /** Whether it can be compared: takers' weight needs two seats, and somebody must have got no offer. */
    public boolean isCompared() {
        return seats() >= 2 && places.stream().anyMatch(place -> !place.isOffered());
    }

    /** What is wrong with the record; empty if the list was worked off as it should be. */
    public Optional<String> findProblem() {
        if (!places.stream().allMatch(Place::isOnRecord)) {
            return Optional.of("somebody's place, seats or take-up is not on record");
        }
        double seats = places.get(0).seats();
        int takers = 0;
        int stopped = places.size();
        for (int at = 0; at < places.size(); at++) {
            Place place = places.get(at);
            if (at > 0 && place.rank() == places.get(at - 1).rank()) {
                return Optional.of("two people have one place");
            }
            if (place.seats() != seats || seats < 1 || seats != Math.rint(seats)) {
                return Optional.of("its seats are not one whole number");
            }
            if (!place.isOffered()) {
                stopped = Math.min(stopped, at);
            } else if (at > stopped) {
                return Optional.of("somebody got an offer after somebody further up got none");
            }
            takers += place.isTaker() ? 1 : 0;
            if (place.isTaker() && !place.isOffered()) {
                return Optional.of("somebody took a seat without an offer");
            }
            if (takers > seats) {
                return Optional.of("more people took seats than there are");
            }
        }
        return findStop(stopped, takers < seats);
    }

    private Optional<String> findStop(int stopped, boolean hasSeats) {
        boolean isExhausted = stopped == places.size();
        boolean isWrong = !isExhausted
                && (hasSeats || stopped == 0 || !places.get(stopped - 1).isTaker());
        return isWrong ? Optional.of("offers did not stop at the taker of the last seat") : Optional.empty();
    }
}
