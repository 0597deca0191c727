/**
 * Files of a table's rows that are written without the engine between the row and the file: Parquet, in the types that the engine writes
 * itself, so that it reads them as its own. {@link id.sigi.lake.file.RowFiles} is for the engine's workers, so that one look at the rows of
 * a person fills several tables; {@link id.sigi.lake.file.TableFile} is a single file, which a {@link id.sigi.lake.file.FileRow} fills by
 * its {@link id.sigi.lake.file.FileColumns}. What comes of either is a {@link id.sigi.lake.file.WrittenFile}, which no reader sees until a
 * commit of {@link id.sigi.lake.Lake} names it.
 *
 * <p>It knows contracts and must not know tables, versions or commits.
 */
package id.sigi.lake.file;
