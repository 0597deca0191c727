/**
 * Estimators of a lottery's effect by its design, and the tables that accompany them. The doors are
 * {@link id.sigi.methods.experiment.Arms} (what is known of a cell), {@link id.sigi.methods.experiment.StratifiedDifference},
 * {@link id.sigi.methods.experiment.MatchedPairs}, {@link id.sigi.methods.experiment.ProbabilityWeighting},
 * {@link id.sigi.methods.experiment.Balance}, {@link id.sigi.methods.experiment.Response} and
 * {@link id.sigi.methods.experiment.Attrition}. It must not know waves, areas or programmes:
 * a cell is a name.
 */
package id.sigi.methods.experiment;
