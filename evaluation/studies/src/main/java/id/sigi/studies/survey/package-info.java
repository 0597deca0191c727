/**
 * Sample surveys: a {@link id.sigi.methods.plan.SurveyPlan} and rows become weighted ratios, means and totals with design-based standard errors.
 * The door is {@link id.sigi.studies.survey.SurveyStudy}. {@link id.sigi.studies.survey.units} sums each statistic by primary sampling unit in one pass; the
 * linearisation is done on those sums.
 * {@link id.sigi.studies.survey.DomainStatistic} finds the groups of {@code by} in the data, {@link id.sigi.studies.survey.StratumPopulations} the
 * sizes behind the finite population correction, and {@link id.sigi.studies.survey.SurveyExposure} says what each number gives away.
 */
package id.sigi.studies.survey;
