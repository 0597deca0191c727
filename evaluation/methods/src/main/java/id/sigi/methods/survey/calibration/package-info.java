/**
 * Adjustments of survey weights: for non-response ({@link id.sigi.methods.survey.calibration.WeightingClasses},
 * {@link id.sigi.methods.survey.calibration.ResponsePropensity}) and to known totals ({@link id.sigi.methods.survey.calibration.Calibration}: post-stratification,
 * raking, generalised regression, bounded methods). Source: Deville and Särndal 1992; Särndal and Lundström 2005. It must not know data sets.
 */
package id.sigi.methods.survey.calibration;
