package id.sigi.methods.regression.multiway;

import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An equation whose standard errors are clustered by the partitions' clusters and by a text as well.
 *
 * @param equation rows, cells, regressors and outcomes; the standard errors that it wants itself are not looked at
 * @param second key of the text that names the second cluster
 * @param names the texts that occur, sorted
 */
public record TwoWaySpec(RegressionSpec equation, String second, List<String> names) implements Serializable {
    public TwoWaySpec {
        Objects.requireNonNull(equation, "equation");
        Objects.requireNonNull(second, "second");
        names = List.copyOf(names);
    }

    /** The same rows as far as their second cluster is known. */
    public static SampleFilter known(SampleFilter rows, String second) {
        List<Variable> complete = new ArrayList<>(rows.complete());
        // A text is missing with all its levels, so any one will do.
        complete.add(new Variable.Level(second, ""));
        return new SampleFilter(rows.truths(), complete, rows.cut());
    }
}
