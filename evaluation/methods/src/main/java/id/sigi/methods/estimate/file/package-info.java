/**
 * Sets of estimates as files. {@link id.sigi.methods.estimate.file.EstimateSetJson} writes a set and reads it back to the last bit of every
 * number; {@link id.sigi.methods.estimate.file.EstimateSetCsv} (RFC 4180) writes one line for each estimate and
 * {@link id.sigi.methods.estimate.file.ModelSummaryCsv} one for each model. {@link id.sigi.methods.estimate.file.EstimateColumns} and
 * {@link id.sigi.methods.estimate.file.ModelSummaryColumns} are the one schema of the columns, in order. The same set gives the same bytes. It
 * must not change or choose anything.
 */
package id.sigi.methods.estimate.file;
