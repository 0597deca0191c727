/**
 * Evaluation plans: what is to be estimated, from which columns, by which estimators, written down before any number is seen. The door
 * is {@link id.sigi.methods.plan.PlanFile}, which reads a YAML file, checks it and freezes it by hash. A plan names columns and SQL
 * conditions as text; whether the data has such columns and whether a condition is harmless is for the studies to judge.
 */
package id.sigi.methods.plan;
