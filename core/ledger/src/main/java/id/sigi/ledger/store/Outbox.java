package id.sigi.ledger.store;

import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.event.CloudEventJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Events in the order in which they happened, written in the transaction of the operations that caused them. They wait in memory until the
 * transaction is about to end, because only then is their place in the sequence known; identifiers follow from it, so the same
 * operations give the same bytes.
 */
public final class Outbox {
    private static final String SOURCE = "/prakerja/ledger";
    private static final int ID_DIGITS = 10;

    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(EventContract contract, Instant at, String subject, String data) {
        Object[] row(long sequence) {
            String body = CloudEventJson.write(id(sequence), SOURCE, contract.type(), at, subject, data);
            return new Object[] {sequence, contract.type(), body};
        }

        /** Every event needs one, and a formatter would parse its pattern for each. */
        private static String id(long sequence) {
            String digits = Long.toString(sequence);
            return "evt-" + "0".repeat(Math.max(0, ID_DIGITS - digits.length())) + digits;
        }
    }

    /** Number of events that wait for the end of the transaction. */
    public int waiting() {
        return waiting.size();
    }

    /**
     * Appends an event.
     *
     * @param contract its contract
     * @param at when the fact happened
     * @param subject key of what it is about
     * @param facts its data, in the contract's order
     */
    public void append(EventContract contract, Instant at, String subject, EventData facts) {
        waiting.add(new Waiting(contract, at, subject, facts.json()));
    }

    /** Takes what waits as rows that follow a place in the sequence. */
    List<Object[]> take(long last) {
        List<Object[]> rows = new ArrayList<>(waiting.size());
        for (Waiting event : waiting) {
            rows.add(event.row(last + rows.size() + 1));
        }
        waiting.clear();
        return rows;
    }

    /** Forgets what waits, because the transaction was lost. */
    void forget() {
        waiting.clear();
    }

    /**
     * One line of the outbox.
     *
     * @param sequence its place
     * @param eventType type of the event
     * @param body the event as one line of JSON
     */
    public record Line(long sequence, String eventType, String body) {}

    /** Up to {@code most} lines after a place, in order. */
    public static List<Line> list(Statements statements, long after, int most) {
        return statements.list(
                "select sequence, event_type, body from outbox where sequence > ? order by sequence limit ?",
                result -> new Line(result.getLong(1), result.getString(2), result.getString(3)),
                after,
                most);
    }

    /** Events of each type. */
    public static Map<String, Long> counts(Statements statements) {
        Map<String, Long> counts = new TreeMap<>();
        statements
                .list(
                        "select event_type, count(*) from outbox group by event_type",
                        result -> Map.entry(result.getString(1), result.getLong(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
