/**
 * Drawing a sample for an audit: {@link id.sigi.app.job.sample.SampleJob} reads a list, draws by {@code id.sigi.methods.sampling}, and writes units with
 * inclusion probabilities and weights. It must not know the command line.
 */
package id.sigi.app.job.sample;
