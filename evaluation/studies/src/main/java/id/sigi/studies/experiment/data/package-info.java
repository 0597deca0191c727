/**
 * The analysis table of an experiment: {@link id.sigi.studies.experiment.data.AnalysisTable} is the plan as columns (outcomes, assignment,
 * take-up, cells, clusters, covariates), {@link id.sigi.studies.experiment.data.AnalysisVariable} how one of them is read from the partitions,
 * {@link id.sigi.studies.experiment.data.Subpopulation} a subgroup, {@link id.sigi.studies.experiment.data.CompleteCases} which rows an estimator
 * can use, {@link id.sigi.studies.experiment.data.TableProfile} what one pass tells of all columns (ranges, missing values).
 * {@link id.sigi.studies.experiment.data.IndexedPlan} makes index outcomes; {@link id.sigi.studies.experiment.data.DriverRows} collects rows to
 * the driver where a method cannot do with sums. Outcomes that arithmetic cannot carry are set aside ({@link
 * id.sigi.studies.experiment.data.UnderflowingOutcomes}). It must not know estimators.
 */
package id.sigi.studies.experiment.data;
