package id.sigi.methods.estimate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * Kinds of people that share no person, and how many of each have one characteristic. Every count that a publication prints is a sum over
 * kinds, so that disclosure control can tell which printed counts give away which others. Kinds are never printed.
 */
public final class Kinds {
    private final String characteristic;
    private final long[] people;
    private final long[] having;

    private Kinds(String characteristic, long[] people, long[] having) {
        this.characteristic = Objects.requireNonNull(characteristic, "characteristic");
        this.people = people;
        this.having = having;
    }

    /**
     * Of people who are counted as such, without a further characteristic.
     *
     * @param who says who they are; kinds of one name and the same counts are the same
     * @param people people of each kind
     */
    public static Kinds of(String who, long[] people) {
        return new Kinds(who, people.clone(), people.clone());
    }

    /**
     * Of people of whom some have a characteristic.
     *
     * @param having of each kind's people, those who have it
     */
    public static Kinds having(String characteristic, long[] people, long[] having) {
        if (people.length != having.length) {
            throw new IllegalArgumentException(people.length + " kinds, but " + having.length + " counts");
        }
        return new Kinds(characteristic, people.clone(), having.clone());
    }

    public int size() {
        return people.length;
    }

    /** People of a kind, with the characteristic or without. */
    public long people(int kind) {
        return people[kind];
    }

    /** People of a kind who have the characteristic. */
    public long having(int kind) {
        return having[kind];
    }

    /** Those of some kinds who have the characteristic. */
    public HeadCount count(String whose, BitSet kinds) {
        return new HeadCount(this, whose, kinds);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kinds kinds
                && characteristic.equals(kinds.characteristic)
                && Arrays.equals(people, kinds.people)
                && Arrays.equals(having, kinds.having);
    }

    @Override
    public int hashCode() {
        return Objects.hash(characteristic, people.length);
    }

    @Override
    public String toString() {
        return characteristic;
    }
}
