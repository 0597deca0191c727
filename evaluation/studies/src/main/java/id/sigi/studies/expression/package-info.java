/**
 * Guards between the text of a plan and the engine: a plan may name columns and write conditions, and nothing else. The door is
 * {@link id.sigi.studies.expression.PlanColumns}.
 */
package id.sigi.studies.expression;
