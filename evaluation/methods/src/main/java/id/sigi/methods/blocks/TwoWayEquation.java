package id.sigi.methods.blocks;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An equation whose errors are clustered by the blocks' clusters and by a text as well.
 *
 * @param equation rows, cells, regressors and outcomes; the errors that it wants itself are not looked at
 * @param second key of the text that names the second cluster
 * @param names the texts that occur, sorted
 */
public record TwoWayEquation(Equation equation, String second, List<String> names) implements Serializable {
    public TwoWayEquation {
        Objects.requireNonNull(equation, "equation");
        Objects.requireNonNull(second, "second");
        names = List.copyOf(names);
    }

    /** The same rows as far as their second cluster is known. */
    public static RowSet known(RowSet rows, String second) {
        List<Source> complete = new ArrayList<>(rows.complete());
        // A text is missing with all its levels, so any one will do.
        complete.add(new Source.Level(second, ""));
        return new RowSet(rows.truths(), complete, rows.cut());
    }
}
