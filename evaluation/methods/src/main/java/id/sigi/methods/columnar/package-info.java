/**
 * Rows of a study as columns of primitives, cut into partitions by the hash of their cluster, and aggregation over the partitions. The entry
 * point is {@link id.sigi.methods.columnar.PartitionedRows}: all rows, wherever their partitions are held; one
 * {@link id.sigi.methods.columnar.RowPartition} keeps whole clusters, sorted by cluster ({@link id.sigi.methods.columnar.ClusterSort}), as typed
 * columns ({@link id.sigi.methods.columnar.NumericColumn} and its kinds, {@link id.sigi.methods.columnar.DictionaryColumn} for text as codes).
 * {@link id.sigi.methods.columnar.PartitionAggregation} carries a function from a partition to a {@link id.sigi.methods.columnar.Mergeable} sum
 * over all partitions and merges the sums in one fixed order, so that the bits of a result depend neither on the number of workers nor on which
 * of them holds what.
 *
 * <p>An estimator names what it reads as a {@link id.sigi.methods.columnar.Variable} (a column, the arm, a product, an indicator) and restricts
 * rows with a {@link id.sigi.methods.columnar.SampleFilter}; a {@link id.sigi.methods.columnar.ClusterBatch} gives it some hundreds of rows of
 * whole clusters at a time, which fit in the processor's cache. The pattern is the columnar, vectorised execution of analytical databases (Boncz,
 * Zukowski and Nes 2005) with the aggregation trees of MapReduce.
 *
 * <p>It must not know engines or files (a study brings rows here), nor what is estimated: no arm means, no regression.
 */
package id.sigi.methods.columnar;
