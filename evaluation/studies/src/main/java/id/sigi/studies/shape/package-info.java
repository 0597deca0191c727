/**
 * The small shapes that Spark reduces rows to, and how: {@link id.sigi.studies.shape.Tally} lists a distribution,
 * {@link id.sigi.studies.shape.FixedPoint} sums so that the result depends neither on the order nor on the partitions of the rows.
 */
package id.sigi.studies.shape;
