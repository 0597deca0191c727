/**
 * What a design could detect, before it is carried out. The entry point is {@link id.sigi.methods.power.PlannedExperiment}: the minimum
 * detectable effect (Bloom 1995) and the power of a draw with its own {@link id.sigi.methods.power.PlannedCell}s, clusters (Kish's design effect
 * 1 + (m - 1) rho), response, take-up and covariates; {@link id.sigi.methods.power.PlannedSurvey} does the same for a sample survey.
 * {@link id.sigi.methods.power.Detectable} is the result. It knows sizes and variances, and no data.
 */
package id.sigi.methods.power;
