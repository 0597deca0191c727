package id.sigi.methods.audit;

/**
 * How an audit draws anew.
 *
 * @param seed seed of the redraws, not of any draw
 * @param redraws redraws of every draw, for the balance of all draws together
 * @param mostRedraws most redraws of one draw, taken only while its balance looks extreme
 */
public record AuditSettings(long seed, int redraws, int mostRedraws) {
    public AuditSettings {
        if (redraws < 99 || mostRedraws < redraws) {
            throw new IllegalArgumentException(
                    "an audit redraws 99 times or more, not " + redraws + ", " + mostRedraws);
        }
    }
}
