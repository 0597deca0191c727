/**
 * Sample surveys: a {@link id.sigi.methods.plan.SurveyPlan} and rows become weighted ratios, means and totals with design-based standard errors.
 * The door is {@link id.sigi.studies.survey.SurveyStudy}. Spark sums each statistic by primary sampling unit in one pass; the
 * linearisation is done on those sums.
 */
package id.sigi.studies.survey;
