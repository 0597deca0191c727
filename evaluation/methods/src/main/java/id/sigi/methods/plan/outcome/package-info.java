/**
 * What a plan measures: an {@link id.sigi.methods.plan.outcome.Outcome} with the {@link id.sigi.methods.plan.outcome.OutcomeWindow} in which it
 * counts, an {@link id.sigi.methods.plan.outcome.OutcomeIndex} made of several (Anderson 2008; Kling, Liebman and Katz 2007), effects on a whole
 * {@link id.sigi.methods.plan.outcome.OutcomeDistribution}, and {@link id.sigi.methods.plan.outcome.Transitions} between labour-force states. It
 * must not know how effects are estimated.
 */
package id.sigi.methods.plan.outcome;
