/**
 * The audit of ratings by a plan: {@link id.sigi.studies.ratings.RatingsStudy} reads the scores of a table, checks that they can say anything, and
 * tells of agreement, severity, quality, ranks and funnel plots; {@link id.sigi.studies.ratings.RatingsExplanation} what it would do. The computing
 * stands in {@code id.sigi.methods.rating}, {@code .agreement}, {@code .mixed} and {@code .funnel}. It must not know the programme's own tables.
 */
package id.sigi.studies.ratings;
