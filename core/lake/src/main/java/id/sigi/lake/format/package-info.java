/**
 * What a lake says of itself, in small files of its own folder {@code _sigi}, which are read and written without the engine: {@link
 * id.sigi.lake.format.LakeFormat} numbers the layout on disk, so that a version of Sigi that does not know it says so instead of misreading
 * it; {@link id.sigi.lake.format.LakeDigests} says whether digests are keyed; {@link id.sigi.lake.format.PublishedTables} names the
 * versions that readers see together, and is exchanged whole, so that a build is seen in all its tables or in none. {@link
 * id.sigi.lake.format.LakeLock} is the right to write, held by one run at a time and taken back by the operating system when its process
 * dies.
 *
 * <p>It must not know what a table is beyond its name and number.
 */
package id.sigi.lake.format;
