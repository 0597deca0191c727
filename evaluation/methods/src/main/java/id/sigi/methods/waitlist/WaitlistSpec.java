package id.sigi.methods.waitlist;

import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import java.io.Serializable;
import java.util.Objects;

/**
 * An effect down waiting lists, among some of their people.
 *
 * @param people those with the outcome
 * @param left the outcome
 */
public record WaitlistSpec(SampleFilter people, Variable left) implements Serializable {
    public WaitlistSpec {
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(left, "left");
    }
}
