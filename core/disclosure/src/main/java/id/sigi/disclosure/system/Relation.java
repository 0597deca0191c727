package id.sigi.disclosure.system;

import java.util.List;
import java.util.Objects;

/**
 * A sum that a reader can redo.
 *
 * @param whole index of the cell that is the sum
 * @param parts indexes of its parts in rising order; one where both are the same number
 * @param along the classification over which it sums; empty if none
 */
public record Relation(int whole, List<Integer> parts, String along) {
    public Relation {
        Objects.requireNonNull(along, "along");
        parts = parts.stream().sorted().toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a sum has parts");
        }
    }
}
