/**
 * Spark's half of {@code id.sigi.methods.columnar}: {@link id.sigi.studies.partitioning.SparkPartitionedRows} shuffles the rows of a plan so that
 * whole clusters come to one holder ({@link id.sigi.studies.partitioning.RowBatchShuffle}, by the hash of the cluster), keeps them there as
 * columns of primitives, and carries aggregations to them. {@link id.sigi.studies.partitioning.PartitioningColumns} says which column is the
 * cell, the arm, the cluster; text travels as codes ({@link id.sigi.studies.partitioning.DictionaryCodes}); a
 * {@link id.sigi.studies.partitioning.HolderReport} says what a holder has. A study reads its rows once, whatever the number of passes. It must
 * not know estimators.
 */
package id.sigi.studies.partitioning;
