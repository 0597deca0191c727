/**
 * The sample survey behind a plan: {@link id.sigi.methods.plan.survey.SurveySample} names weights, strata and primary sampling units,
 * {@link id.sigi.methods.plan.survey.LonelyPsuRule} what a stratum with a single one adds to a variance,
 * {@link id.sigi.methods.plan.survey.SurveyStatistic} what is estimated, {@link id.sigi.methods.plan.survey.DomainColumns} for which groups
 * besides and {@link id.sigi.methods.plan.survey.ShareInterval} with which interval of a share. The computing stands in {@code id.sigi.methods.survey}.
 */
package id.sigi.methods.plan.survey;
