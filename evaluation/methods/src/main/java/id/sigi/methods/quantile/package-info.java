/**
 * Quantiles by arm and what treatment does to them. The entry point is {@link id.sigi.methods.quantile.ArmQuantiles}: weighted quantiles of type
 * 1 (Hyndman and Fan 1996), found bit by bit in a few passes ({@link id.sigi.methods.quantile.QuantileSearchAggregation}), exact at any size.
 * {@link id.sigi.methods.quantile.ShareCovariance} is the variance of a share at or below a value, from which
 * {@link id.sigi.methods.quantile.QuantileTreatmentEffect} makes intervals by inverting the distribution function (Woodruff 1952; Francisco and
 * Fuller 1991). It must not know outcomes by name.
 */
package id.sigi.methods.quantile;
