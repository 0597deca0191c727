/**
 * What a plan says of ratings: {@link id.sigi.methods.plan.ratings.RatingColumns} names the columns of a table with one row per score,
 * {@link id.sigi.methods.plan.ratings.RatingScale} what scores can be given, {@link id.sigi.methods.plan.ratings.AlphaMetric} and
 * {@link id.sigi.methods.plan.ratings.KappaWeights} how agreement is measured. The computing stands in {@code id.sigi.methods.agreement} and
 * {@code id.sigi.methods.mixed}.
 */
package id.sigi.methods.plan.ratings;
