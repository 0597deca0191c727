/**
 * Agreement of raters: {@link id.sigi.methods.agreement.KrippendorffAlpha} (any number of raters, gaps allowed),
 * {@link id.sigi.methods.agreement.GwetAgreement} and the intraclass correlations {@link id.sigi.methods.agreement.Icc} of complete tables.
 * It knows ratings as numbers and units as rows.
 */
package id.sigi.methods.agreement;
