package id.sigi.app.job.evaluation;

import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.studies.explanation.Explanation;

/**
 * What a plan would do.
 *
 * @param plan the plan
 * @param data what it would read
 * @param explanation what it would do with it
 */
public record ExplainedPlan(FrozenPlan plan, TableVersion data, Explanation explanation) {}
