/**
 * Design-based estimates of a weighted sample with strata and primary sampling units (PSUs): totals, ratios and means with Taylor-linearised
 * variance (Särndal, Swensson and Wretman 1992, chapter 5; R's survey). The entry point is {@link id.sigi.methods.survey.SurveyDesign}; what it
 * takes are {@link id.sigi.methods.survey.PsuTotals}, to which rows can be added up anywhere, and {@link id.sigi.methods.survey.StratumSpread} is
 * the variance between PSUs of one stratum. {@link id.sigi.methods.survey.LonelyPsu} lists every rule of R's survey package for a stratum with a
 * single PSU. It must not know questionnaires, nor regressions, which stand in {@code id.sigi.methods.regression.survey}.
 */
package id.sigi.methods.survey;
