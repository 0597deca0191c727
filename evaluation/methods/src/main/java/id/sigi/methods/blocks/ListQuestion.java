package id.sigi.methods.blocks;

import java.io.Serializable;
import java.util.Objects;

/**
 * An effect down waiting lists, among some of their people.
 *
 * @param people those with the outcome
 * @param left the outcome
 */
public record ListQuestion(RowSet people, Source left) implements Serializable {
    public ListQuestion {
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(left, "left");
    }
}
