package id.sigi.app.job;

import id.sigi.lake.session.Workload;
import id.sigi.methods.plan.IndicatorRegistry;
import id.sigi.programme.privacy.PseudonymKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What the main job is asked to do.
 *
 * @param source where the events come from
 * @param out folder of the result
 * @param key key of the pseudonyms
 * @param receivedAt when the events are received
 * @param cores cores to use
 * @param workload whether tables are small or large
 * @param indicators another programme's registry of indicators, in place of the shipped one; nothing for that
 */
public record MainRequest(
        EventSource source,
        Path out,
        PseudonymKey key,
        Instant receivedAt,
        int cores,
        Workload workload,
        Optional<IndicatorRegistry> indicators) {
    /** With the programme's own indicators. */
    public MainRequest(
            EventSource source, Path out, PseudonymKey key, Instant receivedAt, int cores, Workload workload) {
        this(source, out, key, receivedAt, cores, workload, Optional.empty());
    }

    public MainRequest {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(workload, "workload");
    }
}
