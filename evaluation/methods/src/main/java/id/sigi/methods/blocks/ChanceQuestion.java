package id.sigi.methods.blocks;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A contrast of the arms by the known chance of what came, among some rows with a chance on record.
 *
 * @param rows the rows, which all have the outcome
 * @param left the outcome
 * @param chance key of the column of chances to be drawn
 */
public record ChanceQuestion(RowSet rows, Source left, String chance) implements Serializable {
    public ChanceQuestion {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(chance, "chance");
    }

    /** The rows that have a chance too. */
    RowSet known() {
        List<Source> complete = new ArrayList<>(rows.complete());
        complete.add(new Source.Column(chance));
        return new RowSet(rows.truths(), complete);
    }
}
