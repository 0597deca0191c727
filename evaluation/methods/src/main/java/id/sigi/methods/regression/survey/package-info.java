/**
 * Regressions of a sample survey: weights, strata and primary sampling units (PSUs). The entry point is
 * {@link id.sigi.methods.regression.survey.SurveyRegressionFit}: weighted least squares or two-stage least squares with the linearised variance
 * between PSUs within strata (Binder 1983; R's survey::svyglm). A row's influence on the coefficient is added up by PSU ({@link
 * id.sigi.methods.regression.survey.StratumScoreSums}), PSUs without a row of the regression count as zero ({@link
 * id.sigi.methods.regression.survey.PsuCounts}), and a stratum with one PSU follows {@link id.sigi.methods.survey.LonelyPsu}.
 */
package id.sigi.methods.regression.survey;
