/**
 * Design-based estimates of a weighted sample with strata and primary sampling units (PSUs), with linearised variance. The door is
 * {@link id.sigi.methods.survey.SurveyDesign}; what it takes are {@link id.sigi.methods.survey.PsuTotals}, which rows can be added up to
 * anywhere. It must not know questionnaires.
 */
package id.sigi.methods.survey;
