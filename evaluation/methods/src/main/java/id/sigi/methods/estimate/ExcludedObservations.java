package id.sigi.methods.estimate;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Rows that a model leaves out for one reason.
 *
 * @param why the reason, for example {@code without income}
 * @param rows how many, at least one; empty where so few must not be told
 */
public record ExcludedObservations(String why, OptionalLong rows) {
    public ExcludedObservations {
        Objects.requireNonNull(rows, "rows");
        if (why.isBlank()) {
            throw new IllegalArgumentException("rows are left out for a reason");
        }
    }

    public static ExcludedObservations of(String why, long rows) {
        return new ExcludedObservations(why, OptionalLong.of(rows));
    }
}
