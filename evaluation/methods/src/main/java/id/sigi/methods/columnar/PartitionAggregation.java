package id.sigi.methods.columnar;

import java.io.Serializable;
import java.util.List;

/**
 * A look at every row: one answer per request, from one partition.
 *
 * @param <R> what is found
 */
public interface PartitionAggregation<R extends Mergeable<R>> extends Serializable {
    /** The answers from this partition, always as many and in the same order. */
    List<R> over(RowPartition partition);
}
