package id.sigi.methods.bounds;

import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import java.io.Serializable;
import java.util.Objects;

/**
 * Between which values an effect lies when not everybody answered.
 *
 * @param invited everybody who should have answered
 * @param left the outcome, missing for those who did not
 */
public record BoundsSpec(SampleFilter invited, Variable left) implements Serializable {
    public BoundsSpec {
        Objects.requireNonNull(invited, "invited");
        Objects.requireNonNull(left, "left");
    }
}
