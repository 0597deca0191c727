/**
 * Experiments: an {@link id.sigi.methods.plan.ExperimentPlan} and rows become effects, balance and response by arm. The door is
 * {@link id.sigi.studies.experiment.ExperimentStudy}. Spark makes three things: facts of the rows, exact moments by cell and arm, and one
 * bounded sample sorted by unit; from there on everything is plain Java, and the same plan on the same rows gives the same bytes however
 * the rows are ordered or cut.
 */
package id.sigi.studies.experiment;
