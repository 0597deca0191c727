/**
 * Least squares and two-stage least squares of one assignment on many outcomes at once, from partial sums over partitions. A
 * {@link id.sigi.methods.regression.partitioned.RegressionSpec} says which rows, which {@link id.sigi.methods.regression.partitioned.Regressor}s
 * beside the assignment, which {@link id.sigi.methods.regression.partitioned.FixedEffects} and which covariances;
 * {@link id.sigi.methods.regression.partitioned.LeastSquaresFit} is the entry point and gives the intention-to-treat effect, first stage, local
 * average treatment effect with compliers' means and goodness of fit as {@link id.sigi.methods.regression.partitioned.CoefficientResult}s.
 * {@link id.sigi.methods.regression.partitioned.OmnibusBalance} tests all covariates together (Hansen and Bowers 2008).
 *
 * <p>Three passes, whatever the number of outcomes: cell means (fixed effects leave the model by Frisch, Waugh and Lovell:
 * {@link id.sigi.methods.regression.partitioned.CellCentering}), cross-products ({@link id.sigi.methods.regression.partitioned.GramMatrix}, then
 * Cholesky: {@link id.sigi.methods.regression.partitioned.CholeskySolution}), and residuals with their scores ({@link
 * id.sigi.methods.regression.partitioned.CovarianceSums}). The second stage and its standard error are
 * {@link id.sigi.methods.regression.partitioned.IvQuantity}'s: an instrumented effect is the ratio of two coefficients of the assignment, and its
 * residual that of the structural equation.
 *
 * <p>The numbers are those of {@code id.sigi.methods.regression.dense} on the same rows. It must not know surveys, several coefficients at once
 * or two-way clusters: those stand in packages above.
 */
package id.sigi.methods.regression.partitioned;
