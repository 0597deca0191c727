/**
 * Agreement of raters. Of any number of raters, gaps allowed: {@link id.sigi.methods.agreement.KrippendorffAlpha} (Krippendorff 2011, by way of
 * {@link id.sigi.methods.agreement.Coincidences} and a {@link id.sigi.methods.agreement.Metric}; its interval for many units
 * {@link id.sigi.methods.agreement.AlphaBootstrap}) and {@link id.sigi.methods.agreement.ChanceCorrected}, Gwet's AC1 and AC2 and Fleiss' kappa, from
 * {@link id.sigi.methods.agreement.RatingCounts} and {@link id.sigi.methods.agreement.AgreementWeights} (Gwet 2014). Of complete tables: the intraclass
 * correlations {@link id.sigi.methods.agreement.Icc} (Shrout and Fleiss 1979). Of two raters: {@link id.sigi.methods.agreement.WeightedKappa},
 * {@link id.sigi.methods.agreement.BlandAltman} and {@link id.sigi.methods.agreement.LinConcordance}. It knows ratings as numbers and units as rows, and
 * must not know who rates.
 */
package id.sigi.methods.agreement;
