/**
 * Linear regression with the errors that experiments need: classical, heteroskedasticity-robust HC0 to HC3 and cluster-robust CR0 to CR2
 * with Satterthwaite degrees of freedom; one absorbed fixed effect; weights; two-stage least squares and limited information; joint tests; Lin's interacted regression. The doors
 * are {@link id.sigi.methods.regression.Design}, {@link id.sigi.methods.regression.LeastSquares},
 * {@link id.sigi.methods.regression.TwoStageLeastSquares}, {@link id.sigi.methods.regression.LimitedInformation} and {@link id.sigi.methods.regression.Lin}. Conventions are those of R's estimatr
 * 1.0 unless said otherwise. It must not know where rows come from: it sees columns of doubles and integer codes.
 */
package id.sigi.methods.regression;
