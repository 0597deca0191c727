/**
 * The files of a result. {@link id.sigi.app.job.result.PublishedEstimates} writes sets of estimates as CSV and JSON, {@link
 * id.sigi.app.job.result.ReleasedFolder} what of an evaluation may be handed on; {@link id.sigi.app.job.result.ResultFiles} names what was
 * published by its SHA-256, and {@link id.sigi.app.job.result.ResultOrigin} says how it was made, enough to make it again. {@link
 * id.sigi.app.job.result.ResultFolder} reads all of it back. What is written here is read by later versions of Sigi, so a field that is
 * there stays. It knows folders and must not know jobs.
 */
package id.sigi.app.job.result;
