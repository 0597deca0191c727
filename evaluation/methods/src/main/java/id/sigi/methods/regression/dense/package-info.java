/**
 * Linear regression on whole columns in memory, in the words of a textbook (Wooldridge, Econometric Analysis of Cross Section and Panel Data,
 * chapters 4 and 5). The entry points are {@link id.sigi.methods.regression.dense.LeastSquares},
 * {@link id.sigi.methods.regression.dense.TwoStageLeastSquares}, {@link id.sigi.methods.regression.dense.LimitedInformation} (LIML, k-class) and
 * {@link id.sigi.methods.regression.dense.LinAdjustment} (Lin 2013: covariates centred and interacted with the assignment); they take a
 * {@link id.sigi.methods.regression.dense.qr.DesignMatrix}, with instruments an {@link id.sigi.methods.regression.dense.InstrumentedDesign}, and
 * give a {@link id.sigi.methods.regression.dense.RegressionFit} or an {@link id.sigi.methods.regression.dense.InstrumentedFit} with first stage,
 * {@link id.sigi.methods.regression.dense.EffectiveF} (Montiel Olea and Pflueger 2013) and the Anderson-Rubin set. Conventions are those of R's
 * estimatr 1.0 unless said otherwise.
 *
 * <p>It is the reference engine: orthogonal factorisation with refinement passes NIST's ill-conditioned sets, which cross-products cannot, and
 * the engine of partial sums must agree with it. Main code uses it where an assignment is drawn anew and a regression fitted again. It must not
 * know where rows come from: it sees columns of doubles and integer codes.
 */
package id.sigi.methods.regression.dense;
