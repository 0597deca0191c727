package id.sigi.methods.estimate.comparison;

/**
 * One fact that two sets of estimates tell differently.
 *
 * @param where which fact, for example {@code estimate 3 (is_employed, ...): std_error}
 * @param then what the first set says; {@link #NOTHING} if it has no such fact
 * @param now what the second set says; {@link #NOTHING} if it has no such fact
 */
public record DifferingFact(String where, String then, String now) {
    /** Stands for a fact that is not there. */
    public static final String NOTHING = "nothing";
}
