package id.sigi.methods.estimate;

import java.util.BitSet;
import java.util.Objects;

/**
 * One count of people, printed or worked out from what is printed: those of some kinds who have the kinds' characteristic.
 *
 * @param kinds the kinds
 * @param whose the people among whom it is counted, for example {@code sex=FEMALE, drawn}; equal numbers of equal people in different kinds
 *     are taken to be one number
 * @param which the kinds that are counted
 */
public record HeadCount(DisjointGroups kinds, String whose, BitSet which) {
    public HeadCount {
        Objects.requireNonNull(kinds, "kinds");
        Objects.requireNonNull(whose, "whose");
        which = (BitSet) which.clone();
    }

    @Override
    public BitSet which() {
        return (BitSet) which.clone();
    }

    /** How many they are. */
    public long count() {
        return which.stream().mapToLong(kinds::having).sum();
    }

    /** Whether everybody of the other count is among them. */
    public boolean contains(HeadCount other) {
        BitSet beyond = (BitSet) other.which.clone();
        beyond.andNot(which);
        return beyond.isEmpty();
    }

    /** Those who are not in the other count. */
    public HeadCount without(HeadCount other) {
        BitSet rest = (BitSet) which.clone();
        rest.andNot(other.which);
        return new HeadCount(kinds, whose + " less " + other.whose, rest);
    }
}
