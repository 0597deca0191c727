/**
 * Ratings of objects by assessors, brought into the shapes that kernels take: {@link id.sigi.methods.rating.RatingSeries} of {@link
 * id.sigi.methods.rating.Rating}s, pairs of assessors ({@link id.sigi.methods.rating.AssessorPair}), anchors
 * ({@link id.sigi.methods.rating.AnchorDeviation}) and the model of quality and severity ({@link id.sigi.methods.rating.QualityModel}). Textbook: Gwet,
 * Handbook of Inter-Rater Reliability (2014); Linacre, Many-Facet Rasch Measurement (1989), for severity as a facet. It must not know engines or plans.
 */
package id.sigi.methods.rating;
