/**
 * Covariances of coefficients on whole columns. {@link id.sigi.methods.regression.dense.covariance.CoefficientCovariance} is the entry point:
 * bread times meat times bread. The meat is {@link id.sigi.methods.regression.dense.covariance.HeteroskedasticMeat} (HC0 to HC3, MacKinnon and
 * White 1985) or {@link id.sigi.methods.regression.dense.covariance.ClusterMeat} (CR0 to CR3), and
 * {@link id.sigi.methods.regression.dense.covariance.Cr2Covariance} is Bell and McCaffrey's bias-reduced one (2002), with Satterthwaite degrees
 * of freedom ({@link id.sigi.methods.regression.dense.covariance.SatterthwaiteSums};
 * {@link id.sigi.methods.regression.dense.covariance.HotellingDf} for joint tests: Pustejovsky and Tipton 2018). Each cluster has its
 * {@link id.sigi.methods.regression.dense.covariance.ClusterResidualMaker} (I - H_gg), whose inverse square root is the CR2 adjustment. Numbers
 * are those of estimatr, sandwich and clubSandwich. It must not know outcomes beyond their residuals, nor instruments beyond the regressors they
 * give.
 */
package id.sigi.methods.regression.dense.covariance;
