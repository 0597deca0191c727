/**
 * Tables that a user brings: a CSV file, Parquet, or a Delta table by its path. The door is {@link id.sigi.lake.source.UserData}. This is
 * the only place where a schema is inferred, because the file is the user's own and has no contract.
 */
package id.sigi.lake.source;
