package id.sigi.methods.diagnosis;

/**
 * A number that was measured over repeated draws.
 *
 * @param value the number
 * @param error its Monte-Carlo standard error
 */
public record Measured(double value, double error) {
    /** Share of so many draws; the error is sqrt(s (1 - s) / R). */
    static Measured share(long hits, long draws) {
        double share = (double) hits / draws;
        return new Measured(share, Math.sqrt(share * (1 - share) / draws));
    }
}
