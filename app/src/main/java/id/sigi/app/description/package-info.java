/**
 * What a file of data holds, told without telling of anybody in it ({@link id.sigi.app.description.DescriptionJob}), and the first draft of a plan for
 * it ({@link id.sigi.app.description.PlanDraft}). Rows are read one by one and none is kept; values are told only where many share them. It must
 * not know studies and reports.
 */
package id.sigi.app.description;
