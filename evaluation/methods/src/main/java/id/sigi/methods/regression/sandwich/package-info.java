/**
 * The parts of a sandwich covariance that the engine of partial sums adds up: {@link id.sigi.methods.regression.sandwich.SandwichMeat} (which
 * meats a regression wants), {@link id.sigi.methods.regression.sandwich.SandwichMeats} (their sums),
 * {@link id.sigi.methods.regression.sandwich.ScoreVector} (residual times regressor by cluster),
 * {@link id.sigi.methods.regression.sandwich.ClusterAdjustmentMatrix} (CR2 and CR3: the inverse square root, or the inverse, of I - H_gg for a
 * cluster that touches few cells) and {@link id.sigi.methods.regression.sandwich.SatterthwaiteDf} with
 * {@link id.sigi.methods.regression.sandwich.JointSatterthwaiteDf}, the degrees of freedom of Bell and McCaffrey (2002) and their approximate
 * Hotelling form for several coefficients (Pustejovsky and Tipton 2018).
 *
 * <p>The idea: with fixed effects for the cells of the draw and one regressor of interest, the hat matrix of a cluster has few distinct parts, by
 * the cells it touches ({@link id.sigi.methods.regression.sandwich.SharedCellIndex}); so CR2 costs what the cells of a cluster cost, not the
 * square of its people. It must not know how a regression was solved.
 */
package id.sigi.methods.regression.sandwich;
