/**
 * Agreement of raters: {@link id.sigi.methods.agreement.KrippendorffAlpha} (any number of raters, gaps allowed; Krippendorff 2011, by way of
 * {@link id.sigi.methods.agreement.Coincidences} and a {@link id.sigi.methods.agreement.Metric} of nominal, ordinal or interval ratings) and the
 * intraclass correlations {@link id.sigi.methods.agreement.Icc} of complete tables (Shrout and Fleiss 1979). It knows ratings as numbers and
 * units as rows, and must not know who rates.
 */
package id.sigi.methods.agreement;
