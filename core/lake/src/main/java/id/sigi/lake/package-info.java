/**
 * The lake: tables by their contracts, kept as Delta tables of Spark (Armbrust et al. 2020, Delta Lake, VLDB 13(12)). The door is {@link
 * id.sigi.lake.Lake}: it reads a table as readers see it or at a past version, appends once per {@link id.sigi.lake.TransactionMark},
 * exchanges the rows of some owners ({@link id.sigi.lake.KeySet}, {@link id.sigi.lake.OwnedRows}), publishes the tables of a build
 * together, deletes, and forgets the past. {@link id.sigi.lake.SparkSchemas} gives a contract's schema; silver is a {@link
 * id.sigi.lake.SilverView} of the events. Behind the door a table on disk is one class, with what is asked of its log, its columns and its
 * files beside it.
 *
 * <p>The engine is opened in {@link id.sigi.lake.session}; files of rows that are written without the engine are in {@link
 * id.sigi.lake.file}, and the files by which a lake says what it is in {@link id.sigi.lake.format}. This package knows all three. Nothing
 * here knows what a table means; it only keeps what the contract promises: names, types, required columns, versions.
 */
package id.sigi.lake;
