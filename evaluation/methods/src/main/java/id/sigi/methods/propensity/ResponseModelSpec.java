package id.sigi.methods.propensity;

import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.moments.MomentRequest;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A logistic regression of whether a source has a value.
 *
 * @param rows rows that have all columns
 * @param columns the columns beside the constant, in the order in which one that others span is left out
 * @param answer the source that has a value for those who answered
 */
public record ResponseModelSpec(SampleFilter rows, List<Variable> columns, Variable answer) implements Serializable {
    public ResponseModelSpec {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(answer, "answer");
        columns = columns.stream().map(ResponseModelSpec::centred).toList();
    }

    /** The constant and the arm itself, which stand among the columns, take an origin off anyhow. */
    private static Variable centred(Variable source) {
        return source instanceof Variable.Product product
                ? new Variable.Product(Variable.centred(product.one()), Variable.centred(product.other()))
                : Variable.centred(source);
    }

    /** What must be described before the question can be answered. */
    public MomentRequest request() {
        Set<Variable> sources = new LinkedHashSet<>(columns);
        sources.remove(Variable.ARM);
        return new MomentRequest(rows, List.copyOf(sources));
    }
}
