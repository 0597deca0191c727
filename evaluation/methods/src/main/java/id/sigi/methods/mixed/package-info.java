/**
 * Crossed and nested random effects, such as those of courses, providers and assessors on scores: components of variance by restricted maximum
 * likelihood ({@link id.sigi.methods.mixed.RestrictedLikelihood}), predicted effects with their standard errors
 * ({@link id.sigi.methods.mixed.CrossedFit}) and joint draws of them ({@link id.sigi.methods.mixed.PosteriorDraws}).
 *
 * <p>Entry point: {@link id.sigi.methods.mixed.RestrictedLikelihood#fit} of {@link id.sigi.methods.mixed.CrossedData}. Textbook: Bates, Mächler, Bolker and
 * Walker, Fitting Linear Mixed-Effects Models Using lme4 (J Stat Softw 67(1), 2015). The equations of the factor with the most groups are a
 * diagonal and are eliminated first; what is left is dense. It must not know what the groups are.
 */
package id.sigi.methods.mixed;
