package id.sigi.methods.columnar;

import java.io.Serializable;

/**
 * What a pass finds in some partitions and what can be merged with what it finds in others.
 *
 * @param <R> itself
 */
public interface Mergeable<R extends Mergeable<R>> extends Serializable {
    /** Of both sets of partitions; rounding may depend on which comes first, so the caller keeps to one order. */
    R plus(R other);
}
