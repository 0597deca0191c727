package id.sigi.ledger.store;

import id.sigi.programme.contract.EventContract;
import id.sigi.programme.event.CloudEvent;
import id.sigi.programme.event.CloudEventJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Events in the order in which they happened, appended in the transaction of the operation that caused them. Identifiers follow from the
 * sequence, so the same operations give the same bytes. One writer at a time: a second one would collide on the sequence and lose its
 * transaction, never an event.
 */
public final class Outbox {
    private static final String SOURCE = "/prakerja/ledger";

    private final Statements statements;
    private long sequence;

    public Outbox(Statements statements) {
        this.statements = statements;
        restart();
    }

    /** Counts on from the last event that is kept, after a transaction was lost. */
    public void restart() {
        sequence = statements.number("select coalesce(max(sequence), 0) from outbox");
    }

    /** Number of events so far. */
    public long sequence() {
        return sequence;
    }

    /**
     * Appends an event.
     *
     * @param contract its contract
     * @param at when the fact happened
     * @param subject key of what it is about
     * @param facts its data, in the contract's order
     */
    public void append(EventContract contract, Instant at, String subject, Facts facts) {
        sequence++;
        CloudEvent event =
                new CloudEvent("evt-%010d".formatted(sequence), SOURCE, contract.type(), at, subject, facts.data());
        statements.change(
                "insert into outbox (sequence, event_type, body) values (?, ?, ?)",
                sequence,
                contract.type(),
                CloudEventJson.write(event));
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
