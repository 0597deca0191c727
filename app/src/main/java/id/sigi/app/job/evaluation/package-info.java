/**
 * Plans carried out. The door is {@link id.sigi.app.job.evaluation.EvaluationJob}: one plan on a user's own data or on a table of a lake,
 * checked as far as it can be before the engine is started, so that most faults of either are told at once ({@link
 * id.sigi.app.job.evaluation.EvaluationRequest}, {@link id.sigi.app.job.evaluation.ExplainedPlan}). {@link
 * id.sigi.app.job.evaluation.ReproductionJob} makes a result again from its frozen plans and the versions of tables that it names, and
 * compares every estimate bit for bit ({@link id.sigi.app.job.evaluation.Reproduction}). It knows what a result is and must not know how a
 * lake is filled.
 */
package id.sigi.app.job.evaluation;
