package id.sigi.programme.scenario;

/**
 * How untidily the events land.
 *
 * @param duplicates share of events sent twice
 * @param late share of events that arrive in a later file
 * @param malformed share of events of which a spoiled copy arrives as well
 */
public record MessPlan(double duplicates, double late, double malformed) {
    public static final MessPlan NONE = new MessPlan(0, 0, 0);

    public MessPlan {
        Shares.check("duplicates", duplicates);
        Shares.check("late", late);
        Shares.check("malformed", malformed);
    }
}
