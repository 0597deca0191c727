/**
 * Design-based linear and logistic regression: {@link id.sigi.methods.survey.regression.SurveyRegression}, whose variance is that of its design. Source:
 * Binder 1983. The weighted regression of an experiment's outcomes stands in {@code id.sigi.methods.regression.survey}.
 */
package id.sigi.methods.survey.regression;
