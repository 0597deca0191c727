package id.sigi.ingestion.erasure;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an erasure did, without saying whom it was about.
 *
 * @param erasureId its identifier
 * @param rows rows erased by table, in order of name; tables without any are there with nought
 */
public record ErasureReport(String erasureId, Map<String, Long> rows) {
    public ErasureReport {
        rows = java.util.Collections.unmodifiableMap(new TreeMap<>(rows));
    }

    /** Rows erased from all tables. */
    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
