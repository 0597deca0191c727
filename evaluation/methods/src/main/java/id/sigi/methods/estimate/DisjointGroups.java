package id.sigi.methods.estimate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * Groups of people that share no person, and how many of each have one characteristic. Every count that a publication prints is a sum over
 * groups, so that disclosure control can tell which printed counts give away which others. The groups themselves are never printed.
 */
public final class DisjointGroups {
    private final String characteristic;
    private final long[] people;
    private final long[] having;

    private DisjointGroups(String characteristic, long[] people, long[] having) {
        this.characteristic = Objects.requireNonNull(characteristic, "characteristic");
        this.people = people;
        this.having = having;
    }

    /**
     * Of people who are counted as such, without a further characteristic.
     *
     * @param who says who they are; groups of one name and the same counts are the same
     * @param people people of each group
     */
    public static DisjointGroups of(String who, long[] people) {
        return new DisjointGroups(who, people.clone(), people.clone());
    }

    /**
     * Of people of whom some have a characteristic.
     *
     * @param having of each group's people, those who have it
     */
    public static DisjointGroups having(String characteristic, long[] people, long[] having) {
        if (people.length != having.length) {
            throw new IllegalArgumentException(people.length + " groups, but " + having.length + " counts");
        }
        return new DisjointGroups(characteristic, people.clone(), having.clone());
    }

    public int size() {
        return people.length;
    }

    /** People of a group, with the characteristic or without. */
    public long people(int group) {
        return people[group];
    }

    /** People of a group who have the characteristic. */
    public long having(int group) {
        return having[group];
    }

    /** Those of some groups who have the characteristic. */
    public HeadCount count(String whose, BitSet groups) {
        return new HeadCount(this, whose, groups);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DisjointGroups groups
                && characteristic.equals(groups.characteristic)
                && Arrays.equals(people, groups.people)
                && Arrays.equals(having, groups.having);
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
