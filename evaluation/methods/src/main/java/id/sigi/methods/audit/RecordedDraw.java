package id.sigi.methods.audit;

import java.util.List;
import java.util.Optional;

/**
 * Everything on record of one draw.
 *
 * @param id its identifier
 * @param record how it was held; empty where that is not on record
 * @param records records of it with different content
 * @param entries applications to its stratum and results, one for each result where an application has several
 */
public record RecordedDraw(String id, Optional<Rules> record, long records, List<RecordedEntry> entries) {
    public RecordedDraw {
        entries = List.copyOf(entries);
    }

    /**
     * How a draw was held.
     *
     * @param quota places
     * @param eligible eligible applicants
     * @param seed seed
     * @param algorithm identifier of the algorithm
     */
    public record Rules(long quota, long eligible, long seed, String algorithm) {}

    /** The entries with a result. */
    List<RecordedEntry> drawn() {
        return entries.stream().filter(RecordedEntry::isDrawn).toList();
    }
}
