/**
 * Standard errors clustered in two ways, say by provider and by district: V = V_first + V_second - V_both (Cameron, Gelbach and Miller 2011,
 * Journal of Business and Economic Statistics 29(2)), with the smaller number of clusters less one as degrees of freedom. The entry point is
 * {@link id.sigi.methods.regression.multiway.TwoWayClusterFit} of a {@link id.sigi.methods.regression.multiway.TwoWaySpec}. Rows are partitioned
 * by the first cluster, so sums of the second are kept for each that occurs ({@link id.sigi.methods.regression.multiway.TwoWayScoreSums}).
 */
package id.sigi.methods.regression.multiway;
