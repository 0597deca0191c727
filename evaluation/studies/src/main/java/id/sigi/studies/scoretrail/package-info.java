/**
 * The audit trail of a score: {@link id.sigi.studies.scoretrail.ScoreTrailStudy} brings the events and panels of one provider, and sums of all others, to
 * {@link id.sigi.methods.trail.ScoreTrail}. It must not know results, files or the command line.
 */
package id.sigi.studies.scoretrail;
