/**
 * Limited-information maximum likelihood with the assignment in each cell an instrument of its own. With many instruments two-stage least squares
 * is biased towards least squares; LIML is not (Anderson and Rubin 1949; Bekker 1994). The entry point is
 * {@link id.sigi.methods.regression.liml.LimlFit} of a {@link id.sigi.methods.regression.liml.LimlSpec}: kappa is the smallest root of the two by
 * two problem of residual products ({@link id.sigi.methods.regression.liml.LimlResidualProducts}), the covariance a sandwich of scores ({@link
 * id.sigi.methods.regression.liml.LimlScoreSums}), and the strength of the instruments the effective F ({@link
 * id.sigi.methods.regression.liml.EffectiveFDenominator}: Montiel Olea and Pflueger 2013). No instrument is ever made as a column: each arm of
 * each cell has its own mean. Numbers are those of {@link id.sigi.methods.regression.dense.LimitedInformation}.
 */
package id.sigi.methods.regression.liml;
