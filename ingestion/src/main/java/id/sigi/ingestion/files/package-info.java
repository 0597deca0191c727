/**
 * Files of events as numbered lines, whatever their format. The door is {@link id.sigi.ingestion.files.Slice}: whole lines of one source,
 * read by one worker under a limit of length; a large file of JSON Lines is cut into several ({@link id.sigi.ingestion.files.FileSlice}),
 * those in memory are one ({@link id.sigi.ingestion.files.InMemorySlice}). Rows of CSV (RFC 4180) and of Parquet become the lines of JSON
 * that they stand for. A {@link id.sigi.ingestion.files.Line} has its number in the file, which is what a sender is told of it, and damage
 * ends the lines with one that says so. A file that is not what it was when its digest was taken is a {@link
 * id.sigi.ingestion.files.ChangedFile}, of which nothing lands.
 *
 * <p>Which files there are is asked of {@link id.sigi.ingestion.files.folder}; how bytes are packed is known in {@link
 * id.sigi.ingestion.files.packing}. Nothing here knows what a line means.
 */
package id.sigi.ingestion.files;
