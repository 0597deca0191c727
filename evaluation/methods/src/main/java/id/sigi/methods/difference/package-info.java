/**
 * Difference in means by the design of the draw. The entry points are {@link id.sigi.methods.difference.BlockedDifferenceInMeans} (people drawn
 * within blocks, that is, cells of the draw: Neyman 1923; Imbens and Rubin 2015, chapter 9),
 * {@link id.sigi.methods.difference.ClusteredDifferenceInMeans} (whole clusters drawn: Middleton and Aronow 2015),
 * {@link id.sigi.methods.difference.MatchedPairs} and {@link id.sigi.methods.difference.MatchedClusterPairs} (one of two drawn: Imai, King and
 * Nall 2009). They take {@link id.sigi.methods.moments.TwoArmMoments} or {@link id.sigi.methods.difference.ClusteredCell}s and give a
 * {@link id.sigi.methods.difference.DifferenceEstimate}; cells without both arms are {@link id.sigi.methods.difference.ExcludedCell}s with a
 * reason; where an arm of a cell is one cluster, {@link id.sigi.methods.difference.BetweenCellVariance} takes the variance from between cells,
 * which errs on the safe side (Pashley and Miratrix 2021). {@link id.sigi.methods.difference.ClusterTotals} collects clusters' totals from
 * partitions.
 *
 * <p>It must not know waves, areas or programmes: a cell is a name.
 */
package id.sigi.methods.difference;
