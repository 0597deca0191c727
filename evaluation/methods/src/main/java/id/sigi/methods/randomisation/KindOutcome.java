package id.sigi.methods.randomisation;

/**
 * One outcome of one kind of lot.
 *
 * @param people of each lot whose outcome is seen: zero or one for a person, up to all of a household
 * @param sum of their outcomes, on average over the lots of the kind
 * @param variance of that sum among the lots of the kind; zero unless near values were put together
 */
public record KindOutcome(double people, double sum, double variance) {
    /** Nobody's outcome is seen. */
    public static final KindOutcome MISSING = new KindOutcome(0, 0, 0);

    public KindOutcome {
        boolean isEmpty = people == 0 && sum == 0 && variance == 0;
        if (!(people > 0 || isEmpty) || !Double.isFinite(sum) || !(variance >= 0)) {
            throw new IllegalArgumentException("not an outcome: " + people + ", " + sum + ", " + variance);
        }
    }

    /** One person with this value. */
    public static KindOutcome of(double value) {
        return new KindOutcome(1, value, 0);
    }

    /** As it would have been without this effect on each person. */
    KindOutcome without(double effect) {
        return new KindOutcome(people, sum - effect * people, variance);
    }
}
