/**
 * Statistical kernels, evaluation plans and estimates in pure Java: what Spark has reduced to a few small shapes becomes an
 * {@link id.sigi.methods.estimate.EstimateSet} here. Ground floor: no Spark, no table, no file path of the lake.
 */
package id.sigi.methods;
