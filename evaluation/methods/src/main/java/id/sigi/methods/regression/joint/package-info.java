/**
 * Several coefficients of one regression, alone and together: how an effect differs by covariates, whether response differs by arm and covariate.
 * The entry point is {@link id.sigi.methods.regression.joint.JointTestFit} of a {@link id.sigi.methods.regression.joint.JointTestSpec}. Single
 * coefficients have HC2 with n - k or CR2 with Satterthwaite degrees of freedom; the joint test is by scores, whose covariance comes from the
 * model without the tested columns (Wooldridge 2010, section 12.6.2), because Wald tests with many products reject too often. It must not know
 * what the columns mean.
 */
package id.sigi.methods.regression.joint;
