/**
 * Words and numbers in a reader's language: one bundle of labels and one way to write a number per language. The doors are
 * {@link id.sigi.reports.label.Labels} and {@link id.sigi.reports.label.Numerals}. It knows neither pages nor estimates beyond their labels.
 */
package id.sigi.reports.label;
