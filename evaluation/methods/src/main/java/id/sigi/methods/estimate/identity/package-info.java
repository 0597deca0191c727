/**
 * What an estimate is, in codes: the quantity that is estimated, how it is weighted, which end of a bound it is
 * ({@link id.sigi.methods.estimate.identity.Estimand}), of which outcome ({@link id.sigi.methods.estimate.identity.OutcomeVariable}), of whom
 * ({@link id.sigi.methods.estimate.identity.Subgroup}) and how ({@link id.sigi.methods.estimate.identity.Estimator}). Files carry the codes beside the words;
 * pages take their words from the codes, in either language, so that a sentence can be changed without a rule changing with it, and a
 * rule asks a code and never a sentence.
 *
 * <p>Entry point: {@link id.sigi.methods.estimate.identity.Estimand}. Textbook: Lundberg, Johnson and Stewart, What Is Your Estimand? (American
 * Sociological Review 86, 2021), who ask that what is estimated be named apart from how. The package knows no other of the project.
 */
package id.sigi.methods.estimate.identity;
