/**
 * Contrasts of arms where people had different, known probabilities of assignment: Horvitz-Thompson (1952) and Hajek's ratio form, as in R's
 * estimatr::horvitz_thompson and Aronow and Samii (2017). The entry point is {@link id.sigi.methods.weighting.HorvitzThompsonHajek} of a
 * {@link id.sigi.methods.weighting.ProbabilityContrast}. Two passes: weighted sums by arm ({@link
 * id.sigi.methods.weighting.InverseProbabilitySums}), then squares of what each cluster adds ({@link
 * id.sigi.methods.weighting.ClusterVarianceSums}, Horvitz-Thompson's variance). It must not know where the probabilities come from.
 */
package id.sigi.methods.weighting;
