/**
 * Counts, means and squared deviations: {@link id.sigi.methods.moments.Moments} of one column, merged by Chan, Golub and LeVeque's update (1983)
 * and never from raw sums of squares, and {@link id.sigi.methods.moments.CellArmMoments}, the moments of many outcomes by cell of the draw and
 * arm, which is the sufficient statistic of most designs. The entry point for rows is {@link id.sigi.methods.moments.CellArmMomentTables}: it
 * answers any number of {@link id.sigi.methods.moments.MomentRequest}s in one pass over the partitions.
 * {@link id.sigi.methods.moments.ClusterArmCounts} holds clusters by cell and arm; {@link id.sigi.methods.moments.TwoArmMoments} is one cell as
 * an estimator sees it: people, mean and variance of each arm.
 *
 * <p>The idea: a difference in means, its Neyman variance, the centring of a regression and a table of balance all need nothing else, so they are
 * collected once. It must not know estimators.
 */
package id.sigi.methods.moments;
