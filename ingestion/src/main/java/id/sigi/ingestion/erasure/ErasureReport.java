package id.sigi.ingestion.erasure;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an erasure did, without saying whom it was about.
 *
 * @param erasureId its identifier
 * @param rows rows erased by table, in order of name; tables without any are there with 0
 * @param shared keys, such as a purchase, that events of the person named and that events of another person name as well; those stay
 */
public record ErasureReport(String erasureId, Map<String, Long> rows, int shared) {
    public ErasureReport {
        rows = java.util.Collections.unmodifiableMap(new TreeMap<>(rows));
    }

    /** Rows erased from all tables. */
    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
