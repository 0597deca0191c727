package id.sigi.programme.scenario;

/**
 * How untidily the events land.
 *
 * @param duplicates share of events sent twice
 * @param late share of events that arrive in a later file
 * @param malformed share of events of which a spoiled copy arrives as well
 */
public record DataFaultPlan(double duplicates, double late, double malformed) {
    public static final DataFaultPlan NONE = new DataFaultPlan(0, 0, 0);

    public DataFaultPlan {
        ShareChecks.check("duplicates", duplicates);
        ShareChecks.check("late", late);
        ShareChecks.check("malformed", malformed);
    }
}
