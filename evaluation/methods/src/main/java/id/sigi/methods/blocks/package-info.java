/**
 * Regressions and moments of a nation's rows, from partial sums over blocks: bounded sets of rows with whole clusters, as columns of
 * primitives. The doors are {@link id.sigi.methods.blocks.Panel} (rows cut into blocks, wherever these are),
 * {@link id.sigi.methods.blocks.ArmTables} (moments by cell and arm) and {@link id.sigi.methods.blocks.EquationFit} (least squares and
 * two-stage least squares of one offer, for many outcomes at once); beside it {@link id.sigi.methods.blocks.TestedFit} (several coefficients
 * together), {@link id.sigi.methods.blocks.TwoWayFit}, {@link id.sigi.methods.blocks.LimitedFit}, {@link id.sigi.methods.blocks.WeightedFit}
 * (survey weights), {@link id.sigi.methods.blocks.JointOffers}, {@link id.sigi.methods.blocks.ChanceFit},
 * {@link id.sigi.methods.blocks.LogisticFit}, {@link id.sigi.methods.blocks.DrawnClusters}, and where cells or lists take the clusters' place
 * {@link id.sigi.methods.blocks.BoundsFit} and {@link id.sigi.methods.blocks.ListsFit}. Every pass is a function from a block to sums, and sums are merged in
 * one fixed order, so the bits of a result do not depend on who holds which block. The kernels of
 * {@link id.sigi.methods.regression} are the reference that these must agree with. It knows neither engines nor files.
 */
package id.sigi.methods.blocks;
