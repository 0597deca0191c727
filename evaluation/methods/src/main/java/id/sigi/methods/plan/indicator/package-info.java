/**
 * The parts of a plan of indicators: {@link id.sigi.methods.plan.indicator.Indicator} (a share with its definition, denominator and limits of
 * use), the official indicator beside it ({@link id.sigi.methods.plan.indicator.SdgReference}), the {@link
 * id.sigi.methods.plan.indicator.Dimension}s by which it is broken down, with codes that other offices know, and the {@link
 * id.sigi.methods.plan.indicator.ParityPair}s that are compared. It must not know rows, files of exchange or pages.
 */
package id.sigi.methods.plan.indicator;
