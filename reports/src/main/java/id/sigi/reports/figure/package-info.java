/**
 * Charts as accessible SVG text: JFreeChart lays out, Batik writes. One class per figure, each a record of what it shows; the door of each
 * is {@link id.sigi.reports.figure.Figure}. It knows numbers and words that were already released and translated, nothing of estimates.
 */
package id.sigi.reports.figure;
