package id.sigi.methods.weighting;

import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
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
public record ProbabilityContrast(SampleFilter rows, Variable left, String chance) implements Serializable {
    public ProbabilityContrast {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(chance, "chance");
    }

    /** The rows that have a chance too. */
    SampleFilter known() {
        List<Variable> complete = new ArrayList<>(rows.complete());
        complete.add(new Variable.Column(chance));
        return new SampleFilter(rows.truths(), complete);
    }
}
