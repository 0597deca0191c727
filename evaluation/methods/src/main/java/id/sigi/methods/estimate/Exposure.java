package id.sigi.methods.estimate;

import java.util.List;
import java.util.Objects;

/**
 * What a row gives away to a reader who calculates: a mean and its denominator give the sum, a difference beside a level gives both levels.
 *
 * @param subject what is counted
 * @param counts counts of people that follow from the row, alone or with the others beside it; empty where the row's own basis says all
 */
public record Exposure(Subject subject, List<HeadCount> counts) {
    /** Nothing beyond the row's own basis. */
    public static final Exposure BASIS = new Exposure(Subject.PEOPLE, List.of());

    /** Things, not people: scores that assessors gave to courses. */
    public static final Exposure THINGS = new Exposure(Subject.THINGS, List.of());

    /** People who all have the characteristic by its definition. */
    public static final Exposure BY_DEFINITION = new Exposure(Subject.BY_DEFINITION, List.of());

    /** What a row counts. */
    public enum Subject {
        /** People; small counts are withheld. */
        PEOPLE,
        /** People who all have the characteristic by its definition, so that a full share says nothing of anybody. */
        BY_DEFINITION,
        /** Things; nothing is withheld. */
        THINGS
    }

    public Exposure {
        Objects.requireNonNull(subject, "subject");
        counts = List.copyOf(counts);
    }

    public static Exposure of(List<HeadCount> counts) {
        return new Exposure(Subject.PEOPLE, counts);
    }
}
