/**
 * Effects beyond the average: {@link id.sigi.studies.experiment.heterogeneity.HeterogeneousEffects} by covariates and between subgroups
 * (interactions with a joint test), {@link id.sigi.studies.experiment.heterogeneity.DistributionEffects} on the share at or below thresholds and
 * on quantiles ({@link id.sigi.studies.experiment.heterogeneity.QuantileEffects}),
 * {@link id.sigi.studies.experiment.heterogeneity.TransitionEffects} on labour-force status at follow-up by status before the draw. What is
 * registered in the plan is estimated and nothing else, because differences that are looked for are found.
 */
package id.sigi.studies.experiment.heterogeneity;
