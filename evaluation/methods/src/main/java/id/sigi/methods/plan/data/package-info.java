/**
 * Which rows a plan looks at and how they are read: {@link id.sigi.methods.plan.data.Rows} (table, derived columns, filter),
 * {@link id.sigi.methods.plan.data.CsvSettings}, {@link id.sigi.methods.plan.data.SubgroupDefinition}s, and what happens to missing values ({@link
 * id.sigi.methods.plan.data.MissingRule}, {@link id.sigi.methods.plan.data.SampleRule}). {@link id.sigi.methods.plan.data.Wording} is a title in
 * both languages of the reports. It must not know designs or estimators.
 */
package id.sigi.methods.plan.data;
