/**
 * The lake: the one place that builds a Spark session and touches a table path.
 *
 * <p>Doors: {@link id.sigi.lake.LakeSession} opens the engine, {@link id.sigi.lake.Lake} reads and writes tables by their contracts.
 * Nothing here knows what a table means; it only keeps what the contract promises: names, types, required columns, versions.
 */
package id.sigi.lake;
