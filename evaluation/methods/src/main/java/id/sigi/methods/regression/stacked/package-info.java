/**
 * Assignment coefficients of several regressions on rows of their own, with their joint covariance by cluster: seemingly unrelated estimates in
 * the sense of Stata's suest (White 1994; Weesie 1999). The entry point is {@link id.sigi.methods.regression.stacked.StackedRegressions};
 * {@link id.sigi.methods.regression.stacked.ClusterScoreProducts} are sums over clusters of the products of what a cluster adds to two of them.
 * {@code id.sigi.methods.dynamic} solves its effects over time from them.
 */
package id.sigi.methods.regression.stacked;
