package id.sigi.transforms.table;

import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.unsafe.types.UTF8String;

/** Labour statuses by their names in the engine's own form. */
public final class Statuses {
    private static final Map<UTF8String, LabourStatus> BY_NAME = Arrays.stream(LabourStatus.values())
            .collect(Collectors.toUnmodifiableMap(status -> UTF8String.fromString(status.name()), status -> status));

    private Statuses() {}

    /** The status of a name, empty of an empty one. */
    public static Optional<LabourStatus> find(UTF8String name) {
        return name == null ? Optional.empty() : Optional.of(BY_NAME.get(name));
    }
}
