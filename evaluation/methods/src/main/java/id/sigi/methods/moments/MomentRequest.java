package id.sigi.methods.moments;

import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import java.io.Serializable;
import java.util.List;

/**
 * Which sources are to be described among which rows; the rows must all have a value of every source.
 *
 * @param rows the rows
 * @param sources what is described
 */
public record MomentRequest(SampleFilter rows, List<Variable> sources) implements Serializable {
    public MomentRequest {
        sources = List.copyOf(sources);
    }
}
