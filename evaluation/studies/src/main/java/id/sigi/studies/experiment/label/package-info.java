/**
 * How an experiment's estimates are named: estimands and estimators ({@link id.sigi.studies.experiment.label.EstimateLabels}), covariances with
 * their factors and degrees of freedom ({@link id.sigi.studies.experiment.label.CovarianceDescriptions}) and the sets that the estimates come in
 * ({@link id.sigi.studies.experiment.label.SetNames}). Every sentence on a table that says how it was made is written here or translated from
 * here. It must not know numbers.
 */
package id.sigi.studies.experiment.label;
