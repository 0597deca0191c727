package id.sigi.methods.blocks;

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
public record LogisticQuestion(RowSet rows, List<Source> columns, Source answer) implements Serializable {
    public LogisticQuestion {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(answer, "answer");
        columns = columns.stream().map(LogisticQuestion::centred).toList();
    }

    /** The constant and the arm itself, which stand among the columns, take an origin off anyhow. */
    private static Source centred(Source source) {
        return source instanceof Source.Product product
                ? new Source.Product(Source.centred(product.one()), Source.centred(product.other()))
                : Source.centred(source);
    }

    /** What must be described before the question can be answered. */
    public Inquiry inquiry() {
        Set<Source> sources = new LinkedHashSet<>(columns);
        sources.remove(Source.ARM);
        return new Inquiry(rows, List.copyOf(sources));
    }
}
