package id.sigi.app.job;

import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.ledger.LedgerState;
import id.sigi.methods.estimate.EstimateSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the main job left behind.
 *
 * @param place folder of the result
 * @param index first page of the report
 * @param ingestion what became of the event lines
 * @param sets the estimates before disclosure control
 * @param ledger the ledger's own state, for the replay only
 */
public record MainResult(
        Path place, Path index, IngestionSummary ingestion, List<EstimateSet> sets, Optional<LedgerState> ledger) {
    public MainResult {
        sets = List.copyOf(sets);
    }
}
