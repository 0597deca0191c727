package id.sigi.methods.shrinkage;

/**
 * How many of a unit's trials are hits.
 *
 * @param unit its name
 * @param hits trials that are hits
 * @param trials all of them
 */
public record UnitCount(String unit, long hits, long trials) {
    public UnitCount {
        if (hits < 0 || hits > trials) {
            throw new IllegalArgumentException(unit + ": " + hits + " hits in " + trials + " trials");
        }
    }
}
