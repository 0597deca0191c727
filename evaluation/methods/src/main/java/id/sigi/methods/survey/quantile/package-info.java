/**
 * Quantiles of a survey with their intervals: {@link id.sigi.methods.survey.quantile.SurveyQuantile} by the rules and methods of R's survey package
 * ({@link id.sigi.methods.survey.quantile.QuantileRule}, {@link id.sigi.methods.survey.quantile.QuantileInterval}). Source: Woodruff 1952; Hyndman and Fan
 * 1996; Francisco and Fuller 1991. Quantiles of the arms of an experiment stand in {@code id.sigi.methods.quantile}.
 */
package id.sigi.methods.survey.quantile;
