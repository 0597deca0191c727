package id.sigi.app.job;

import id.sigi.ledger.replay.ReplaySummary;

/**
 * What the replay of a log did.
 *
 * @param passedOver lines that earlier runs had applied
 * @param summary what this run did
 */
public record ReplayReport(long passedOver, ReplaySummary summary) {}
