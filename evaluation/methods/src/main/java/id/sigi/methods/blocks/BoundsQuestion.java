package id.sigi.methods.blocks;

import java.io.Serializable;
import java.util.Objects;

/**
 * Between which values an effect lies when not everybody answered.
 *
 * @param invited everybody who should have answered
 * @param left the outcome, missing for those who did not
 */
public record BoundsQuestion(RowSet invited, Source left) implements Serializable {
    public BoundsQuestion {
        Objects.requireNonNull(invited, "invited");
        Objects.requireNonNull(left, "left");
    }
}
