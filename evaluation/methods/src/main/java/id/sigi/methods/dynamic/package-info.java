/**
 * Effects by time since treatment where losers of a draw may win later ones. The effect of an offer k draws later mixes the effect of having won
 * with those of later wins that losing led to: ITT_k = sum over j of d_j TOT_(k-j), solved from the first on (Cellini, Ferreira and Rothstein
 * 2010, Quarterly Journal of Economics 125(1)). The entry point is {@link id.sigi.methods.dynamic.DynamicTreatmentEffects} of an
 * {@link id.sigi.methods.dynamic.OfferRegressionSystem}: coefficients of the offer on outcomes and on participation at each horizon, with their
 * joint covariance from {@code id.sigi.methods.regression.stacked}. It must not know rows.
 */
package id.sigi.methods.dynamic;
