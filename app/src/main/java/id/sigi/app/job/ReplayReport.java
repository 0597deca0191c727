package id.sigi.app.job;

import id.sigi.ledger.replay.ReplaySummary;
import java.util.List;

/**
 * What the replay of a log did.
 *
 * @param passedOver lines that earlier runs had applied
 * @param summary what this run did
 * @param malformed the first lines that were no operations, each with its number and what is wrong with it
 */
public record ReplayReport(long passedOver, ReplaySummary summary, List<String> malformed) {
    public ReplayReport {
        malformed = List.copyOf(malformed);
    }
}
