package id.sigi.ingestion.check;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event that keeps its contract, as bytes that may lie within its line: what most lines become, without an object for each of their
 * parts. Mutable: what it says holds until its owner reads the next line. Instances are not shared between threads.
 */
public final class CheckedEvent {
    private final TextBytes id = new TextBytes();
    private final TextBytes source = new TextBytes();
    private final TextBytes subject = new TextBytes();
    private final TextBytes data = new TextBytes();
    private final TextBytes sha256 = new TextBytes();
    private final DataValues values = new DataValues();
    private final DataReader reader = new DataReader(values);
    private long micros;

    /** Takes over an event that was read otherwise, and types its data. */
    public void set(Verdict.Accepted event) {
        id.set(event.id());
        source.set(event.source());
        subject.set(event.subject());
        data.set(event.data());
        sha256.set(event.sha256());
        micros = ChronoUnit.MICROS.between(Instant.EPOCH, event.time());
        reader.read(event.type(), event.data());
    }

    void setMicros(long newMicros) {
        micros = newMicros;
    }

    /** Event id. */
    public TextBytes id() {
        return id;
    }

    /** Event type. */
    public String type() {
        return values.contract().type();
    }

    /** System that wrote it. */
    public TextBytes source() {
        return source;
    }

    /** Key of what it is about. */
    public TextBytes subject() {
        return subject;
    }

    /** When the fact happened, in microseconds since 1970. */
    public long micros() {
        return micros;
    }

    /** Data in canonical form. */
    public TextBytes data() {
        return data;
    }

    /** Keyed digest of type, time, subject and data, in hexadecimal digits. */
    public TextBytes sha256() {
        return sha256;
    }

    /** The data, typed. */
    public DataValues values() {
        return values;
    }

    /** The event in a form that lasts. */
    public Verdict.Accepted lasting() {
        return new Verdict.Accepted(
                id.toString(),
                type(),
                source.toString(),
                subject.toString(),
                Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                data.toString(),
                sha256.toString());
    }
}
