/**
 * Experiments: an {@link id.sigi.methods.plan.ExperimentPlan} and rows become effects, balance and response by arm. The door is
 * {@link id.sigi.studies.experiment.ExperimentStudy}. Spark places the rows as blocks of whole
 * clusters (for bounds whole cells, for survey weights whole sampling units), and passes of plain Java over the blocks answer everything; only
 * redrawn regressions and redrawn households bring a bounded sample to the driver. The same plan on the same rows gives the same bytes however
 * the rows are ordered or cut.
 */
package id.sigi.studies.experiment;
