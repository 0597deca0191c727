package id.sigi.programme.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Objects;

/**
 * A CloudEvent, version 1.0, in structured JSON mode.
 *
 * @param id identifier, unique within the source
 * @param source the system that wrote it
 * @param type versioned type, see {@link id.sigi.programme.contract.event.EventContracts}
 * @param time when the fact happened
 * @param subject key of what it is about
 * @param data the facts
 */
public record CloudEvent(String id, String source, String type, Instant time, String subject, ObjectNode data) {
    public CloudEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(data, "data");
    }
}
