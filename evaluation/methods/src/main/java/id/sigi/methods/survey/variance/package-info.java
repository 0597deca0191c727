/**
 * Sampling variances of a survey from its respondents: {@link id.sigi.methods.survey.variance.SampleDesign} holds strata and sampling units of one or
 * several stages, {@link id.sigi.methods.survey.variance.WeightedStatistics} what is estimated, as a function of weights with the influence of each
 * respondent, and {@link id.sigi.methods.survey.variance.VarianceEstimator} joins both: by Taylor linearisation here
 * ({@link id.sigi.methods.survey.variance.LinearisedVariance}), by replicate weights next door. Source: Särndal, Swensson and Wretman 1992; Demnati and
 * Rao 2004. It must not know how weights were made, nor data sets.
 */
package id.sigi.methods.survey.variance;
