/**
 * How a plan analyses: {@link id.sigi.methods.plan.analysis.EstimatorChoice} pairs a {@link id.sigi.methods.plan.analysis.Method} with a
 * {@link id.sigi.methods.plan.analysis.Variance} and covariates; {@link id.sigi.methods.plan.analysis.StandardErrorConvention} gives the
 * covariance of estimators that name none (estimatr's or Stata's); {@link id.sigi.methods.plan.analysis.Randomisation} asks for randomisation
 * inference, {@link id.sigi.methods.plan.analysis.Multiplicity} for adjusted p-values within families,
 * {@link id.sigi.methods.plan.analysis.Heterogeneity} for how effects differ, {@link id.sigi.methods.plan.analysis.Attrition} for bounds and
 * weights. It must not know how any of it is computed.
 */
package id.sigi.methods.plan.analysis;
