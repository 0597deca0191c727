/**
 * The answer of every evaluation, in the tidy form of R's broom: an {@link id.sigi.methods.estimate.EstimateSet} of
 * {@link id.sigi.methods.estimate.Estimate}s, each with its {@link id.sigi.methods.estimate.Label} (what was estimated and how), its
 * {@link id.sigi.methods.estimate.Inference} (estimate, standard error, degrees of freedom, p-values, interval;
 * {@link id.sigi.methods.estimate.Inferences} makes it), the people behind it ({@link id.sigi.methods.estimate.Basis}) and its
 * {@link id.sigi.methods.estimate.Status}: a number is estimated or not estimable with a reason, never a bare NaN. A set carries its
 * {@link id.sigi.methods.estimate.Provenance}, the flow of the sample ({@link id.sigi.methods.estimate.FlowStep}), one
 * {@link id.sigi.methods.estimate.ModelSummary} for each fitted model and {@link id.sigi.methods.estimate.RandomisationHistogram}s.
 * {@link id.sigi.methods.estimate.Exposure} says what a row gives away to a reader who calculates, for disclosure control.
 *
 * <p>It must not know how anything is estimated, and no file: {@code id.sigi.methods.estimate.file} writes and reads,
 * {@code id.sigi.methods.estimate.comparison} compares.
 */
package id.sigi.methods.estimate;
